import { itemsUnder, type CodedRows } from "./coded-rows";

/** A spreadsheet with the rows in A:B and formulas in column D. */
export interface CalculatedSheet {
  /** Writes an amount into B{row}, has everything calculated that depends on it, and gives the results of the formulas. */
  calculate(row: number, amount: number): Promise<readonly number[]>;
  close(): void;
}

/** One SUMIFS for each of the first coded rows: what the 项 under its code add up to. */
export function sumFormulas({ codes }: CodedRows, count: number): string[] {
  const height = codes.length;
  return codes.slice(1, count + 1).map(([code]) => {
    const [first, last] = itemsUnder(Number(code));
    return `=SUMIFS($B$1:$B$${height},$A$1:$A$${height},">=${first}",$A$1:$A$${height},"<=${last}")`;
  });
}
