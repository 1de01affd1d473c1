import { marksOf } from "../../src/taskpane/actions/finding-marks";
import { foldConsequences } from "../../src/checks/fold-consequences";
import type { Finding } from "../../src/checks/finding";

const finding = (id: number, cause: number | null): Finding => ({
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
});
const findings = [finding(1, 3), finding(2, null), finding(3, 4), finding(4, null)];

test("a consequence stands under the beginning of its chain, and does not count", () => {
  const { causes, consequences } = foldConsequences(findings);
  expect(causes.map(({ id }) => id)).toEqual([2, 4]);
  expect([...consequences].map(([id, those]) => [id, those.map((one) => one.id)])).toEqual([
    [4, [1, 3]],
  ]);
});

test("a finding whose cause is not among them stands for itself", () => {
  const { causes, consequences } = foldConsequences([finding(1, 9)]);
  expect(causes).toHaveLength(1);
  expect(consequences.size).toBe(0);
});

test("only causes are marked in the workbook", () => {
  expect(marksOf(findings).map(({ cell }) => cell.row)).toEqual([2, 4]);
});
