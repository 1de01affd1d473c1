import { codeRelationCheck } from "../by-code";
import { categoryAmounts, codedAmounts } from "../code-figures";
import type { CodeRelation, Incomparable } from "../code-relation";
import type { Check } from "../check";
import {
  carriedInLess,
  carriedInOf,
  carriedOutOf,
  currentExpenditure,
  type Figure,
  less,
  surplusUsed,
  totalOf,
} from "../figures";
import { compare, type Addend } from "../relation";
import { SOURCES } from "../sources";
import type { TableGroup } from "../table-group";
import { columnOf } from "../../tables/select";
import { sourceAddends } from "../balance-lines";
import { unreadLines } from "../unread";

const PART_NAMES = { basic: "基本支出", project: "项目支出" } as const;

const RELATIONS: readonly CodeRelation[] = [
  {
    id: "general-expenditure-by-category",
    title: "各类一般公共预算支出在两张表中一致",
    description:
      "逐类比较支出预算表与财政拨款收支总表的一般公共预算支出。支出预算表只反映当年、总计正好少上年结转时，各类只要求不大于。",
    basis: "domain.md C02",
    left: codedAmounts("general-expenditure"),
    right: categoryAmounts("appropriation-balance", "general"),
    op: (group) =>
      isCurrentYearOnly(group) ? "≤" : isCurrentYearAndCarriedOut(group) ? "differ" : "=",
  },
  {
    id: "department-expenditure-by-category",
    title: "各类支出在部门支出总表和部门收支总表中一致",
    description: "逐类比较部门支出总表与部门收支总表的支出。",
    basis: "domain.md C06",
    left: codedAmounts("department-expenditure"),
    right: categoryAmounts("department-balance"),
  },
  {
    id: "department-income-by-code",
    title: "部门收入总表与部门支出总表逐个科目一致",
    description:
      "逐个科目比较部门收入总表与部门支出总表。两张表的总计正好相差上年结转、使用结余或结转下年时，各科目只要求方向一致。",
    basis: "domain.md C07",
    left: codedAmounts("department-income"),
    right: codedAmounts("department-expenditure"),
    op: (group) => (isCarryOverLeftOut(group) ? "≤" : isCarryOverIntoNextYear(group) ? "≥" : "="),
  },
  {
    id: "department-covers-general",
    title: "部门支出总表各科目不小于一般公共预算支出",
    description:
      "逐个科目比较部门支出总表与支出预算表，前者不应小于后者；部门只有当年一般公共预算资金时应相等。",
    basis: "domain.md C08",
    left: codedAmounts("department-expenditure"),
    right: codedAmounts("general-expenditure"),
    op: (group) => (isGeneralOnly(group) ? "=" : "≥"),
  },
  ...(["basic", "project"] as const).map((part): CodeRelation => ({
    id: `department-covers-general-${part}`,
    title: `部门支出总表各科目的${PART_NAMES[part]}不小于一般公共预算${PART_NAMES[part]}`,
    description: `逐个科目比较部门支出总表与支出预算表的${PART_NAMES[part]}，前者不应小于后者；部门只有当年一般公共预算资金时应相等。`,
    basis: "domain.md C08",
    left: codedAmounts("department-expenditure", part),
    right: codedAmounts("general-expenditure", part),
    op: (group) => (isGeneralOnly(group) ? "=" : "≥"),
  })),
  {
    id: "department-income-general-by-code",
    title: "部门收入总表的一般公共预算与支出预算表逐个科目一致",
    description:
      "两张表的总计相等时，逐个科目比较部门收入总表的一般公共预算列与支出预算表。总计不等时不逐个比较。",
    basis: "domain.md C07, C11",
    left: codedAmounts("department-income", "general"),
    right: codedAmounts("general-expenditure"),
    op: (group) =>
      whereEqual(group, totalOf("department-income", "general"), totalOf("general-expenditure")),
  },
  ...(
    [
      ["fund-expenditure", "fund", "政府性基金"],
      ["state-capital-expenditure", "state-capital", "国有资本经营预算"],
    ] as const
  ).map(([kind, fund, name]): CodeRelation => ({
    id: `${kind}-by-category`,
    title: `各类${name}支出在两张表中一致`,
    description: `两张表的总计相等时，逐类比较${name}支出表与财政拨款收支总表的${name}支出。总计不等时不逐类比较。`,
    basis: "domain.md C02, C04",
    left: codedAmounts(kind),
    right: categoryAmounts("appropriation-balance", fund),
    op: (group) =>
      whereEqual(group, totalOf(kind), currentExpenditure("appropriation-balance", fund)),
  })),
];

