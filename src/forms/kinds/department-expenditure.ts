import { codedForm } from "../coded-form";

const APPROPRIATIONS = [
  "general-expenditure",
  "fund-expenditure",
  "state-capital-expenditure",
] as const;

/**
 * 部门支出总表 (表八). What the appropriations pay is taken from their tables; where other money is added, the sum is typed over the
 * formula.
 */
export const departmentExpenditure = codedForm({
  kind: "department-expenditure",
  title: "部门支出总表",
  usual: true,
  subjectsHeader: null,
  list: "functional",
  leafLength: 7,
  columns: [
    { measure: "total", path: () => ["总计"], parts: ["basic", "project"] },
    {
      measure: "basic",
      path: () => ["基本支出"],
      taken: APPROPRIATIONS.map((kind) => ({ kind, measure: "basic" as const })),
    },
    {
      measure: "project",
      path: () => ["项目支出"],
      taken: APPROPRIATIONS.map((kind) => ({ kind, measure: "project" as const })),
    },
  ],
  lacking: "支出预算",
  rowsToFill: 24,
  orientation: "portrait",
});
