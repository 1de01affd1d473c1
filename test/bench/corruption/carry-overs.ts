import { exactAmount } from "../../../src/cli/exact-amount";
import type { Fen } from "../../../src/money/amount";
import type { Book } from "../../../src/tables/book";
import type { AmountCell, BudgetTable, Row } from "../../../src/tables/table";
import { isAmount, written, type Corruption } from "./edits";

/** 上年结转 left out of one table: of the total and its largest part, and of all figures that lead down to one lowest subject. */
export function* carryOvers(book: Book, table: BudgetTable): Iterable<Corruption> {
  const carryOver = carryOverOf(book);
  // “三公”经费 is no part of the carry-over; 部门收入总表 may leave it out.
  if (carryOver === null || table.kind === "sangong" || table.kind === "department-income") return;
  for (const row of table.rows.filter(({ line }) => line === "total")) {
    yield* short(table, totalAndLargestPart(table, row, carryOver));
    // Where no other table repeats the subjects, nothing tells how far down it is missing.
    if (table.kind === "department-expenditure")
      yield* short(table, [
        ...totalAndLargestPart(table, row, carryOver),
        ...downwards(table, row, carryOver),
      ]);
  }

  function* short(of: BudgetTable, cells: readonly AmountCell[]): Iterable<Corruption> {
    const edits = cells.map((cell) =>
      written(cell, exactAmount(cell.fen - (carryOver ?? 0), of.unit))
    );
    const [first] = edits;
    if (first)
      yield {
        kind: "carry-over-left-out",
        cause: "carry-over-left-out",
        table: of,
        at: first.cell,
        edits,
      };
  }
}

function carryOverOf({ tables }: Book): Fen | null {
  const amounts = tables
    .flatMap(({ rows }) => rows)
    .filter(({ line }) => line === "carried-in")
    .flatMap(({ cells }) => cells.flatMap((cell) => cell?.fen ?? []));
  return amounts.find((fen) => fen > 0) ?? null;
}

/** The total of a row and the largest of the others, where they are more than the carry-over. */
function totalAndLargestPart(table: BudgetTable, { cells }: Row, least: Fen): AmountCell[] {
  const [total, ...parts] = cells.filter(
    (cell, at) => isAmount(cell) && cell.fen > least && table.columns[at]?.year === "current"
  );
  const [largest] = parts.sort((a, b) => (b?.fen ?? 0) - (a?.fen ?? 0));
  return [total, largest].flatMap((cell) => cell ?? []);
}

/** Below the total the largest 类, in it the largest 款, in it the largest 项, in the columns of the total's cells. */
function downwards(table: BudgetTable, total: Row, least: Fen): AmountCell[] {
  const columns = totalAndLargestPart(table, total, least).map(({ column }) => column);
  const found: AmountCell[] = [];
  let above = "";
  for (;;) {
    const below = table.rows.filter(({ subject }) => {
      const code = subject?.code ?? "";
      return code.startsWith(above) && code.length > above.length;
    });
    const shortest = Math.min(...below.map(({ subject }) => subject?.code?.length ?? Infinity));
    const candidates = below
      .filter(({ subject }) => subject?.code?.length === shortest)
      .map(({ subject, cells }) => ({
        code: subject?.code ?? "",
        own: cells.flatMap((cell) =>
          isAmount(cell) && cell.fen > least && columns.includes(cell.column) ? cell : []
        ),
      }))
      .filter(({ own }) => own.length === columns.length)
      .sort((a, b) => (b.own.at(-1)?.fen ?? 0) - (a.own.at(-1)?.fen ?? 0));
    const [largest] = candidates;
    if (!largest) return found;
    found.push(...largest.own);
    above = largest.code;
  }
}