/** Relations that hold subject by subject: one check a relation. */
export const betweenTablesByCode: readonly Check[] = RELATIONS.map(codeRelationCheck);

/** Last year's figures, subject by subject, as this year's table and last year's print them. */
export const previousByCode: Check = codeRelationCheck({
  id: "previous-general-expenditure-by-code",
  title: "支出预算表各科目的上年数与上年公开的一致",
  description:
    "逐个科目比较支出预算表的上年数与上年公开的本年数。需要上年的工作簿；只比较两年都有的科目。",
  basis: "domain.md C17",
  severity: "warning",
  againstPrevious: true,
  left: codedAmounts("general-expenditure", "total", "previous"),
  right: codedAmounts("general-expenditure"),
});

/** Whether 部门收入总表 falls short of 部门支出总表 by just the carry-over: then its subjects may fall short too. */
function isCarryOverLeftOut(group: TableGroup): boolean {
  const ofDepartment = carriedInOf("department-balance", -1);
  return fallsShortBy(group, totalOf("department-income"), totalOf("department-expenditure"), [
    [carriedInOf("appropriation-balance", -1)],
    [ofDepartment],
    [less(surplusUsed)],
    [ofDepartment, less(surplusUsed)],
  ]);
}

/** Whether 部门支出总表 falls short of 部门收入总表 by just what is left for the next year. */
function isCarryOverIntoNextYear(group: TableGroup): boolean {
  return fallsShortBy(group, totalOf("department-expenditure"), totalOf("department-income"), [
    [less(carriedOutOf("department-balance"))],
    [less(carriedOutOf("appropriation-balance"))],
  ]);
}

/** The same of 一般公共预算支出表, which may show this year's money only, and 财政拨款收支总表. */
function isCurrentYearOnly(group: TableGroup): boolean {
  const spent = currentExpenditure("appropriation-balance", "general");
  return fallsShortBy(group, totalOf("general-expenditure"), spent, [
    [carriedInLess("general")],
    [carriedInOf("appropriation-balance", -1)],
  ]);
}

/** The same, with money of this year left for the next: then a 类 may be more or less. */
function isCurrentYearAndCarriedOut(group: TableGroup): boolean {
  const spent = currentExpenditure("appropriation-balance", "general");
  return fallsShortBy(group, totalOf("general-expenditure"), spent, [
    [carriedInLess("general"), carriedOutOf("appropriation-balance")],
    [carriedInOf("appropriation-balance", -1), carriedOutOf("appropriation-balance")],
  ]);
}

/** Equal, where two totals are printed and agree: then their subjects must agree too. */
function whereEqual(group: TableGroup, a: Figure, b: Figure): "=" | Incomparable {
  const left = addendsOf(a, group);
  const right = addendsOf(b, group);
  const { outcome } = compare({ left, right, sameFigure: left.length <= 1 && right.length <= 1 });
  if (outcome === "blank") return "blank";
  return outcome === "holds" || outcome === "rounding" ? "=" : "differ";
}

function fallsShortBy(
  group: TableGroup,
  figure: Figure,
  whole: Figure,
  shortfalls: readonly (readonly Figure[])[]
): boolean {
  const left = addendsOf(figure, group);
  const right = addendsOf(whole, group);
  return shortfalls
    .map((figures) => figures.map((figure) => addendsOf(figure, group)))
    .some((missing) => {
      const result = compare({ left, right: [...right, ...missing.flat()] });
      return !missing.some(isZero) && (result.outcome === "holds" || result.outcome === "rounding");
    });
}

/** Whether the department has no money but this year's 一般公共预算, as far as its 收支总表 say. */
function isGeneralOnly(group: TableGroup): boolean {
  const balance = group.table("department-balance");
  if (!balance || !columnOf(balance, "total", "current", "income")) return false;
  if (unreadLines(balance, "income").length > 0) return false;
  const others = [
    ...SOURCES.filter((source) => source !== "general").map((source) => ({ source })),
    "surplus" as const,
  ].flatMap((line) => sourceAddends(balance, line));
  const carriedIn = [carriedInOf("appropriation-balance"), carriedInOf("department-balance")];
  return isZero(others) && carriedIn.every((figure) => isZero(addendsOf(figure, group)));
}

function addendsOf(figure: Figure, group: TableGroup): readonly Addend[] {
  const table = group.table(figure.kind);
  return (table && figure.read(table)) ?? [];
}

function isZero(addends: readonly Addend[]): boolean {
  return addends.every(({ cell }) => cell.fen === 0);
}
