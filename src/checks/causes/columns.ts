import type { BudgetTable } from "../../tables/table";
import type { Search } from "./cause";
import { firstNotBelow } from "./sorted";
import type { ConstraintSystem } from "./system";

/** The figures of one column of a table, from top to bottom; their numbers ascend. */
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
        figures: system.columnOf(table, column),
      }))
  );
}

/** Whether a figure is one of a column. */
export function isAmong(figures: readonly number[], cell: number): boolean {
  return figures[firstNotBelow(figures, cell)] === cell;
}

/** The places of a column's figures that a relation takes, ascending. */
export function placesIn(
  figures: readonly number[],
  system: ConstraintSystem,
  relation: number
): readonly number[] {
  const places: number[] = [];
  for (const member of system.membersOf(relation)) {
    const at = firstNotBelow(figures, member);
    if (figures[at] === member) places.push(at);
  }
  return places.sort((a, b) => a - b);
}
