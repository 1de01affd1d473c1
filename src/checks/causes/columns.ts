import type { BudgetTable } from "../../tables/table";
import type { Search } from "./cause";

/** The figures of one column of a table, from top to bottom. */
export interface ColumnFigures {
  readonly table: BudgetTable;
  readonly column: number;
  readonly figures: readonly number[];
}

/** The columns that hold a figure of a broken relation, in the order of the book. */
export function columnsOf({ system, suspects }: Search): readonly ColumnFigures[] {
  const found = new Map<BudgetTable, Set<number>>();
  for (const suspect of suspects) {
    const position = system.positionOf(suspect);
    if (!position || position.column === null) continue;
    const columns = found.get(position.table);
    if (columns) columns.add(position.column);
    else found.set(position.table, new Set([position.column]));
  }
  return [...found].flatMap(([table, columns]) =>
    [...columns]
      .sort((a, b) => a - b)
      .map((column) => ({
        table,
        column,
        figures: table.rows.flatMap(({ cells }) => {
          const cell = cells[column];
          const number = cell ? system.find(cell) : undefined;
          return number === undefined || !isUsable(cell?.state) ? [] : [number];
        }),
      }))
  );
}

function isUsable(state: string | undefined): boolean {
  return state === "amount" || state === "blank";
}
