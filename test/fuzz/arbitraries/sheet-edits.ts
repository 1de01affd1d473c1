import fc from "fast-check";
import { cellAddress, columnName, type Grid } from "../../../src/tables/grid";
import type { SheetEdit } from "../edits";
import { cells, texts } from "./cells";

/** Edits of the sheets: mostly single cells, seldom rows and columns. */
export function sheetEdits(grids: readonly Grid[]): fc.Arbitrary<SheetEdit> {
  const filled = grids.filter(({ values }) => (values[0]?.length ?? 0) > 0);
  if (filled.length === 0) return fc.constant({ do: "rename", sheet: "", to: "" });
  return fc.constantFrom(...filled).chain((grid) => editsOf(grid, grids));
}

function editsOf(grid: Grid, all: readonly Grid[]): fc.Arbitrary<SheetEdit> {
  const { sheet, top, left, values } = grid;
  const rows = fc.integer({ min: 0, max: values.length - 1 }).map((row) => top + row);
  const columns = fc
    .integer({ min: 0, max: (values[0]?.length ?? 1) - 1 })
    .map((column) => left + column);
  const rowNumbers = rows.map((row) => row + 1);
  const columnNames = columns.map(columnName);
  return fc.oneof(
    {
      weight: 16,
      arbitrary: fc.tuple(rows, columns, cells).map(([row, column, to]): SheetEdit => ({
        do: "set",
        sheet,
        cell: cellAddress({ row, column }),
        to,
      })),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom(...(["insert-row", "delete-row", "double-row", "swap-rows"] as const)),
        sheet: fc.constant(sheet),
        row: rowNumbers,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom(
          ...(["insert-column", "delete-column", "double-column", "swap-columns"] as const)
        ),
        sheet: fc.constant(sheet),
        column: columnNames,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("fill-column" as const),
        sheet: fc.constant(sheet),
        column: columnNames,
        with: cells,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("fill-row" as const),
        sheet: fc.constant(sheet),
        row: rowNumbers,
        with: cells,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("append" as const),
        sheet: fc.constant(sheet),
        from: fc.constantFrom(...all.map((other) => other.sheet)),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("rename" as const),
        sheet: fc.constant(sheet),
        to: fc.oneof(texts, fc.constantFrom("自定义核验", "预算说明", "支出概览")),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("move" as const),
        sheet: fc.constant(sheet),
        down: fc.integer({ min: 0, max: 2000 }),
        right: fc.integer({ min: 0, max: 400 }),
      }),
    }
  );
}
