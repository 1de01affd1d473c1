import { tableRuleCheck, type TableRule } from "../between-tables";
import type { Check } from "../check";
import {
  carriedInOf,
  currentExpenditure,
  incomeOf,
  incomeTotal,
  less,
  totalOf,
  type Figure,
} from "../figures";
import { SOURCE_TOTALS } from "../source-totals";

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

/** Money of the department beyond 财政拨款, as 部门收支总表 shows it: all income but what the three funds give. */
const beyondAppropriations: readonly Figure[] = [
  incomeTotal,
  less(generalInDepartmentBalance),
  less(
    incomeOf("department-balance", { source: "fund" }, "政府性基金预算资金", { optional: true })
  ),
  less(
    incomeOf("department-balance", { source: "state-capital" }, "国有资本经营预算资金", {
      optional: true,
    })
  ),
];

/** What the tables of the three funds spend. */
const appropriationTotals: readonly Figure[] = [
  totalOf("general-expenditure"),
  currentExpenditure("appropriation-balance", "fund"),
  currentExpenditure("appropriation-balance", "state-capital"),
];

const spentBySource: readonly Figure[] = [...appropriationTotals, ...beyondAppropriations];

const RULES: readonly TableRule[] = [
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
    id: "department-income-by-source",
    title: "部门收入总表各项来源的合计与部门收支总表一致",
    basis: "domain.md C05, C11",
    relations: SOURCE_TOTALS.map(([source, name]) => ({
      left: [totalOf("department-income", source, "current", { item: `${name}合计` })],
      right: [incomeOf("department-balance", { source }, name)],
    })),
  },
  {
    id: "department-other-appropriations",
    title: "部门收支总表的政府性基金、国有资本资金与财政拨款收支总表一致",
    basis: "domain.md C10",
    severity: "warning",
    relations: (
      [
        ["fund", "政府性基金预算资金"],
        ["state-capital", "国有资本经营预算资金"],
      ] as const
    ).map(([source, name]) => ({
      left: [incomeOf("department-balance", { source }, name)],
      right: [incomeOf("appropriation-balance", { source }, name)],
      alternatives: [
        [
          incomeOf("appropriation-balance", { source }, name),
          incomeOf("appropriation-balance", { carriedIn: source }, "上年结转", { optional: true }),
        ],
      ],
    })),
  },
  {
    id: "department-expenditure-by-funds",
    title: "部门支出等于财政拨款支出与其他资金安排的支出之和",
    basis: "domain.md C09",
    // 部门收支总表 does not say of what money the carry-over is, so a difference has to be looked at.
    severity: "warning",
    relations: [
      {
        left: [totalOf("department-expenditure")],
        right: spentBySource,
        alternatives: [
          [...spentBySource, carriedInOf("appropriation-balance")],
          [...spentBySource, carriedInOf("appropriation-balance", -1)],
          [...spentBySource, carriedInOf("department-balance", -1)],
        ],
      },
    ],
  },
];

/** Totals and sources of the department's own tables, with each other and with 财政拨款收支总表. */
export const departmentTables: readonly Check[] = RULES.map(tableRuleCheck);
