/** Where the first cell of a range stands. Zero-based. */
export interface RangeOrigin {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** "A5:D28", "$A$5", "A:A", "5:28". */
const FIRST_CELL = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::|$)/;

/**
 * Reads the address that Excel gives of an argument: "Sheet1!A5:D28", "'预算 1'!A:D", with the workbook's name in brackets before the
 * sheet's where it is another one. Null for what is no address: the argument is no range, or this Excel gives none.
 */
export function readOrigin(address: unknown): RangeOrigin | null {
  if (typeof address !== "string") return null;
  const bang = address.lastIndexOf("!");
  const [all, column, row] = FIRST_CELL.exec(address.slice(bang + 1)) ?? [];
  if (all === undefined || (column === undefined && row === undefined)) return null;
  return {
    sheet: sheetName(address.slice(0, Math.max(bang, 0))),
    row: row === undefined ? 0 : Number(row) - 1,
    column: column === undefined ? 0 : columnIndex(column),
  };
}

function sheetName(quoted: string): string {
  return quoted
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'")
    .replace(/^\[[^\]]*\]/, "");
}

function columnIndex(name: string): number {
  return [...name].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
