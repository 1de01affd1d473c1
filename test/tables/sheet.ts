/** Small sheets written as they look: one line a row, cells between bars; figures become numbers. */
import type { CellValue } from "../../src/money/amount";
import type { Grid } from "../../src/tables/grid";

function cellOf(text: string): CellValue {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : text.replace(/^ | $/g, "");
}

export function sheet(text: string, name = "Sheet1"): Grid {
  const rows = text
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .map((line) => line.split("|").map(cellOf));
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return { sheet: name, top: 0, left: 0, values };
}
