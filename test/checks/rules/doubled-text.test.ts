/** Which repetitions are found in the texts of a table, and that looking only at texts that may have one misses none. */
import fc from "fast-check";
import type { CellValue } from "../../../src/money/amount";
import { CheckMemory } from "../../../src/checks/check-memory";
import { doubledText } from "../../../src/checks/rules/doubled-text";
import { standardSubjects } from "../../../src/subjects/edition-2026";
import { buildTable } from "../build-table";

const RUNS = Number(process.env["DOUBLED_LAW_RUNS"] ?? 200);

/** What is found in the texts of a table's first cells. */
function doubledIn(...texts: readonly string[]): readonly string[] {
  const table = buildTable("general-expenditure", ["total"], [["201 一般公共服务支出", 1]]);
  const { sheet, top, left } = table.area;
  const values: CellValue[][] = texts.map((text) => [text]);
  const area = { ...table.area, bottom: top + texts.length - 1 };
  const grid = { sheet, top, left, values };
  if (!("checkTable" in doubledText)) throw new Error("it is a check of single tables");
  const { found } = new CheckMemory().ofTable(
    doubledText,
    { ...table, area },
    { subjects: standardSubjects, grid }
  );
  return [...found.keys()].flatMap(({ detail }) =>
    detail.type === "doubled-text" ? [`${detail.what} ${detail.text}`] : []
  );
}

const CHINESE = /^[\u4e00-\u9fff、]+$/;

/** Whether some phrase of 5 to 30 characters follows upon itself: every phrase is looked at. */
function hasRepeatedPhrase(text: string): boolean {
  for (let length = 5; length <= 30; length++)
    for (let at = 0; at + 2 * length <= text.length; at++) {
      const phrase = text.slice(at, at + length);
      if (CHINESE.test(phrase) && text.startsWith(phrase, at + length)) return true;
    }
  return false;
}

describe("doubled-text", () => {
  test("a phrase that follows upon itself is found wherever it stands, and only such", () => {
    const piece = fc.string({ unit: fc.constantFrom(..."甲乙丙、。1"), maxLength: 34 });
    const text = fc
      .tuple(piece, piece, fc.boolean(), piece)
      .map(([before, phrase, twice, after]) => before + phrase + (twice ? phrase : "") + after);
    fc.assert(
      fc.property(text, (each) => {
        const found = doubledIn(each).filter((what) => what.startsWith("words"));
        expect(found.length > 0).toBe(hasRepeatedPhrase(each));
      }),
      { numRuns: RUNS, examples: [["丙甲乙丙甲乙甲乙丙甲乙"], ["甲乙、丙甲乙丙丙甲乙丙甲乙丙丙"]] }
    );
  });

  test.each([
    ["各项工作经费各项工作经费支出", ["words 各项工作经费各项工作经费"]],
    ["公务接待公务接待", []],
    ["支出支出合计", ["words 支出支出"]],
    ["项目支出支出进度", []],
    ["完成任务。。", ["punctuation 。。"]],
    ["保障运转；保障运转正常；保障运转；", []],
    ["保障单位运转；保障单位运转；保障单位运转", ["clause 保障单位运转"]],
    ["保障单位运转；保障单位运转", []],
  ])("%s", (text, expected) => {
    expect(doubledIn(text)).toEqual(expected);
  });

  test("each cell is said once, and a text that a merged cell left behind not again", () => {
    expect(doubledIn("支出支出", "收入", "支出支出")).toEqual(["words 支出支出", "words 支出支出"]);
  });
});
