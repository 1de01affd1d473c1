import type { CellValue } from "../../src/money/amount";
import { cellAddress, columnName, type Grid } from "../../src/tables/grid";
import { cellOf, type WrittenCell } from "./written-cell";

/** One thing that is done to the sheets of a workbook; addresses as people write them. */
export type SheetEdit =
  | { readonly do: "set"; readonly sheet: string; readonly cell: string; readonly to: WrittenCell }
  | {
      readonly do: "insert-row" | "delete-row" | "double-row" | "swap-rows";
      readonly sheet: string;
      /** Counted from 1; swapped with the next. */
      readonly row: number;
    }
  | {
      readonly do: "insert-column" | "delete-column" | "double-column" | "swap-columns";
      readonly sheet: string;
      readonly column: string;
    }
  | {
      readonly do: "fill-column";
      readonly sheet: string;
      readonly column: string;
      readonly with: WrittenCell;
    }
  | {
      readonly do: "fill-row";
      readonly sheet: string;
      readonly row: number;
      readonly with: WrittenCell;
    }
  /** The rows of another sheet below its own. */
  | { readonly do: "append"; readonly sheet: string; readonly from: string }
  | { readonly do: "rename"; readonly sheet: string; readonly to: string }
  /** The used range begins further down and to the right. */
  | { readonly do: "move"; readonly sheet: string; readonly down: number; readonly right: number };

type Rows = (readonly CellValue[])[];

/** The grids after the edits. An edit of a sheet or a place that is not there does nothing. */
export function edited(grids: readonly Grid[], edits: readonly SheetEdit[]): readonly Grid[] {
  return edits.reduce<readonly Grid[]>(
    (now, edit) => now.map((grid) => (grid.sheet === edit.sheet ? applied(grid, edit, now) : grid)),
    grids
  );
}

function applied(grid: Grid, edit: SheetEdit, all: readonly Grid[]): Grid {
  switch (edit.do) {
    case "rename":
      return all.some(({ sheet }) => sheet === edit.to) ? grid : { ...grid, sheet: edit.to };
    case "move":
      return { ...grid, top: grid.top + edit.down, left: grid.left + edit.right };
    case "append": {
      const other = all.find(({ sheet }) => sheet === edit.from);
      return withRows(grid, [...grid.values, ...(other?.values ?? [])]);
    }
    case "set":
      return mapped(grid, (value, address) => (address === edit.cell ? cellOf(edit.to) : value));
    case "fill-row":
      return mapped(grid, (value, _, row) => (row === edit.row ? cellOf(edit.with) : value));
    case "fill-column":
      return mapped(grid, (value, _address, _row, column) =>
        column === edit.column ? cellOf(edit.with) : value
      );
    case "insert-row":
    case "delete-row":
    case "double-row":
    case "swap-rows":
      return withRows(
        grid,
        changedLine(grid.values, edit.row - 1 - grid.top, edit.do, blankRow(grid))
      );
    default: {
      const at = columnOf(grid, edit.column);
      return withRows(
        grid,
        grid.values.map((row) => changedLine(row, at, edit.do, null))
      );
    }
  }
}

function columnOf(grid: Grid, name: string): number {
  const width = grid.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, i) => columnName(grid.left + i)).indexOf(name);
}

function blankRow(grid: Grid): readonly CellValue[] {
  return (grid.values[0] ?? []).map(() => null);
}

function changedLine<T>(line: readonly T[], at: number, how: SheetEdit["do"], blank: T): T[] {
  if (at < 0 || at >= line.length) return [...line];
  const [before, own, after] = [line.slice(0, at), line.slice(at, at + 1), line.slice(at + 1)];
  if (how.startsWith("insert")) return [...before, blank, ...own, ...after];
  if (how.startsWith("delete")) return [...before, ...after];
  if (how.startsWith("double")) return [...before, ...own, ...own, ...after];
  return [...before, ...after.slice(0, 1), ...own, ...after.slice(1)];
}

function mapped(
  grid: Grid,
  change: (value: CellValue, address: string, row: number, column: string) => CellValue
): Grid {
  return {
    ...grid,
    values: grid.values.map((row, i) =>
      row.map((value, j) => {
        const place = { row: grid.top + i, column: grid.left + j };
        return change(value, cellAddress(place), place.row + 1, columnName(place.column));
      })
    ),
  };
}

/** Rows of one length. */
function withRows(grid: Grid, rows: Rows): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return {
    ...grid,
    values: rows.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill(null)]),
  };
}
