import { runChecks } from "../../src/checks/engine";
import { messageText } from "../../src/checks/messages";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook, type Book } from "../../src/tables/book";
import { cellAddress, type Grid } from "../../src/tables/grid";
import { SAMPLE_NAMES, sampleGrids, type SampleName } from "../fixtures/samples";
import { bookOf, buildTable } from "./build-table";
import { runOne } from "./run";

/** What is found in a book, by sheet; `ofSheet` gives a sheet its own name back. */
function findingsOf(book: Book, ofSheet: (sheet: string) => string | null): readonly string[] {
  const { findings } = runChecks({ book, subjects: standardSubjects });
  const said = new Map(findings.map((finding) => [finding.id, placed(finding.where[0])]));
  function placed(place: (typeof findings)[number]["where"][0] | undefined): string | null {
    if (!place || place.narrative) return null;
    const sheet = ofSheet(place.sheet);
    return sheet === null ? null : `${sheet}!${cellAddress(place)}`;
  }
  return findings
    .flatMap((finding) => {
      const place = placed(finding.where[0]);
      const cause = finding.cause === null ? "" : (said.get(finding.cause) ?? "?");
      return place === null
        ? []
        : [`${finding.severity} ${finding.check} ${place} ${messageText(finding)} ${cause}`];
    })
    .sort();
}

const marked = (grids: readonly Grid[], mark: string) =>
  grids.map((grid): Grid => ({ ...grid, sheet: `${mark}${grid.sheet}` }));

function inTurn(a: readonly Grid[], b: readonly Grid[]): readonly Grid[] {
  const rows = Math.max(a.length, b.length);
  return Array.from({ length: rows }, (_, i) => [a[i], b[i]].flatMap((grid) => grid ?? [])).flat();
}

const PAIRS = SAMPLE_NAMES.flatMap((a, at) =>
  SAMPLE_NAMES.slice(at + 1).map((b): readonly [SampleName, SampleName] => [a, b])
);

/** Both name no department in most of their tables, so in turn nothing tells them apart. */
const NAMELESS: readonly SampleName[] = ["dadukou-2026", "qijiang-2026"];

const withoutMark = (text: string, mark: string) => text.replaceAll(mark, "");

describe("two samples in one workbook have what each has alone", () => {
  test.each(PAIRS)("%s and %s", async (a, b) => {
    const [first, second] = [await sampleGrids(a), await sampleGrids(b)];
    const [own, other] = [marked(first, "甲 "), marked(second, "乙 ")];
    const alone = { "甲 ": createBook(first), "乙 ": createBook(second) };
    const isMixed = NAMELESS.includes(a) && NAMELESS.includes(b);
    for (const grids of isMixed ? [[...own, ...other]] : [[...own, ...other], inTurn(own, other)]) {
      const book = createBook(grids);
      for (const [mark, single] of Object.entries(alone))
        expect(
          findingsOf(book, (sheet) =>
            sheet.startsWith(mark) ? sheet.slice(mark.length) : null
          ).map((text) => withoutMark(text, mark))
        ).toEqual(findingsOf(single, (sheet) => sheet));
    }
  });

  test("what nothing tells apart is compared with nothing, and said so", async () => {
    const [a, b] = [await sampleGrids("dadukou-2026"), await sampleGrids("qijiang-2026")];
    const book = createBook(inTurn(marked(a, "甲 "), marked(b, "乙 ")));
    const { findings, coverage } = runChecks({ book, subjects: standardSubjects });
    expect(findings.filter(({ detail }) => detail.type === "between-tables")).toEqual([]);
    expect(findings.filter(({ detail }) => detail.type === "table-missing")).toEqual([]);
    expect(coverage.flatMap(({ skipped }) => skipped)).toContainEqual({
      reason: "看不出属于哪个单位、哪一年度的表：不能确定与哪一张表比较",
    });
  });
});

describe("the year before in the same workbook", () => {
  const ID = "previous-general-expenditure";
  const expenditure = (total: number, department: string, year: number, before?: number) => {
    const columns = before === undefined ? ["total"] : ["total", "previous total"];
    const amounts = before === undefined ? [total] : [total, before];
    return {
      ...buildTable(
        "general-expenditure",
        columns as never,
        [[{ line: "total" }, ...amounts]] as never,
        { sheet: `${department} ${String(year)}`, department }
      ),
      year,
    };
  };

  test("serves where no book of it is given", () => {
    const current = expenditure(9, "某某局", 2026, 7);
    expect(runOne(ID, [current, expenditure(7, "重庆市某某局", 2025)])).toMatchObject({
      findings: [],
      coverage: { ran: 1 },
    });
    const { findings } = runOne(ID, [current, expenditure(8, "某某局", 2025)]);
    expect(findings.map(({ difference }) => difference)).toEqual([-1_000_000]);
  });

  test("not of another department, nor of another year", () => {
    const current = expenditure(9, "甲某局", 2026, 7);
    for (const other of [expenditure(8, "乙某局", 2025), expenditure(8, "甲某局", 2024)]) {
      const { findings, coverage } = runOne(ID, [current, other]);
      expect(findings).toEqual([]);
      expect(coverage.ran).toBe(0);
      expect(coverage.skipped[0]?.reason).toContain("没有上年的工作簿");
    }
  });

  test("a given book of last year comes before tables in the same workbook", () => {
    const current = expenditure(9, "某某局", 2026, 7);
    const given = bookOf([expenditure(7, "某某局", 2025)]);
    const book = { ...bookOf([current, expenditure(8, "某某局", 2025)]), previous: given };
    expect(runOne(ID, book)).toMatchObject({ findings: [], coverage: { ran: 1 } });
  });
});
