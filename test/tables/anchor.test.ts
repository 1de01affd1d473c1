/** Where a part of a workbook is found again, and how far one reaches that the user has selected. */
import { anchorOf, locate } from "../../src/tables/anchor";
import { correctedRegions } from "../../src/tables/corrected-regions";
import type { Correction } from "../../src/tables/corrections";
import type { Area, Grid } from "../../src/tables/grid";
import { sheet } from "./sheet";

const TABLE = `
部门支出总表 | |
科目名称 | 合计 | 基本支出
教育支出 | 30 | 20
卫生健康支出 | 10 | 10
制表人 | |`;

const area = (top: number, left: number, bottom: number, right: number, name = "表八"): Area => ({
  ...{ sheet: name, top, left, bottom, right },
});

const grid = sheet(TABLE, "表八");
const rows = (...lines: readonly string[]): Grid => sheet(lines.join("\n"), "表八");
const [title = "", header = "", first = "", second = "", last = ""] = TABLE.trim().split("\n");

function anchor(of: Area, isSelected = false, grids: readonly Grid[] = [grid]) {
  const at = anchorOf(grids, of, isSelected);
  if (!at) throw new RangeError("nothing is there");
  return at;
}

/** Where it is found in other sheets: row, column and, of a selected one, its four ends. */
function foundIn(grids: readonly Grid[], of: Area, isSelected = false): unknown {
  const found = locate(grids, anchor(of, isSelected));
  if (!found) return null;
  const { grid: own, place } = found;
  const { row, column, selected } = place;
  const ends = selected && [selected.top, selected.left, selected.bottom, selected.right];
  return ends ? [own.sheet, row, column, ...ends] : [own.sheet, row, column];
}

describe("an anchor", () => {
  test("is the first cell that shows something, with the words beside and below it", () => {
    const moved = { ...sheet(` | |\n | 部门支出总表 |\n | 合计 | 5`, "表八"), top: 2, left: 3 };
    expect(anchor(area(2, 3, 4, 5), false, [moved])).toEqual({
      ...{ sheet: "表八", row: 3, column: 4, text: "部门支出总表", near: "合计" },
    });
  });

  test("has the words of four rows at most, without numbers, and 200 letters of them", () => {
    expect(anchor(area(0, 0, 4, 2)).near).toBe("科目名称|合计|基本支出|教育支出|卫生健康支出");
    const long = rows("表", ...Array.from({ length: 3 }, () => "甲".repeat(90)));
    expect(anchor(area(0, 0, 3, 0), false, [long]).near).toHaveLength(200);
    const numbers = rows("表 | 5 | -3.5", "1,234 | 12% | +5 | 5万");
    expect(anchor(area(0, 0, 1, 3), false, [numbers]).near).toBe("5万");
  });

  test("of selected cells says how far these reach, without the blank rows at their ends", () => {
    const wide = rows(" | |", title, header, first, " | |");
    expect(anchor(area(0, 0, 4, 2), true, [wide])).toMatchObject({
      ...{ row: 1, column: 0, extent: { left: 0, right: 2, rows: 2, last: "教育支出" } },
    });
    const inner = rows("甲 | 乙 | 丙", "丁 | 戊 | 己");
    expect(anchor(area(0, 1, 1, 2), true, [inner]).extent).toEqual({
      ...{ left: 0, right: 1, rows: 1, last: "戊" },
    });
    const indented = rows(" | 乙 | 丙", "丁 | 戊 | 己");
    expect(anchor(area(0, 0, 1, 2), true, [indented]).extent).toEqual({
      ...{ left: 1, right: 1, rows: 1, last: "丁" },
    });
  });

  test("is none where nothing is shown, and of a sheet that is not there", () => {
    expect(anchorOf([rows(" | ", " | ")], area(0, 0, 1, 1), false)).toBeNull();
    expect(anchorOf([grid], area(0, 0, 1, 1, "表九"), false)).toBeNull();
    expect(anchorOf([grid], area(7, 0, 9, 1), false)).toBeNull();
  });

  test("reaches no further than its sheet", () => {
    expect(anchor(area(0, 0, 99, 99), true).extent).toEqual({
      ...{ left: 0, right: 2, rows: 4, last: "制表人" },
    });
  });
});

