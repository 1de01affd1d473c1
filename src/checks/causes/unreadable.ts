import type { Fen } from "../../money/amount";
import { LIMIT } from "../../money/decimal";
import { allowedAmounts, exactBy } from "./allowed";
import type { ConstraintSystem } from "./system";
import { exactAmount } from "./wanted";

/** What a cell that cannot be read should hold, as its relations have it. */
export interface UnreadableFigure {
  readonly number: number;
  readonly amount: Fen;
  /** How many relations agree on it. */
  readonly agreeing: number;
}

/** The unreadable figures on which all their relations agree; those that nothing else asks for are left out. */
export function unreadableFigures(system: ConstraintSystem): readonly UnreadableFigure[] {
  return [...system.unreadable()].flatMap(([number, relations]) => {
    if (!system.positionOf(number)) return [];
    const allowed = allowedAmounts(system, [number], relations);
    const amount = allowed.length === 0 ? null : exactAmount(system, [number], allowed, relations);
    const agreeing = relations.filter((each) => exactBy(system, each, [number]) !== null).length;
    if (amount === null || agreeing === 0 || Math.abs(amount) > LIMIT) return [];
    return [{ number, amount, agreeing }];
  });
}
