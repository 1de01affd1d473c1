/** Other layouts of the same sheets, as other departments have them. */
import type { CellValue } from "../../src/money/amount";
import type { Grid } from "../../src/tables/grid";

type Values = readonly (readonly CellValue[])[];

function withValues(grid: Grid, values: Values): Grid {
  const width = Math.max(0, ...values.map((row) => row.length));
  return { ...grid, values: values.map((row) => padded(row, width)) };
}

function padded(row: readonly CellValue[], width: number): CellValue[] {
  return Array.from({ length: width }, (_, i) => row[i] ?? null);
}

function blankRows(count: number): CellValue[][] {
  return Array.from({ length: count }, () => []);
}

export function mapCells(
  grid: Grid,
  change: (value: CellValue, row: number, column: number) => CellValue
): Grid {
  return {
    ...grid,
    values: grid.values.map((row, r) => row.map((value, c) => change(value, r, c))),
  };
}

export function renamed(grids: readonly Grid[]): Grid[] {
  return grids.map((grid, i) => ({ ...grid, sheet: `Sheet${String(i + 1)}` }));
}

/** The used range starts somewhere else: by its origin, or by blank cells. */
export function shifted(grid: Grid, rows: number, columns: number): Grid {
  const left = Array.from({ length: columns }, () => null);
  return withValues(grid, [...blankRows(rows), ...grid.values.map((row) => [...left, ...row])]);
}

/** All in one sheet, one below the other. */
export function stacked(grids: readonly Grid[], gap: number): Grid {
  const values = grids.flatMap((grid) => [...grid.values, ...blankRows(gap)]);
  return withValues({ sheet: "Sheet1", top: 0, left: 0, values: [] }, values);
}

/** All in one sheet, side by side. */
export function besides(grids: readonly Grid[], gap: number): Grid {
  const height = Math.max(...grids.map((grid) => grid.values.length));
  const widths = grids.map((grid) => (grid.values[0]?.length ?? 0) + gap);
  const values = Array.from({ length: height }, (_, r) =>
    grids.flatMap((grid, i) => padded(grid.values[r] ?? [], widths[i] ?? 0))
  );
  return withValues({ sheet: "Sheet1", top: 0, left: 0, values: [] }, values);
}

/** A blank row below every row of the sheet but between the lines of a header. */
export function spaced(grid: Grid, headerRows: readonly number[]): Grid {
  return withValues(
    grid,
    grid.values.flatMap((row, r) =>
      headerRows.includes(r + 1) && headerRows.includes(r) ? [row] : [row, []]
    )
  );
}

/** Narrow blank columns between the columns. */
export function spacedColumns(grid: Grid): Grid {
  return withValues(
    grid,
    grid.values.map((row) => row.flatMap((value) => [value, null]))
  );
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ".": "．", ",": "，", "-": "－" };

export function fullWidth(text: string): string {
  return text.replace(
    /[\d.,-]/g,
    (c) => FULL_WIDTH[c] ?? String.fromCharCode(c.charCodeAt(0) + 0xfee0)
  );
}

export function asText(value: CellValue): CellValue {
  return typeof value === "number"
    ? value.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 6 })
    : value;
}

/** Header cells repeated over all columns that they head, as when merged areas are undone. */
export function unmerged(grid: Grid, headerRows: readonly number[]): Grid {
  const values = grid.values.map((row) => [...row]);
  headerRows.forEach((r, level) => {
    const row = values[r] ?? [];
    for (let c = 1; c < row.length; c++) {
      const below = headerRows
        .slice(level + 1)
        .some((lower) => (values[lower]?.[c] ?? null) !== null);
      const apart = headerRows
        .slice(0, level)
        .some((upper) => values[upper]?.[c] !== values[upper]?.[c - 1]);
      if (row[c] === null && below && !apart) row[c] = row[c - 1] ?? null;
    }
  });
  return { ...grid, values };
}

/** The columns in another order; lines above the header stay where they are. */
export function reordered(grid: Grid, from: number, order: readonly number[]): Grid {
  return withValues(
    grid,
    grid.values.map((row, r) => (r < from ? row : order.map((column) => row[column] ?? null)))
  );
}

/** Without some columns; lines above the header stay where they are. */
export function withoutColumns(grid: Grid, from: number, columns: readonly number[]): Grid {
  const kept = (row: readonly CellValue[]): CellValue[] =>
    row.filter((_, column) => !columns.includes(column));
  return withValues(
    grid,
    // as long as the shortened rows: what is cut off a title line is blank
    grid.values.map((row, r) => (r < from ? row.slice(0, kept(row).length) : kept(row)))
  );
}
