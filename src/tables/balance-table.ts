import { findHalves } from "./balance-columns";
import { readHalf } from "./balance-rows";
import { measureColumns, NO_WORDS, type MeasureWords } from "./measures";
import { unreadColumns, type Reading, type Region } from "./region";
import type { Column, Measure } from "./table";

/** What a kind of 收支总表 asks of its header. */
interface BalanceTable {
  /** The measures of the expenditure side apart from its total. */
  readonly words: MeasureWords;
  readonly needs: readonly { readonly measure: Measure; readonly words: string }[];
}

/** Reads a table of two halves, 收入 and 支出. */
export function readBalanceTable(region: Region, table: BalanceTable): Reading {
  const halves = findHalves(region);
  if (!halves) return { lacks: "“收入”“支出”两栏的“项目”和“预算数”" };
  const { titleYear } = region;
  const income = measureColumns(halves.income.amounts, NO_WORDS, titleYear);
  const expenditure = measureColumns(halves.expenditure.amounts, table.words, titleYear);
  if (income.length === 0) return { lacks: "收入栏的“预算数”" };
  const missing = table.needs.filter(
    ({ measure }) => !expenditure.some((column) => column.measure === measure)
  );
  if (missing.length > 0)
    return { lacks: `支出栏的${missing.map(({ words }) => `“${words}”`).join("")}` };
  const columns: Column[] = [
    ...income.map((column) => ({ ...column, side: "income" as const })),
    ...expenditure.map((column) => ({ ...column, side: "expenditure" as const })),
  ];
  const numbers = (of: readonly { column: number }[]): number[] => of.map(({ column }) => column);
  const read = [
    readHalf(region, halves.income, numbers(income), 0, columns.length),
    readHalf(region, halves.expenditure, numbers(expenditure), income.length, columns.length),
  ];
  const rows = read.flatMap((half) => half.rows);
  if (
    !rows.some(({ side }) => side === "income") ||
    !rows.some(({ side }) => side === "expenditure")
  )
    return { lacks: "收入来源或支出科目的行" };
  const unread = [
    ...read.flatMap((half) => half.unread),
    ...unreadColumns(region, halves.income.amounts, NO_WORDS),
    ...unreadColumns(region, halves.expenditure.amounts, table.words),
  ];
  return { columns, rows, unread };
}
