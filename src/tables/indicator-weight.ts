import type { CellValue } from "../money/amount";
import { parseAmount } from "../money/parse";
import { toHalfWidth } from "../money/width";
import { oneLine } from "./cell-text";

/** A weight as its cell has it. */
export interface WrittenWeight {
  /** In hundredths of a percent; null where it is no number. 0 for a blank. */
  readonly points: number | null;
  /** The same if the figure is a share of 1. */
  readonly ofShare: number;
  /** Whether it says itself that it is a percentage. */
  readonly percent: boolean;
  readonly text: string;
}

/** 15, "15", "15%", "１５分". A number of percent in hundredths counts like one of 元 in 分: exactly. */
export function readWeight(value: CellValue, text: string = oneLine(value)): WrittenWeight {
  const written = toHalfWidth(text).replace(/\s+/g, "");
  const percent = /%$/.test(written);
  const figure = percent || /分$/.test(written) ? written.slice(0, -1) : written;
  const parsed = parseAmount(typeof value === "number" ? value : figure, "元");
  if (parsed.kind === "blank") return { points: 0, ofShare: 0, percent, text };
  if (parsed.kind !== "amount" || parsed.statedUnit !== null)
    return { points: null, ofShare: 0, percent, text };
  const finer = parseAmount(typeof value === "number" ? value : figure, "万元");
  const ofShare = finer.kind === "amount" ? Math.round(finer.fen / 100) : 0;
  return { points: parsed.fen, ofShare, percent, text };
}

/** What rounded shares may add up to, in hundredths of a percent; without the 10 % of 预算执行率, which stands elsewhere. */
const WHOLE = { least: 8500, most: 10500 };

/** Whether weights are shares of 1, as percent-formatted cells are: 0.15 for 15%. */
export function areShares(weights: readonly WrittenWeight[]): boolean {
  const numbers = weights.filter(({ points, percent }) => points !== 0 && !percent);
  const sum = numbers.reduce((total, { ofShare }) => total + ofShare, 0);
  return (
    numbers.length > 1 &&
    numbers.every(({ ofShare }) => ofShare > 0 && ofShare <= 10000) &&
    sum >= WHOLE.least &&
    sum <= WHOLE.most
  );
}
