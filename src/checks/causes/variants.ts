import type { Fen } from "../../money/amount";
import { tolerance } from "../../money/rounding";
import { coarserStep, type Addend, type Compared } from "../compared";

/** One way to read a relation: its first right side, or one of the alternatives. */
export interface Variant {
  readonly right: readonly Addend[];
  readonly sameFigure: boolean;
  /** Left less right; corrections that were accepted change it. */
  difference: Fen;
  readonly allowed: Fen;
}

/** The ways to read a relation, the first right side before its alternatives. */
export function variantsOf({
  left,
  right,
  alternatives,
  sameFigure,
}: Compared): readonly Variant[] {
  if (alternatives.length === 0) return [variantOf(left, right, sameFigure)];
  return [right, ...alternatives].map((side, index) =>
    variantOf(left, side, index === 0 ? sameFigure : side.length <= 1)
  );
}

function variantOf(
  left: readonly Addend[],
  right: readonly Addend[],
  sameFigure: boolean
): Variant {
  const steps: Fen[] = [];
  for (const { cell } of left) if (cell.state === "amount") steps.push(cell.halfStep);
  for (const { cell } of right) if (cell.state === "amount") steps.push(cell.halfStep);
  return {
    right,
    sameFigure,
    difference: sumOf(left) - sumOf(right),
    allowed: sameFigure ? coarserStep(steps) : tolerance(steps),
  };
}

/** Whether a relation read so holds, with what changes add to its difference and to what it may differ by. */
export function isWithin(
  op: Compared["op"],
  { difference, allowed }: Variant,
  effect: Fen,
  widening: Fen
): boolean {
  const changed = difference + effect;
  const limit = allowed + widening;
  return (op === "≤" || changed >= -limit) && (op === "≥" || changed <= limit);
}

function sumOf(addends: readonly Addend[]): Fen {
  let sum: Fen = 0;
  for (const { cell, sign = 1 } of addends) sum += sign * cell.fen;
  return sum;
}
