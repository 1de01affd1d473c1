/** Where tables stand: one a sheet, below each other, side by side, and from which cell on. */
import fc from "fast-check";
import type { CellValue } from "../../../src/money/amount";
import type { Grid } from "../../../src/tables/grid";

type Values = readonly (readonly CellValue[])[];

export interface SheetStyle {
  readonly tables: number;
  readonly direction: "down" | "across";
  readonly gap: number;
  readonly top: number;
  readonly left: number;
  /** Where the used range begins. */
  readonly origin: number;
}

export const sheetStyles: fc.Arbitrary<SheetStyle> = fc.record({
  tables: fc.constantFrom(1, 2, 3, 20),
  direction: fc.constantFrom("down", "across"),
  gap: fc.integer({ min: 0, max: 3 }),
  top: fc.constantFrom(0, 0, 1, 5),
  left: fc.constantFrom(0, 0, 1, 3),
  origin: fc.constantFrom(0, 0, 4),
});

function widthOf(values: Values): number {
  return Math.max(0, ...values.map((row) => row.length));
}

function padded(row: readonly CellValue[], width: number): CellValue[] {
  return Array.from({ length: width }, (_, i) => row[i] ?? null);
}

function placed(tables: readonly Values[], { direction, gap }: SheetStyle): CellValue[][] {
  if (direction === "down")
    return tables.flatMap((table) => [
      ...table.map((row) => [...row]),
      ...Array.from({ length: gap }, () => []),
    ]);
  const height = Math.max(...tables.map((table) => table.length));
  return Array.from({ length: height }, (_, r) =>
    // Nobody lets two tables touch whose lines differ.
    tables.flatMap((table) => padded(table[r] ?? [], widthOf(table) + Math.max(1, gap)))
  );
}

/** The sheets of a book, as many as it needs. */
export function toSheets(tables: readonly Values[], style: SheetStyle): Grid[] {
  const grids: Grid[] = [];
  for (let i = 0; i < tables.length; i += style.tables) {
    const values = placed(tables.slice(i, i + style.tables), style);
    const all = [
      ...Array.from({ length: style.top }, () => []),
      ...values.map((row) => [...Array.from({ length: style.left }, () => null), ...row]),
    ];
    const width = widthOf(all);
    grids.push({
      sheet: `Sheet${String(grids.length + 1)}`,
      top: style.origin,
      left: style.origin,
      values: all.map((row) => padded(row, width)),
    });
  }
  return grids;
}
