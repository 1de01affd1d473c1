/** What a recognised workbook says, without where it stands: equal for every layout of the same tables. */
import type { BudgetTable, Row } from "../../src/tables/table";

function rowKey({ side, subject, line, name }: Row): string {
  const role = subject ? (subject.code ?? `? ${name}`) : JSON.stringify(line);
  return [side ?? "", role, line === "item" ? name : ""].join(" ");
}

/** Column roles and, row by row, what each amount is in 分, or its state. */
export function meaningOf(table: BudgetTable): unknown {
  const keys = table.columns.map(({ measure, year, side }) => `${side ?? ""} ${year} ${measure}`);
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, i) => [
      keys[i],
      cell && (cell.state === "amount" ? cell.fen : cell.state),
    ]);
    return [rowKey(row), Object.fromEntries(cells.sort())];
  });
  return { kind: table.kind, year: table.year, columns: [...keys].sort(), rows: rows.sort() };
}

/** The tables' meanings, in the order of their kinds. */
export function meaningsOf(tables: readonly BudgetTable[]): unknown[] {
  return [...tables].sort((a, b) => a.kind.localeCompare(b.kind)).map(meaningOf);
}
