import { toUnit } from "../money/print";
import type { BudgetTable, Column, Side } from "../tables/table";
import { balanceLines, totalColumn, type BalanceLines } from "./balance-lines";
import type { Report } from "./check";
import type { BalanceRelation } from "./detail";
import { compare, firstPrinted, placeOf, reportRelation, type Addend } from "./relation";
import { columnLabel } from "./labels";
import { unreadLines } from "./unread";
import { quoted } from "../tables/quoted";

/**
 * The relations that both 收支总表 share: each total is the sum of its lines, and income equals expenditure
 * (domain.md B01–B04, B06, B07, B50). Lines that a form does not print are left out of the sums.
 */
export function checkBalance(table: BudgetTable, report: Report): void {
  const lines = balanceLines(table);
  const income = totalColumn(table, "income");
  const expenditure = totalColumn(table, "expenditure");
  if (income) checkIncome(table, lines, income, report);
  for (const column of table.columns.filter(({ side }) => side === "expenditure"))
    checkExpenditure(table, lines, column, report);
  if (!income || !expenditure) {
    report.skipped(`${quoted(table.area.sheet)}没有同时找到收入和支出的预算数列`);
    return;
  }
  const left = lines.line("income", "total", income);
  const right = lines.line("expenditure", "total", expenditure);
  if (left.length === 0 || right.length === 0) {
    report.skipped(`${quoted(table.area.sheet)}没有同时找到收入合计和支出合计`);
    return;
  }
  reportRelation(report, {
    table,
    left,
    right,
    sameFigure: true,
    alsoAbout: right.map(({ cell }) => cell),
    detail: { type: "balance", relation: "income-equals-expenditure", column: null },
  });
}

function checkIncome(
  table: BudgetTable,
  lines: BalanceLines,
  column: Column,
  report: Report
): void {
  const total = lines.line("income", "total", column);
  const current = lines.line("income", "current-year", column);
  const sources = lines.sources(column);
  const carriedIn = lines.line("income", "carried-in", column);
  const carriedInParts = lines.carriedInParts(column);
  const scope: Scope = { table, side: "income", column: null, report };

  const others = [
    ...lines.line("income", "surplus", column),
    ...firstPrinted(carriedIn, carriedInParts),
  ];
  checkSum(scope, "current-income", current, partsOf(current, sources, total, others));
  if (isBlank(carriedIn)) reportBlank(scope, carriedIn, carriedInParts);
  else checkSum(scope, "carried-in", carriedIn, carriedInParts);
  checkSum(scope, "income-total", total, [...firstPrinted(current, sources), ...others]);
}

function checkExpenditure(
  table: BudgetTable,
  lines: BalanceLines,
  column: Column,
  report: Report
): void {
  const total = lines.line("expenditure", "total", column);
  const current = lines.line("expenditure", "current-year", column);
  const categories = lines.categories(column);
  const carriedOut = lines.line("expenditure", "carried-out", column);
  const hasFunds = table.columns.filter(({ side }) => side === "expenditure").length > 1;
  const scope: Scope = {
    table,
    side: "expenditure",
    column: hasFunds ? columnLabel(column) : null,
    report,
  };
  const parts = [...firstPrinted(current, categories), ...carriedOut];

  // In the column of one fund some offices leave the totals blank; that is looked at, not wrong.
  const mayBeBlank = column.measure !== "total";
  const currentParts = partsOf(current, categories, total, carriedOut);
  if (mayBeBlank && isBlank(current)) reportBlank(scope, current, currentParts);
  else checkSum(scope, "current-expenditure", current, currentParts);
  if (mayBeBlank && isBlank(total)) reportBlank(scope, total, parts);
  else checkSum(scope, "expenditure-total", total, parts);
}

/**
 * What a year's line must be: the sum of its parts. Where it was left blank and the parts are its amount but for their tails, the printed
 * total less the other lines says it to the last place.
 */
function partsOf(
  current: readonly Addend[],
  parts: readonly Addend[],
  total: readonly Addend[],
  others: readonly Addend[]
): readonly Addend[] {
  if (!isBlank(current)) return parts;
  const isTail = compare({ left: total, right: [...parts, ...others] }).outcome === "rounding";
  if (!isTail) return parts;
  return [...total, ...others.map((addend) => ({ ...addend, sign: opposite(addend) }))];
}

function opposite({ sign = 1 }: Addend): 1 | -1 {
  return sign === 1 ? -1 : 1;
}

interface Scope {
  readonly table: BudgetTable;
  readonly side: Side;
  readonly column: string | null;
  readonly report: Report;
}

function checkSum(
  { table, side, column, report }: Scope,
  relation: BalanceRelation,
  left: readonly Addend[],
  right: readonly Addend[]
): void {
  if (left.length === 0 || right.length === 0) return;
  reportRelation(report, {
    table,
    left,
    right,
    unread: unreadLines(table, side),
    detail: { type: "balance", relation, column },
  });
}

function isBlank(addends: readonly Addend[]): boolean {
  return addends.length > 0 && addends.every(({ cell }) => cell.state === "blank");
}

/** A total that is not printed although its parts are: a warning with the sum as repair. */
function reportBlank(
  { table, side, column, report }: Scope,
  left: readonly Addend[],
  right: readonly Addend[]
): void {
  const [total] = left;
  if (!total) return;
  // Compared without tolerance: a blank is not a rounded figure.
  const result = compare({ left, right, sameFigure: true });
  reportRelation(report, {
    table,
    left,
    right,
    sameFigure: true,
    unread: unreadLines(table, side),
    severity: "warning",
    detail: { type: "blank-in-balance", line: total.label, column },
    repair:
      result.outcome === "broken"
        ? [{ cell: placeOf(total.cell), value: toUnit(result.expected, table.unit) }]
        : [],
  });
}
