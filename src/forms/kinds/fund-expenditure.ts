import { codedForm } from "../coded-form";

/** 政府性基金预算支出表 (表五). */
export const fundExpenditure = codedForm({
  kind: "fund-expenditure",
  title: "政府性基金预算支出表",
  usual: true,
  subjectsHeader: null,
  list: "fund",
  leafLength: 7,
  columns: [
    {
      measure: "total",
      path: () => ["本年政府性基金预算财政拨款支出", "总计"],
      parts: ["basic", "project"],
    },
    { measure: "basic", path: () => ["本年政府性基金预算财政拨款支出", "基本支出"] },
    { measure: "project", path: () => ["本年政府性基金预算财政拨款支出", "项目支出"] },
  ],
  lacking: "政府性基金预算收支",
  rowsToFill: 6,
  orientation: "portrait",
});
