import fc from "fast-check";
import type { Finding } from "../../../src/checks/finding";
import { arrange } from "../../../src/taskpane/list/arrange";
import { findingGrade, gravityOf } from "../../../src/taskpane/list/finding-grade";
import { resultOf } from "../../fixtures/sample-result";
import { sampleGrids } from "../../fixtures/samples";

const arrangements = ["sheet", "check", "severity"] as const;
let findings: readonly Finding[];

beforeAll(async () => {
  ({ findings } = resultOf(await sampleGrids("jiulongpo-2026")));
});

test.each(arrangements)("by %s: every finding once, the gravest first in each group", (by) => {
  const groups = arrange(findings, by);
  const all = groups.flatMap((group) => group.findings);
  expect(all).toHaveLength(findings.length);
  expect(new Set(all)).toEqual(new Set(findings));
  for (const { findings: own } of groups) {
    const gravities = own.map((one) => gravityOf(findingGrade(one)));
    expect(gravities).toEqual([...gravities].sort((a, b) => a - b));
  }
  const heads = groups.map(({ findings: [head] }) => (head ? gravityOf(findingGrade(head)) : -1));
  expect(heads).toEqual([...heads].sort((a, b) => a - b));
});

test("by check: the title says what holds, the note what is compared", () => {
  const groups = arrange(findings, "check");
  const sums = groups.find(({ key }) => key === "check sum-of-children");
  expect(sums?.title).toMatch(/科目/);
  expect(sums?.note).not.toBe("");
  for (const { title } of groups) expect(title).toMatch(/[一-龥]/);
});

test("by severity: one group a grade, an explained warning in one of its own", () => {
  const explained = findings.map((one, i) =>
    i % 2 === 0 && one.severity === "warning" ? { ...one, remark: { text: "依据文件" } } : one
  );
  const titles = arrange(explained, "severity").map(({ title }) => title);
  expect(titles).toEqual(
    ["错误", "警告", "已说明", "提示", "尾差"].filter((title) => titles.includes(title))
  );
  expect(titles).toContain("已说明");
});

test("law: arranging forgets no order: within a group equal grades stand as they came", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...findings]),
      fc.constantFrom(...arrangements),
      (some, by) => {
        for (const { findings: own } of arrange(some, by))
          for (const grade of new Set(own.map(findingGrade))) {
            const places = own
              .filter((one) => findingGrade(one) === grade)
              .map((one) => some.indexOf(one));
            expect(places).toEqual([...places].sort((a, b) => a - b));
          }
      }
    ),
    { numRuns: 25 }
  );
});
