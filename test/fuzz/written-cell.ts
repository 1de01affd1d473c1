import type { CellValue } from "../../src/money/amount";

/** A cell's value as JSON can hold it. */
export type WrittenCell = CellValue | { readonly number: "-0" };

/** The value that was written down. */
export function cellOf(written: WrittenCell): CellValue {
  return typeof written === "object" && written !== null ? Number(written.number) : written;
}
