/**
 * Amounts are whole 分 (1 元 = 100 分, 1 万元 = 1,000,000 分). A JavaScript number holds them exactly up to about
 * 90 万亿元, so sums and comparisons never meet binary fractions.
 */
export type Fen = number;

/** The units in which budget tables and narratives print amounts. */
export type Unit = "元" | "千元" | "万元" | "亿元";

/** How many 分 one of a unit is. */
export const FEN_PER_UNIT: Readonly<Record<Unit, Fen>> = {
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  亿元: 10_000_000_000,
};

/** What Excel can hold in a cell, as far as amounts are concerned; an error value is its text, such as "#REF!". */
export type CellValue = string | number | boolean | null;
