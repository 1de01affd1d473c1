import { codedForm } from "../coded-form";

/** 国有资本经营预算支出表. */
export const stateCapitalExpenditure = codedForm({
  kind: "state-capital-expenditure",
  title: "国有资本经营预算支出表",
  usual: true,
  subjectsHeader: null,
  list: "state-capital",
  leafLength: 7,
  columns: [
    {
      measure: "total",
      path: () => ["本年国有资本经营预算财政拨款支出", "总计"],
      parts: ["basic", "project"],
    },
    { measure: "basic", path: () => ["本年国有资本经营预算财政拨款支出", "基本支出"] },
    { measure: "project", path: () => ["本年国有资本经营预算财政拨款支出", "项目支出"] },
  ],
  lacking: "国有资本经营预算收支",
  rowsToFill: 6,
  orientation: "portrait",
});