describe("a part is found again", () => {
  const whole = area(0, 0, 4, 2);

  test("below inserted rows and beside inserted columns", () => {
    expect(foundIn([rows(" | |", " | |", title, header, first)], whole)).toEqual(["表八", 2, 0]);
    expect(foundIn([rows(` | ${title}`, ` | ${header}`)], whole)).toEqual(["表八", 0, 1]);
  });

  test("by what stands below it where its title is another, and only there", () => {
    expect(foundIn([rows("支出表 | |", header, first, second, last)], whole)).toEqual([
      "表八",
      0,
      0,
    ]);
    expect(foundIn([rows(" | |", header, first, second, last)], whole)).toBeNull();
    expect(foundIn([rows("支出表 | |", header, second, first, last)], whole)).toBeNull();
    const alone = area(4, 0, 4, 0);
    expect(foundIn([rows(title, header, first, second, "审核人 | |")], alone)).toBeNull();
  });

  test("among several that begin alike, the one with its own words below; else the nearest", () => {
    const other = "卫生健康支出 | 5 | 5";
    const twice = rows(title, header, other, second, title, header, first, second);
    expect(foundIn([twice], whole)).toEqual(["表八", 4, 0]);
    const neither = rows("甲 | |", title, "乙 | |", "丙 | |", title, "丁 | |");
    expect(foundIn([neither], whole)).toEqual(["表八", 1, 0]);
    const from = anchorOf([rows("甲 | |", "甲 | |", "甲 | |", title)], area(3, 0, 3, 0), false);
    expect(from && locate([neither], from)?.place.row).toBe(4);
  });

  test("in another sheet only with all its words, and only in one", () => {
    const renamed = { ...grid, sheet: "支出" };
    expect(foundIn([renamed], whole)).toEqual(["支出", 0, 0]);
    expect(foundIn([renamed, { ...grid, sheet: "又" }], whole)).toBeNull();
    expect(foundIn([{ ...rows(title, header, second), sheet: "支出" }], whole)).toBeNull();
    expect(foundIn([rows("别的 | "), renamed], whole)).toEqual(["支出", 0, 0]);
  });
});

describe("selected cells are found again", () => {
  const inner = area(1, 0, 3, 1);

  test("as far as they reached", () => {
    expect(foundIn([grid], inner, true)).toEqual(["表八", 1, 0, 1, 0, 3, 1]);
    expect(foundIn([rows(" | |", title, header, first, second)], inner, true)).toEqual([
      ...["表八", 2, 0, 2, 0, 4, 1],
    ]);
  });

  test("to their last row, the nearest of that name where rows were inserted or taken out", () => {
    const more = rows(title, header, first, "国防支出 | 5 | 5", second, last);
    expect(foundIn([more], inner, true)).toEqual(["表八", 1, 0, 1, 0, 4, 1]);
    expect(foundIn([rows(title, header, second, last)], inner, true)).toEqual([
      ...["表八", 1, 0, 1, 0, 2, 1],
    ]);
    const again = rows(title, header, first, second, second, second);
    expect(foundIn([again], inner, true)).toEqual(["表八", 1, 0, 1, 0, 3, 1]);
  });

  test("over as many rows as before where the last one is gone, within the sheet", () => {
    const renamed = rows(title, header, first, "卫生支出 | 10 | 10", last);
    expect(foundIn([renamed], inner, true)).toEqual(["表八", 1, 0, 1, 0, 3, 1]);
    expect(foundIn([rows(title, header, first)], inner, true)).toEqual([
      ...["表八", 1, 0, 1, 0, 2, 1],
    ]);
  });

  test("not to a row of that name more than 500 rows further down", () => {
    const filler = (count: number) => Array.from({ length: count }, () => "其他支出 | 1 | 1");
    const far = (count: number) => foundIn([rows(header, ...filler(count), second)], inner, true);
    expect(far(501)).toEqual(["表八", 0, 0, 0, 0, 502, 1]);
    expect(far(502)).toEqual(["表八", 0, 0, 0, 0, 2, 1]);
  });

  test("no further to the left or right than their sheet", () => {
    const narrow = rows("科目名称", "教育支出", "卫生健康支出");
    expect(foundIn([narrow], inner, true)).toEqual(["表八", 0, 0, 0, 0, 2, 0]);
  });
});

