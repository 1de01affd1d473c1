import type { TableKind } from "./table";

/** What the user calls each kind of table (domain.md 2). */
export const KIND_TITLES: Readonly<Record<TableKind, string>> = {
  "appropriation-balance": "财政拨款收支总表",
  "general-expenditure": "一般公共预算财政拨款支出预算表",
  "basic-expenditure": "基本支出预算表（部门经济分类）",
  "basic-expenditure-government": "基本支出预算表（政府经济分类）",
  "project-expenditure": "项目支出预算表（部门经济分类）",
  "project-expenditure-government": "项目支出预算表（政府经济分类）",
  sangong: "“三公”经费支出表",
  "fund-expenditure": "政府性基金预算支出表",
  "state-capital-expenditure": "国有资本经营预算支出表",
  "department-balance": "部门收支总表",
  "department-income": "部门收入总表",
  "department-expenditure": "部门支出总表",
  procurement: "政府采购预算明细表",
  "project-details": "项目支出明细表",
  "overall-performance": "整体绩效目标表",
  "project-performance": "项目绩效目标表",
};
