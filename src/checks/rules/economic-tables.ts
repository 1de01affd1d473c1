import { tableRuleCheck, type TableRule } from "../between-tables";
import type { Check } from "../check";
import { subjectOf, totalOf } from "../figures";

/** Classes of the department's economic classification and those of the government's that hold the same money. */
const ECONOMIC_CLASSES = [
  [
    ["301", "302"],
    ["501", "502", "505"],
  ],
  [["303"], ["509"]],
  [
    ["309", "310"],
    ["503", "504", "506"],
  ],
] as const;

/** 职工基本医疗保险缴费, 公务员医疗补助缴费, 医疗费. */
const MEDICAL_CODES = ["30110", "30111", "30114"] as const;

const RULES: readonly TableRule[] = [
  {
    id: "basic-classifications-agree",
    title: "基本支出按部门和按政府经济分类的合计一致",
    description: "比较基本支出按政府预算经济分类和按部门预算经济分类的两个总计。",
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
    description: "比较项目支出按政府预算经济分类和按部门预算经济分类的两个总计。",
    basis: "domain.md C21",
    relations: [
      {
        left: [totalOf("project-expenditure-government")],
        right: [totalOf("project-expenditure")],
      },
    ],
  },
  ...(
    [
      ["basic-expenditure", "基本支出"],
      ["project-expenditure", "项目支出"],
    ] as const
  ).map(([kind, name]): TableRule => ({
    id: `${kind}-classes-agree`,
    title: `${name}的部门经济分类与政府经济分类各类相符`,
    description:
      "比较两种经济分类中对应的各类：301、302 对 501、502、505，303 对 509，309、310 对 503、504、506。口径可能不同，所以只作警告。",
    basis: "domain.md C21",
    severity: "warning",
    relations: ECONOMIC_CLASSES.map(([department, government]) => ({
      left: government.map((code) => subjectOf(`${kind}-government`, code)),
      right: department.map((code) => subjectOf(kind, code)),
    })),
  })),
  {
    id: "medical-contributions-agree",
    title: "行政事业单位医疗与经济分类中的医疗缴费大体一致",
    description:
      "比较 21011 行政事业单位医疗的基本支出与 30110、30111、30114 之和（可以加 30307）。口径常有不同，只作提示。",
    basis: "domain.md C20",
    severity: "info",
    relations: [
      {
        left: [subjectOf("general-expenditure", "21011", "basic")],
        right: MEDICAL_CODES.map((code) => subjectOf("basic-expenditure", code)),
        alternatives: [
          [...MEDICAL_CODES, "30307"].map((code) => subjectOf("basic-expenditure", code)),
        ],
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
    description: `比较支出预算表 ${functional} 的基本支出与基本支出预算表 ${economic} 的总计。有一张表没有列这个科目时，按没有这项支出比较。`,
    basis: "domain.md C18",
    severity: "warning",
    relations: [
      {
        left: [subjectOf("basic-expenditure", economic)],
        right: [subjectOf("general-expenditure", functional, "basic")],
      },
    ],
  })),
];

/** The economic classifications with each other and with the functional one. */
export const economicTables: readonly Check[] = RULES.map(tableRuleCheck);
