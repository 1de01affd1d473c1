import type { Fen } from "../money/amount";

/** 0.01 万元. */
const STEP: Fen = 10_000;

/** The amount that 万元 with two places print: rounded half away from zero (domain.md 3). */
export function printedWan(fen: Fen): Fen {
  const rest = Math.abs(fen) % STEP;
  const rounded = Math.abs(fen) - rest + (rest * 2 >= STEP ? STEP : 0);
  return fen < 0 ? -rounded : rounded;
}
