import { codedForm } from "../coded-form";

/** 一般公共预算财政拨款基本支出预算表 by the department's economic subjects (表三). */
export const basicExpenditure = codedForm({
  kind: "basic-expenditure",
  title: "一般公共预算财政拨款基本支出预算表",
  usual: true,
  subjectsHeader: "经济分类科目",
  list: "economic-department",
  leafLength: 5,
  columns: [
    {
      measure: "total",
      path: ({ year }) => [`${String(year)}年基本支出`, "总计"],
      parts: ["personnel", "office"],
    },
    { measure: "personnel", path: ({ year }) => [`${String(year)}年基本支出`, "人员经费"] },
    { measure: "office", path: ({ year }) => [`${String(year)}年基本支出`, "日常公用经费"] },
  ],
  lacking: "一般公共预算财政拨款基本支出",
  rowsToFill: 24,
  orientation: "portrait",
});