describe("the parts of a sheet, with what is said of them", () => {
  const two = rows(title, header, first, " | |", "部门收入总表 | |", header, second);

  /** The parts as top-bottom, those of which something is said with a star. */
  function parts(of: Grid, ...said: readonly (readonly [Area, boolean])[]): unknown {
    const located = said.flatMap(([where, isSelected]) => {
      const at = anchor(where, isSelected, [of]);
      const found = locate([of], at);
      const correction: Correction = { at, kind: "none" };
      return found ? [{ correction, place: found.place }] : [];
    });
    const { regions, lost } = correctedRegions(of, located);
    const shown = regions.map(
      ({ block: { top, bottom, left, right }, correction }) =>
        `${correction ? "*" : ""}${[top, bottom].join("-")}:${[left, right].join("-")}`
    );
    return [...shown, ...lost.map(() => "lost")].join(" ");
  }

  test("are those that are found", () => {
    expect(parts(two)).toBe("0-2:0-2 4-6:0-2");
    expect(parts(two, [area(4, 0, 6, 2), false])).toBe("0-2:0-2 *4-6:0-2");
    expect(parts(two, [area(5, 2, 6, 2), false])).toBe("0-2:0-2 *4-6:0-2");
  });

  test("selected cells are cut out of them", () => {
    expect(parts(two, [area(5, 0, 6, 1), true])).toBe("0-2:0-2 4-4:0-0 *5-6:0-1 5-6:2-2");
    expect(parts(two, [area(1, 1, 1, 1), true])).toBe(
      "0-0:0-0 1-1:0-0 *1-1:1-1 1-1:2-2 2-2:0-2 4-6:0-2"
    );
    expect(parts(two, [area(0, 0, 6, 2), true])).toBe("*0-6:0-2");
    expect(parts(two, [area(2, 0, 4, 0), true])).toBe("0-1:0-2 *2-4:0-0 2-2:1-2 5-6:0-2");
  });

  test("a second correction of one part is lost, and of two selections that overlap the second", () => {
    expect(parts(two, [area(4, 0, 6, 2), false], [area(5, 0, 6, 2), false])).toBe(
      "0-2:0-2 *4-6:0-2 lost"
    );
    expect(parts(two, [area(5, 0, 6, 1), true], [area(6, 0, 6, 2), true])).toBe(
      "0-2:0-2 4-4:0-0 *5-6:0-1 5-6:2-2 lost"
    );
    expect(parts(two, [area(5, 0, 5, 1), true], [area(6, 0, 6, 1), true])).toBe(
      "0-2:0-2 4-4:0-0 *5-5:0-1 5-5:2-2 *6-6:0-1 6-6:2-2"
    );
  });

  test("what is said of selected cells goes before what is said of the part around them", () => {
    expect(parts(two, [area(4, 0, 6, 2), false], [area(5, 0, 6, 2), true])).toBe(
      "0-2:0-2 *4-4:0-0 *5-6:0-2"
    );
    expect(parts(two, [area(5, 0, 6, 2), false], [area(5, 0, 6, 2), true])).toBe(
      "0-2:0-2 4-4:0-0 *5-6:0-2 lost"
    );
  });
});
