import fc from "fast-check";
import type { Range } from "../../src/functions/arguments";
import { FunctionError } from "../../src/functions/function-error";
import { checkSangong } from "../../src/functions/sangong-check";
import { textOfSangong } from "../../src/functions/sangong-text";
import { textWithFigures } from "../../src/narrative/plain-text";
import { writeNarrative } from "../../src/narrative/write";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";

const ITEMS = ["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"];
const VEHICLES = ["", "", "小计", "公务用车购置费", "公务用车运行费", ""];
const HEADER = [
  ["2025年预算数", "", "", "", "", "", "2026年预算数", "", "", "", "", ""],
  [...ITEMS, ...ITEMS],
  [...VEHICLES, ...VEHICLES],
];

/** What the narrative says without its open questions. */
function withoutQuestions(text: string): string {
  return text.replace(/，主要原因是【[^】]*】/g, "").replace(/，【[^】]*】/g, "");
}

test.each(SAMPLE_NAMES)(
  "%s: the paragraph of the narrative, but for what a person must say",
  async (name) => {
    const grids = await sampleGrids(name);
    const table = createBook(grids).tables.find(({ kind }) => kind === "sangong");
    const values = grids.find(({ sheet }) => sheet === table?.area.sheet)?.values ?? [];
    const section = writeNarrative(createBook(grids)).sections.find(({ id }) => id === "sangong");
    const paragraph = section ? textWithFigures(section).text : "";
    expect(textOfSangong(values)).toBe(withoutQuestions(paragraph));
    expect(textOfSangong(values.map((row) => row.map((cell) => cell ?? 0)))).toBe(
      withoutQuestions(paragraph)
    );
  }
);

test("only amounts: this year and last year have no number, and one year is compared with none", () => {
  expect(textOfSangong([[2, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 3]])).toBe(
    "本年“三公”经费预算3万元，比上年增加1万元。其中：因公出国（境）费用0万元，与上年持平；公务接待费3万元，比上年增加1万元；公务用车运行维护费0万元，与上年持平；公务用车购置费0万元，与上年持平。"
  );
  expect(textOfSangong([[3, 0, 0, 0, 0, 3]])).not.toMatch(/上年/);
});

test("vehicles that the table does not divide are one amount", () => {
  expect(textOfSangong([[30.5, "", 28.5, "", "", 2]])).toMatch(
    /公务接待费2万元；公务用车购置及运行维护费28.5万元。$/
  );
});

test("a table without this year, or none at all, is #VALUE!", () => {
  const message = (range: Range) => {
    try {
      return textOfSangong(range);
    } catch (error) {
      if (error instanceof FunctionError) return `${error.kind}: ${error.message}`;
      throw error;
    }
  };
  expect(message([["甲", "乙"]])).toMatch(/^value: 没有认出/);
  expect(
    message([["上年预算数", "", "", "", "", ""], ITEMS, VEHICLES, [1, 0, 0, 0, 0, 1]])
  ).toMatch(/^value: 没有找到本年预算数/);
});

test("law: SANGONG.CHECK finds that the sentence of SANGONG.TEXT agrees with its table", () => {
  const hundredths = fc.nat(99_999).map((n) => n / 100);
  const year = fc
    .tuple(hundredths, hundredths, hundredths, hundredths)
    .map(([abroad, purchase, operation, reception]) => {
      const vehicles = Math.round((purchase + operation) * 100) / 100;
      const total = Math.round((abroad + vehicles + reception) * 100) / 100;
      return [total, abroad, vehicles, purchase, operation, reception];
    });
  fc.assert(
    fc.property(year, year, (before, now) => {
      const table = [...HEADER, [...before, ...now]];
      const rows = checkSangong(table, standardSubjects, [[textOfSangong(table)]]);
      expect(rows.slice(1).map((row) => row.at(-1))).toEqual(["相符", "相符", "相符"]);
    }),
    { numRuns: 30 }
  );
});
