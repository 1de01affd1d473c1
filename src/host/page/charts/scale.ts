/** A scale of round numbers around the values of a chart. */

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/** About so many lines. */
const LINES = 5;

/** Zero is on it. Without any value it goes from 0 to 1. */
export function scaleAround(values: readonly number[]): Scale {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const range = most - least || 1;
  const step = roundStep(range / LINES);
  const from = Math.floor(least / step) * step;
  const to = Math.ceil((most || (least < 0 ? 0 : 1)) / step) * step;
  const count = Math.round((to - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, i) => from + i * step);
  return { from, to, ticks };
}

/** 1, 2 or 5 of a power of ten, not below. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const found = [1, 2, 5, 10].find((one) => one * power >= step * 0.999999) ?? 10;
  return found * power;
}
