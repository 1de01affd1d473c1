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

test.each([
  ["核验程序出错：x is not a function", "程序出错", /技术支持/, true],
  ["没有提供情况说明", "没有情况说明", /^给出情况说明/, false],
  ["关系没有启用", "没有自定义核验", /“自定义核验”工作表/, false],
  ["没有上年的工作簿", "没有上年的工作簿", /^选择上年的工作簿/, false],
  ["没有找到上年的“三公”经费支出表", "缺少表", /标题和表头/, false],
  ["表中没有可以与“政府采购预算”比较的金额", "表中没有有关的数", /不必处理/, false],
  ["两边都是空白", "表中没有有关的数", /不必处理/, false],
  ["没有合计行", "缺少行、列或数", /漏了这些行、列或数/, false],
  ["有重复的科目编码", "不能确定怎样比较", /改正或补全/, false],
  ["从来没有见过的原因", "其他原因", /按所写的原因处理/, false],
])("%s: what kind of reason it is, and what to do", (reason, title, next, isFailure) => {
  const [kind] = notRunKinds([line("a", 0, reason)]);
  expect(kind).toMatchObject({ title, isFailure, next: expect.stringMatching(next) as string });
});

test("kinds, and reasons within a kind, come with the commonest first", () => {
  const kinds = notRunKinds([
    line("a", 0, "没有提供情况说明"),
    line("b", 0, "没有合计行"),
    line("c", 0, "没有列出各类"),
    line("d", 0, "没有列出各类"),
  ]);
  expect(kinds.map(({ title }) => title)).toEqual(["缺少行、列或数", "没有情况说明"]);
  expect(kinds[0]?.reasons.map(({ reason }) => reason)).toEqual(["没有列出各类", "没有合计行"]);
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
