/** Rows as worksheet functions get them: real codes, 类, 款 and 项, each group with its total. */
import type { CellValue } from "../../../../src/money/amount";
import { standardSubjects } from "../../../../src/subjects/edition-2026";

export interface CodedRows {
  /** Numbers, and 合计 in the first row. */
  readonly codes: readonly (readonly CellValue[])[];
  /** 万元 with two places. */
  readonly amounts: readonly (readonly number[])[];
}

const ITEM = 7;

/** So many rows; another `variant` has other amounts everywhere. */
export function codedRows(height: number, variant = 0): CodedRows {
  const items = standardSubjects
    .all("function")
    .map(({ code }) => code)
    .filter((code, _, all) => code.length === ITEM || all.some((it) => isItemUnder(it, code)));
  const codes: CellValue[][] = [["合计"]];
  const amounts: number[][] = [[0]];
  for (let row = 1; row < height; row++) {
    codes.push([Number(items[(row - 1) % items.length])]);
    amounts.push([((row * 7919 + variant * 104_729) % 1_000_003) / 100]);
  }
  return { codes, amounts };
}

function isItemUnder(item: string, code: string): boolean {
  return item.length === ITEM && item.startsWith(code);
}

/** The lowest and the highest 项 under a code: what SUMIFS needs to add the 项 alone. */
export function itemsUnder(code: number): readonly [number, number] {
  const width = 10 ** (ITEM - String(code).length);
  return [code * width, (code + 1) * width - 1];
}
