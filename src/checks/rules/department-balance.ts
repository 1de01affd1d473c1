import { tablesOf } from "../../tables/book";
import { checkBalance } from "../balance-relations";
import type { Check } from "../check";

/** 部门收支总表: totals of sources and 类, with or without carry-over, and income equals expenditure. */
export const departmentBalance: Check = {
  id: "department-balance",
  title: "部门收支总表的收入、支出平衡",
  basis: "domain.md B50",
  severity: "error",
  needs: ["department-balance"],
  run({ book }, report) {
    for (const table of tablesOf(book, "department-balance")) checkBalance(table, report);
  },
};
