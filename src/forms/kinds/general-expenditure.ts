import { codedForm } from "../coded-form";

/** 一般公共预算财政拨款支出预算表 (表二), with last year's figures beside this year's. */
export const generalExpenditure = codedForm({
  kind: "general-expenditure",
  title: "一般公共预算财政拨款支出预算表",
  usual: true,
  subjectsHeader: "功能分类科目",
  list: "functional",
  leafLength: 7,
  columns: [
    { measure: "total", year: "previous", path: ({ year }) => [`${String(year - 1)}年预算数`] },
    {
      measure: "total",
      path: ({ year }) => [`${String(year)}年预算数`, "总计"],
      parts: ["basic", "project"],
    },
    { measure: "basic", path: ({ year }) => [`${String(year)}年预算数`, "基本支出"] },
    { measure: "project", path: ({ year }) => [`${String(year)}年预算数`, "项目支出"] },
  ],
  lacking: "一般公共预算财政拨款支出",
  note: "备注：本表反映当年一般公共预算财政拨款支出情况。",
  rowsToFill: 24,
  orientation: "portrait",
});
