import fc from "fast-check";
import type { Coverage } from "../../src/checks/check";
import { runChecks } from "../../src/checks/engine";
import { countOf, notRunKinds } from "../../src/checks/messages/not-run";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";

const line = (check: string, ran: number, ...reasons: string[]): Coverage => ({
  check,
  ran,
  skipped: reasons.map((reason) => ({ reason })),
});

test("checks are grouped by what would make them run, the commonest first, and each reason stands once", () => {
  const kinds = notRunKinds([
    line("a", 0, "没有识别到“部门收支总表”"),
    line("b", 0, "没有上年的工作簿，不能与上年公开的数比较"),
    line("c", 0, "没有识别到“部门收支总表”"),
    line("d", 0, "某某局2026年：没有识别到“项目支出明细表”"),
    line("e", 3, "没有识别到“部门收入总表”"),
  ]);
  expect(kinds.map((kind) => [kind.title, countOf(kind)])).toEqual([
    ["缺少表", 3],
    ["没有上年的工作簿", 1],
  ]);
  expect(kinds[0]?.reasons.map(({ checks }) => checks)).toEqual([["a", "c"], ["d"]]);
});

test("every check that did not run is in exactly one group, whatever its reason says", () => {
  const reasons = fc.array(fc.string(), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: 1 }), reasons), { maxLength: 20 }), (lines) => {
      const coverage = lines.map(([ran, some], index) => line(String(index), ran, ...some));
      const grouped = notRunKinds(coverage).flatMap(({ reasons: own }) =>
        own.flatMap(({ checks }) => checks)
      );
      const wanted = coverage.filter(({ ran }) => ran === 0).map(({ check }) => check);
      expect([...grouped].sort()).toEqual([...wanted].sort());
    })
  );
});

test.each(SAMPLE_NAMES)("%s: no reason is of an unknown kind", async (sample) => {
  const book = createBook(await sampleGrids(sample));
  const { coverage } = runChecks({ book, subjects: standardSubjects });
  const others = notRunKinds(coverage).filter(({ title }) => title === "其他原因");
  expect(others).toEqual([]);
});
