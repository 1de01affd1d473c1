import { tablesOf } from "../../tables/book";
import type { BudgetTable, Column, Source } from "../../tables/table";
import { balanceLines, sourceAddends, totalColumn, type BalanceLines } from "../balance-lines";
import { checkBalance } from "../balance-relations";
import type { Check, Report } from "../check";
import { firstPrinted, reportRelation } from "../relation";
import { columnLabel } from "../labels";
import { quoted } from "../../tables/quoted";

const FUNDS: readonly Source[] = ["general", "fund", "state-capital"];

/** 财政拨款收支总表: totals, and each fund's income against its expenditure. */
export const appropriationBalance: Check = {
  id: "appropriation-balance",
  title: "财政拨款收支总表的收入、支出和各项资金平衡",
  description:
    "比较收入、支出两边的合计与其各行之和、收入合计与支出合计，以及每一项资金的收入（含上年结转）与支出（含结转下年）。上年结转没有按资金分列时，不分资金比较收支。",
  basis: "domain.md B01–B04, B06–B08",
  severity: "error",
  needs: ["appropriation-balance"],
  run({ book }, report) {
    for (const table of tablesOf(book, "appropriation-balance")) {
      checkBalance(table, report);
      checkFunds(table, report);
    }
  },
};

function checkFunds(table: BudgetTable, report: Report): void {
  const lines = balanceLines(table);
  const income = totalColumn(table, "income");
  if (!income) return;
  if (!isCarriedInDivided(lines, income)) {
    report.skipped(`${quoted(table.area.sheet)}的上年结转没有按资金分列，不能分资金核对收支`);
    return;
  }
  for (const column of table.columns) {
    const fund = FUNDS.find((measure) => measure === column.measure);
    if (fund && column.side === "expenditure") checkFund(table, lines, fund, column, report);
  }
}

function checkFund(
  table: BudgetTable,
  lines: BalanceLines,
  fund: Source,
  column: Column,
  report: Report
): void {
  const income = [
    ...sourceAddends(table, { source: fund }),
    ...sourceAddends(table, { carriedIn: fund }),
  ];
  const current = firstPrinted(
    lines.line("expenditure", "current-year", column),
    lines.categories(column)
  );
  const expenditure = firstPrinted(lines.line("expenditure", "total", column), [
    ...current,
    ...lines.line("expenditure", "carried-out", column),
  ]);
  if (income.length === 0 || expenditure.length === 0) return;
  reportRelation(report, {
    table,
    left: expenditure,
    right: income,
    alsoAbout: income.map(({ cell }) => cell),
    detail: { type: "balance", relation: "fund-in-balance", column: columnLabel(column) },
  });
}

/** Whether what was carried in is known by fund: nothing was, or its rows are filled. */
function isCarriedInDivided(lines: BalanceLines, income: Column): boolean {
  const isZero = ({ cell }: { cell: { fen: number } }) => cell.fen === 0;
  return (
    lines.line("income", "carried-in", income).every(isZero) ||
    !lines.carriedInParts(income).every(isZero)
  );
}
