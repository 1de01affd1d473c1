import { checkGroups } from "../../src/checks/registry";
import { coverageGroups } from "../../src/taskpane/check/coverage-groups";
import { resultOf } from "../fixtures/sample-result";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";

test.each(SAMPLE_NAMES)("%s: nothing is lost between the checks and the groups", async (name) => {
  const { coverage, findings } = resultOf(await sampleGrids(name));
  const groups = coverageGroups(coverage, findings);
  const sum = (of: (group: (typeof groups)[number]) => number) =>
    groups.reduce((total, group) => total + of(group), 0);
  expect(groups.flatMap(({ checks }) => checks.map(({ check }) => check))).toEqual(
    coverage.map(({ check }) => check)
  );
  expect(groups.map(({ title }) => title)).toEqual(checkGroups.map(({ title }) => title));
  expect(sum(({ ran }) => ran)).toBe(coverage.reduce((total, { ran }) => total + ran, 0));
  expect(sum(({ notRun }) => notRun)).toBe(coverage.filter(({ ran }) => ran === 0).length);
  const checks = new Set(coverage.map(({ check }) => check));
  // What the search for causes found on its own belongs to no check.
  const counted = findings.filter(({ check }) => checks.has(check));
  const found = (group: (typeof groups)[number]) =>
    [...group.found.values()].reduce((total, count) => total + count, 0);
  expect(sum((group) => found(group) + group.consequences)).toBe(counted.length);
});

test("what did not run is never passed, and what failed only because of another is told apart", async () => {
  const { coverage, findings } = resultOf(await sampleGrids("dadukou-2024"));
  const groups = coverageGroups(coverage, findings);
  for (const { ran, grade } of groups.flatMap(({ checks }) => checks))
    expect(grade === "not-run").toBe(ran === 0);
  expect(groups.some(({ consequences }) => consequences > 0)).toBe(true);
});

test("a check that no group lists has a group of its own", () => {
  const line = { check: "from-elsewhere", ran: 2, skipped: [] };
  expect(coverageGroups([line], [])).toMatchObject([
    { title: "其他", ran: 2, checks: [{ check: "from-elsewhere", grade: "ok" }] },
  ]);
});
