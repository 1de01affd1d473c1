import { tableRuleCheck, type TableRule } from "../between-tables";
import type { Check } from "../check";
import {
  carriedInOf,
  carriedOutOf,
  currentExpenditure,
  incomeOf,
  incomeTotal,
  less,
  surplusUsed,
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
    description:
      "比较部门收入总表的总计与部门收支总表的收入合计。部门收入总表没有列上年结转或使用结余的，可以正好少这一部分。",
    basis: "domain.md C05",
    relations: [
      {
        left: [totalOf("department-income")],
        right: [incomeTotal],
        // Some offices leave the carry-over out of 部门收入总表, which has no column for it.
        alternatives: [
          [incomeTotal, carriedInOf("department-balance", -1)],
          [incomeTotal, carriedInOf("appropriation-balance", -1)],
          // 使用非财政拨款结余 is no income either.
          [incomeTotal, less(surplusUsed)],
          [incomeTotal, carriedInOf("department-balance", -1), less(surplusUsed)],
        ],
      },
    ],
  },
  {
    id: "department-expenditure-total",
    title: "部门支出总表与部门收支总表的支出一致",
    description: "比较部门支出总表的总计与部门收支总表的本年支出（不含结转下年）。",
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
    description:
      "比较部门收支总表的一般公共预算资金与财政拨款收支总表的本年收入。部门收支总表没有上年结转一行的，可以连同上年结转。",
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
    description:
      "比较部门收入总表的一般公共预算合计与部门收支总表的一般公共预算资金；可以正好少上年结转。",
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
    description:
      "逐项比较部门收入总表各来源列的合计与部门收支总表的同一来源。有一张表没有列的来源不比较。",
    basis: "domain.md C05, C11",
    relations: SOURCE_TOTALS.map(([source, name]) => ({
      left: [totalOf("department-income", source, "current", { item: `${name}合计` })],
      right: [incomeOf("department-balance", { source }, name)],
    })),
  },
  {
    id: "department-other-appropriations",
    title: "部门收支总表的政府性基金、国有资本资金与财政拨款收支总表一致",
    description:
      "比较部门收支总表的政府性基金、国有资本经营预算资金与财政拨款收支总表的本年收入，可以连同上年结转。",
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
    description:
      "比较部门支出总表的总计与三项财政拨款支出加其他资金之和。部门收支总表没有写明上年结转属于哪项资金，所以不等只作警告。",
    basis: "domain.md C09",
    // 部门收支总表 does not say of what money the carry-over is, so a difference has to be looked at.
    severity: "warning",
    relations: [
      {
        left: [totalOf("department-expenditure")],
        right: spentBySource,
        alternatives: [
          [],
          [carriedInOf("appropriation-balance")],
          [carriedInOf("appropriation-balance", -1)],
          [carriedInOf("department-balance", -1)],
        ].flatMap((carriedIn) => [
          [...spentBySource, ...carriedIn],
          // What is left for the next year is income, and not spent.
          [...spentBySource, ...carriedIn, less(carriedOutOf("department-balance"))],
        ]),
      },
    ],
  },
];

/** Totals and sources of the department's own tables, with each other and with 财政拨款收支总表. */
export const departmentTables: readonly Check[] = RULES.map(tableRuleCheck);
