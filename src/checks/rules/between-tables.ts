import { tableRuleCheck, type TableRelation, type TableRule } from "../between-tables";
import type { Check } from "../check";
import {
  carriedInLess,
  carriedInOf,
  currentExpenditure,
  incomeOf,
  sangongOf,
  totalOf,
} from "../figures";

/**
 * The table of one fund against its column in 财政拨款收支总表. Many tables of a fund show this year's money only («本表反映当年…»), while the
 * balance spends what was carried in too.
 */
function fundAgrees(
  kind: "general-expenditure" | "fund-expenditure" | "state-capital-expenditure",
  fund: "general" | "fund" | "state-capital"
): TableRelation {
  const spent = currentExpenditure("appropriation-balance", fund);
  return {
    left: [totalOf(kind)],
    right: [spent],
    alternatives: [
      [incomeOf("appropriation-balance", { source: fund }, "本年收入", { optional: true })],
      [spent, carriedInLess(fund)],
      [spent, carriedInOf("appropriation-balance", -1)],
    ],
  };
}

const RULES: readonly TableRule[] = [
  {
    id: "general-expenditure-total",
    title: "一般公共预算支出在两张表中一致",
    description:
      "比较支出预算表的总计与财政拨款收支总表中一般公共预算的本年支出。支出预算表只反映当年的，可以正好少上年结转。",
    basis: "domain.md C01",
    relations: [fundAgrees("general-expenditure", "general")],
  },
  {
    id: "basic-expenditure-total",
    title: "基本支出在支出预算表和基本支出预算表中一致",
    description: "比较基本支出预算表的总计与支出预算表的基本支出合计。",
    basis: "domain.md C03",
    relations: [
      {
        left: [totalOf("basic-expenditure")],
        right: [totalOf("general-expenditure", "basic")],
      },
    ],
  },
  {
    id: "project-expenditure-total",
    title: "项目支出在支出预算表和项目支出预算表中一致",
    description: "比较项目支出预算表的总计与支出预算表的项目支出合计。",
    basis: "domain.md C03",
    relations: [
      {
        left: [totalOf("project-expenditure")],
        right: [totalOf("general-expenditure", "project")],
      },
    ],
  },
  {
    id: "fund-expenditure-total",
    title: "政府性基金支出在两张表中一致",
    description:
      "比较政府性基金预算支出表的总计与财政拨款收支总表中政府性基金的本年支出；只反映当年的，可以正好少上年结转。",
    basis: "domain.md C04",
    relations: [fundAgrees("fund-expenditure", "fund")],
  },
  {
    id: "state-capital-expenditure-total",
    title: "国有资本经营预算支出在两张表中一致",
    description:
      "比较国有资本经营预算支出表的总计与财政拨款收支总表中国有资本经营预算的本年支出；只反映当年的，可以正好少上年结转。",
    basis: "domain.md C04",
    relations: [fundAgrees("state-capital-expenditure", "state-capital")],
  },
  {
    id: "sangong-within-general",
    title: "“三公”经费不大于一般公共预算支出",
    description: "比较“三公”经费合计与支出预算表的总计，前者不应大于后者。",
    basis: "domain.md C12–C15",
    relations: [{ op: "≤", left: [sangongOf("total")], right: [totalOf("general-expenditure")] }],
  },
  {
    id: "projects-within-expenditure",
    title: "项目支出明细不大于部门项目支出",
    description:
      "比较项目支出明细表的合计与部门支出总表的项目支出，前者不应大于后者；项目可以不全部列出。",
    basis: "domain.md B100",
    relations: [
      {
        op: "≤",
        left: [totalOf("project-details")],
        right: [totalOf("department-expenditure", "project")],
      },
    ],
  },
];

/** Totals that two tables print, or that bound each other: one check a rule. */
export const betweenTables: readonly Check[] = RULES.map(tableRuleCheck);
