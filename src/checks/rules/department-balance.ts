import { tablesOf } from "../../tables/book";
import { checkBalance } from "../balance-relations";
import type { Check } from "../check";

/** 部门收支总表: totals of sources and 类, with or without carry-over, and income equals expenditure. */
export const departmentBalance: Check = {
  id: "department-balance",
  title: "部门收支总表的收入、支出平衡",
  description:
    "比较收入合计与各来源及上年结转之和、支出合计与各类及结转下年之和，以及收入合计与支出合计。表中没有的行不计入；有认不出的收支行而合计不等时，不下结论。",
  basis: "domain.md B50",
  severity: "error",
  needs: ["department-balance"],
  run({ book }, report) {
    for (const table of tablesOf(book, "department-balance")) checkBalance(table, report);
  },
};
