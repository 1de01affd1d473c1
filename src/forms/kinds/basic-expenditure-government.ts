import { codedForm } from "../coded-form";

/** The same basic expenditure by the government's economic subjects. */
export const basicExpenditureGovernment = codedForm({
  kind: "basic-expenditure-government",
  title: "一般公共预算财政拨款基本支出预算表（政府预算支出经济分类科目）",
  shortTitle: "基本支出预算表（政府经济分类）",
  usual: false,
  subjectsHeader: "经济分类科目",
  list: "economic-government",
  leafLength: 5,
  columns: [{ measure: "total", path: () => ["基本支出"] }],
  lacking: "一般公共预算财政拨款基本支出",
  rowsToFill: 24,
  orientation: "portrait",
});
