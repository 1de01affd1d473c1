import { tableRuleCheck, type TableRelation, type TableRule } from "../between-tables";
import type { Check } from "../check";
import {
  carriedInLess,
  carriedInOf,
  currentExpenditure,
  incomeOf,
  incomeTotal,
  sangongOf,
  subjectOf,
  totalOf,
} from "../figures";

const generalInDepartmentBalance = incomeOf(
  "department-balance",
  { source: "general" },
  "一般公共预算资金"
);
const generalInAppropriation = incomeOf(
  "appropriation-balance",
  { source: "general" },
  "一般公共预算资金"
);

const SANGONG_MEASURES = [
  "total",
  "abroad",
  "vehicle-purchase",
  "vehicle-operation",
  "reception",
] as const;

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
      [spent, carriedInLess(fund)],
      [spent, carriedInOf("appropriation-balance", -1)],
    ],
  };
}

const RULES: readonly TableRule[] = [
  {
    id: "general-expenditure-total",
    title: "一般公共预算支出在两张表中一致",
    basis: "domain.md C01",
    relations: [fundAgrees("general-expenditure", "general")],
  },
  {
    id: "basic-expenditure-total",
    title: "基本支出在支出预算表和基本支出预算表中一致",
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
    basis: "domain.md C04",
    relations: [fundAgrees("fund-expenditure", "fund")],
  },
  {
    id: "state-capital-expenditure-total",
    title: "国有资本经营预算支出在两张表中一致",
    basis: "domain.md C04",
    relations: [fundAgrees("state-capital-expenditure", "state-capital")],
  },
  {
    id: "department-income-total",
    title: "部门收入总表与部门收支总表的收入一致",
    basis: "domain.md C05",
    relations: [
      {
        left: [totalOf("department-income")],
        right: [incomeTotal],
        // Some offices leave the carry-over out of 部门收入总表, which has no column for it.
        alternatives: [
          [incomeTotal, carriedInOf("department-balance", -1)],
          [incomeTotal, carriedInOf("appropriation-balance", -1)],
        ],
      },
    ],
  },
  {
    id: "department-expenditure-total",
    title: "部门支出总表与部门收支总表的支出一致",
    basis: "domain.md C05",
    relations: [
      {
        left: [totalOf("department-expenditure")],
        right: [currentExpenditure("department-balance")],
      },
    ],
  },
  {
    id: "department-general-funds",
    title: "部门收支总表的一般公共预算资金与财政拨款收支总表一致",
    basis: "domain.md C10",
    severity: "warning",
    relations: [
      {
        left: [generalInDepartmentBalance],
        right: [generalInAppropriation],
        // 部门收支总表 often has no line for the carry-over.
        alternatives: [
          [
            generalInAppropriation,
            incomeOf("appropriation-balance", { carriedIn: "general" }, "上年结转", {
              optional: true,
            }),
          ],
        ],
      },
    ],
  },
  {
    id: "department-income-general",
    title: "部门收入总表的一般公共预算与部门收支总表一致",
    basis: "domain.md C11",
    relations: [
      {
        left: [totalOf("department-income", "general")],
        right: [generalInDepartmentBalance],
        alternatives: [[generalInDepartmentBalance, carriedInOf("appropriation-balance", -1)]],
      },
    ],
  },
  {
    id: "basic-classifications-agree",
    title: "基本支出按部门和按政府经济分类的合计一致",
    basis: "domain.md C21",
    relations: [
      {
        left: [totalOf("basic-expenditure-government")],
        right: [totalOf("basic-expenditure")],
      },
    ],
  },
  {
    id: "project-classifications-agree",
    title: "项目支出按部门和按政府经济分类的合计一致",
    basis: "domain.md C21",
    relations: [
      {
        left: [totalOf("project-expenditure-government")],
        right: [totalOf("project-expenditure")],
      },
    ],
  },
  {
    id: "procurement-within-expenditure",
    title: "政府采购预算不大于部门支出",
    basis: "domain.md C22",
    relations: [
      {
        op: "≤",
        left: [totalOf("procurement")],
        right: [totalOf("department-expenditure")],
      },
    ],
  },
  {
    id: "procurement-within-general",
    title: "一般公共预算安排的采购不大于一般公共预算支出",
    basis: "domain.md C22",
    relations: [
      {
        op: "≤",
        left: [totalOf("procurement", "general")],
        right: [totalOf("general-expenditure")],
      },
    ],
  },
  {
    id: "projects-within-expenditure",
    title: "项目支出明细不大于部门项目支出",
    basis: "domain.md B100",
    relations: [
      {
        op: "≤",
        left: [totalOf("project-details")],
        right: [totalOf("department-expenditure", "project")],
      },
    ],
  },
  ...(
    [
      ["pension-contribution", "2080505", "30108", "基本养老保险缴费"],
      ["annuity-contribution", "2080506", "30109", "职业年金缴费"],
      ["housing-fund-contribution", "2210201", "30113", "住房公积金"],
    ] as const
  ).map(([id, functional, economic, name]): TableRule => ({
    id: `${id}-agrees`,
    title: `${name}在功能分类和经济分类中一致`,
    basis: "domain.md C18",
    severity: "warning",
    relations: [
      {
        left: [subjectOf("basic-expenditure", economic)],
        right: [subjectOf("general-expenditure", functional, "basic")],
      },
    ],
  })),
  {
    id: "previous-sangong",
    title: "“三公”经费的上年数与上年公开的一致",
    basis: "domain.md C16",
    severity: "warning",
    againstPrevious: true,
    relations: SANGONG_MEASURES.map((measure) => ({
      left: [sangongOf(measure, "previous")],
      right: [sangongOf(measure)],
    })),
  },
  {
    id: "previous-general-expenditure",
    title: "支出预算表的上年数与上年公开的一致",
    basis: "domain.md C17",
    severity: "warning",
    againstPrevious: true,
    relations: [
      {
        left: [totalOf("general-expenditure", "total", "previous")],
        right: [totalOf("general-expenditure")],
      },
    ],
  },
];

/** Figures that two tables print, or that bound each other: one check a rule. */
export const betweenTables: readonly Check[] = RULES.map(tableRuleCheck);
