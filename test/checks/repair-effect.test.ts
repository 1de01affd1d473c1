import { runChecks } from "../../src/checks/engine";
import type { Finding, Severity } from "../../src/checks/finding";
import { keepIds } from "../../src/checks/keep-ids";
import { repairEffect } from "../../src/checks/repair-effect";
import { standardSubjects } from "../../src/subjects/edition-2026";
import { createBook } from "../../src/tables/book";
import type { Grid } from "../../src/tables/grid";
import { corrupted } from "../bench/corruption/judge";
import { corpus } from "../fuzz/corpus";
import { editedSample, type EditedSample } from "../fuzz/kinds/cells";
import { sampleGrids } from "../fixtures/samples";

const finding = (
  id: number,
  cause: number | null = null,
  more: Partial<Finding> = {}
): Finding => ({
  id,
  check: "table-total",
  severity: "error",
  where: [{ sheet: "表七", row: id, column: 2 }],
  expected: 1,
  actual: 2,
  difference: 1,
  unit: "万元",
  detail: { type: "table-total", column: "总计", categories: 2 },
  sides: null,
  cause,
  repair: [],
  explanations: [],
  remark: null,
  ...more,
});
const of = (severity: Severity): Partial<Finding> => ({ severity });
const cause: Partial<Finding> = { detail: { type: "cause", cause: "swapped", column: null } };

/** What comes of the repair of the first finding, by ids. */
function idsOf(before: readonly Finding[], after: readonly Finding[]) {
  const { left, comes, goes } = repairEffect(before, after, before.slice(0, 1));
  const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id);
  return { left: ids(left), comes: ids(comes), goes: ids(goes) };
}
const NOTHING = { left: [], comes: [], goes: [] };

test("its consequences go with a finding, and are nothing else that goes", () => {
  expect(idsOf([finding(1), finding(2, 1), finding(3)], [finding(3)])).toEqual(NOTHING);
  expect(idsOf([finding(1), finding(3)], [])).toEqual({ ...NOTHING, goes: [3] });
});

test("what nobody said before comes; as another's consequence it only follows from what is known", () => {
  expect(idsOf([finding(1)], [finding(9)])).toEqual({ ...NOTHING, comes: [9] });
  expect(idsOf([finding(1), finding(3)], [finding(3), finding(9, 3)])).toEqual(NOTHING);
});

test("a tail or a warning that becomes an error comes; an error that becomes a warning does not", () => {
  for (const severity of ["rounding", "info", "warning"] as const)
    expect(idsOf([finding(1), finding(3, null, of(severity))], [finding(3)])).toEqual({
      ...NOTHING,
      comes: [3],
    });
  expect(idsOf([finding(1), finding(3)], [finding(3, null, of("warning"))])).toEqual(NOTHING);
  expect(idsOf([finding(1)], [finding(9, null, of("rounding"))])).toEqual(NOTHING);
});

test("a finding that stays, or stays for a consequence of it, is left; as a tail it is settled", () => {
  expect(idsOf([finding(1)], [finding(1)])).toEqual({ ...NOTHING, left: [1] });
  expect(idsOf([finding(1), finding(2, 1)], [finding(2)])).toEqual({ ...NOTHING, left: [2] });
  expect(idsOf([finding(1), finding(3)], [finding(1, 3), finding(3)])).toEqual({
    ...NOTHING,
    left: [3],
  });
  expect(idsOf([finding(1)], [finding(1, null, of("rounding"))])).toEqual(NOTHING);
});

test("a cause that only explains what was known says nothing new, one that explains something new does", () => {
  const before = [finding(1), finding(3), finding(4)];
  const told = [finding(3, 9), finding(4, 9), finding(9, null, cause)];
  expect(idsOf(before, told)).toEqual(NOTHING);
  expect(idsOf(before, [...told, finding(5, 9)])).toEqual({ ...NOTHING, comes: [9] });
});

test("the same words of another cell are another finding", () => {
  const elsewhere = { where: [{ sheet: "表七", row: 8, column: 2 }] };
  expect(idsOf([finding(1)], [finding(1, null, elsewhere)])).toEqual({ ...NOTHING, comes: [1] });
  const both = [finding(1), finding(2, 1)];
  expect(idsOf(both, [finding(2, null, elsewhere)])).toEqual({ ...NOTHING, comes: [2] });
});

test("what the user has explained is not said to go", () => {
  const explained = finding(3, null, { severity: "warning", remark: { text: "已核对" } });
  expect(idsOf([finding(1), explained], [])).toEqual(NOTHING);
});

const findingsOf = (grids: readonly Grid[]) =>
  runChecks({ book: createBook(grids), subjects: standardSubjects }).findings;

function effectOf(grids: readonly Grid[], before: readonly Finding[], repaired: Finding) {
  const changes = repaired.repair.map(({ cell, value }) => ({ cell, value }));
  const { findings } = keepIds(findingsOf(corrupted(grids, changes)), {
    findings: before,
    lastId: before.length,
  });
  return repairEffect(before, findings, [repaired]);
}

test.each(["dadukou-2026", "tongnan-2023"] as const)(
  "the certain repairs of %s leave nothing and bring nothing up",
  async (name) => {
    const grids = await sampleGrids(name);
    const before = findingsOf(grids);
    const certain = before.filter(({ repair, cause: of }) => repair.length > 0 && of === null);
    for (const one of certain)
      expect(effectOf(grids, before, one)).toMatchObject({ left: [], comes: [] });
  }
);

test("where a part is wrong too, the repaired total is left for the part's sake", async () => {
  const [, kept] = corpus().find(([file]) => file.includes("total-and-part-emptied")) ?? [];
  const grids = await editedSample(kept?.example as EditedSample);
  const before = findingsOf(grids);
  const total = before.find(({ check, repair }) => check === "table-total" && repair.length > 0);
  if (!total) throw new Error("The total has no certain repair");
  const { left, comes } = effectOf(grids, before, total);
  expect(left.map(({ check, cause: of }) => [check, of])).toEqual([["sum-of-children", null]]);
  expect(left[0]?.id).not.toBe(total.id);
  expect(comes).toEqual([]);
});
