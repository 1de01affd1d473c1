import { BLANK, type FormAmount } from "../form-amount";
import type { FormContext } from "../form";
import { takenFrom } from "../formulas";
import { performanceForm, RELATIONS } from "../performance-form";

function expenditure({ other }: FormContext): FormAmount {
  const table = other("department-expenditure");
  const column = table?.columnOf("total") ?? null;
  return table?.totalRow !== undefined && column !== null
    ? takenFrom(table.draft, table.totalRow, column)
    : BLANK;
}

/** 整体绩效目标表 (表十), for the user to fill; 部门支出预算数 is the total of 部门支出总表. */
export const overallPerformance = performanceForm({
  kind: "overall-performance",
  title: "整体绩效目标表",
  head: (context) => [
    { label: "部门名称", value: { type: "text", text: context.plan.department } },
    { label: "部门支出预算数", value: { type: "amount", amount: () => expenditure(context) } },
    { label: "当年整体绩效目标", value: { type: "goal" } },
  ],
  columns: [
    { words: "指标名称", width: 40 },
    { words: "指标权重", width: 12, isWeight: true },
    { words: "计量单位", width: 14 },
    { words: "指标性质", width: 12, values: RELATIONS },
    { words: "指标值", width: 16 },
  ],
  orientation: "portrait",
});
