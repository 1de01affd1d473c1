import { sangongCells } from "../checks/sangong-cells";
import { printAmount } from "../money/print";
import type { Fen } from "../money/amount";
import { readItem, readPreviousItem, type ItemId } from "../narrative/amounts/items";
import { rowOf } from "../tables/select";
import type { BudgetTable } from "../tables/table";
import type { Range } from "./arguments";
import { FunctionError } from "./function-error";
import { bookOfTable, readSangong } from "./sangong-range";

/** The order of the narrative, which is not that of the table (domain.md 5). */
const PARTS: readonly (readonly [id: ItemId, name: string])[] = [
  ["sangong.abroad", "因公出国（境）费用"],
  ["sangong.reception", "公务接待费"],
  ["sangong.operation", "公务用车运行维护费"],
  ["sangong.purchase", "公务用车购置费"],
];

/**
 * What the narrative says of a “三公” table, in 万元: the total, its change, each part and its change (domain.md 5). Without the reasons, which no table
 * knows, and without a change where the table has no column for last year, or nothing in it.
 * @throws FunctionError where the range is no “三公” table, has no report year, or does not have the parts
 */
export function textOfSangong(range: Range): string {
  const { table } = readSangong(range);
  if (!table.columns.some(({ year }) => year === "current"))
    throw new FunctionError("value", "没有找到本年预算数这几列。请连表头一起选取。");
  const { year } = table;
  const thisYear = year === null ? "本年" : `${String(year)}年`;
  const parts = PARTS.flatMap(([id, name]) => sentence(table, id, name));
  return `${thisYear}${sentence(table, "sangong", "“三公”经费预算").join("")}。其中：${parts.join("；")}。`;
}

/** Empty where the table does not tell the amount. */
function sentence(table: BudgetTable, id: ItemId, name: string): readonly string[] {
  const book = bookOfTable(table);
  const current = readItem(book, id);
  if (current.state !== "known") return id === "sangong.operation" ? undivided(table) : [];
  const previous = readPreviousItem(book, id);
  const change =
    previous.state === "known" ? `，${changeText(table, current.fen - previous.fen)}` : "";
  return [`${name}${inWan(current.fen)}${change}`];
}

/** 公务用车购置及运行费 as one, where the table has nothing but its 小计. */
function undivided(table: BudgetTable): readonly string[] {
  const total = rowOf(table, "total");
  const fen = (total ? [total] : table.rows)
    .flatMap((row) => sangongCells(table, row).at(-1)?.vehicles ?? [])
    .reduce((sum, { cell }) => sum + cell.fen, 0);
  return [`公务用车购置及运行维护费${inWan(fen)}`];
}

function changeText(table: BudgetTable, difference: Fen): string {
  const amount = inWan(Math.abs(difference));
  if (amount === inWan(0)) return "与上年持平";
  const lastYear = table.year === null ? "上年" : `${String(table.year - 1)}年`;
  return `比${lastYear}${difference > 0 ? "增加" : "减少"}${amount}`;
}

function inWan(fen: Fen): string {
  return `${printAmount(fen, "万元", { trimZeros: true })}万元`;
}
