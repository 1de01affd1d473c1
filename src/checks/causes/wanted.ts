import type { Fen } from "../../money/amount";
import { exactBy, relationsOfAll } from "./allowed";
import { includes, type Ranges } from "./ranges";
import { NO_CHANGES, type Changes, type ConstraintSystem } from "./system";

/**
 * The amount that the relations ask for of a figure, or of several that hold the same: of those allowed the one with which most relations hold exactly; one figure printed
 * twice before a sum, a sum of which it is the total before one of which it is a part. Null where only bounds tell.
 */
export function exactAmount(
  system: ConstraintSystem,
  cells: readonly number[],
  allowed: Ranges,
  relations: readonly number[] = relationsOfAll(system, cells),
  changes: Changes = NO_CHANGES
): Fen | null {
  const effects = system.effects(changes);
  const votes = new Map<Fen, number>();
  for (const number of relations) {
    if (!system.isError(number) && !system.holds(number)) continue;
    const exact = exactBy(system, number, cells, effects.get(number));
    if (exact === null || !includes(allowed, exact)) continue;
    const { sameFigure, left } = system.relation(number).compared;
    const isOwn = left.length === 1 && cells.some((cell) => left[0]?.cell === system.cellOf(cell));
    votes.set(exact, (votes.get(exact) ?? 0) + 1 + (sameFigure ? 0.5 : isOwn ? 0.25 : 0));
  }
  let best: Fen | null = null;
  for (const [amount, count] of votes) {
    const most = best === null ? 0 : (votes.get(best) ?? 0);
    // The order in which relations are asked must not decide.
    if (best === null || count > most || (count === most && amount < best)) best = amount;
  }
  if (best !== null) return best;
  const [range] = allowed;
  if (!range || !Number.isFinite(range[0]) || !Number.isFinite(range[1])) return null;
  const step = 2 * system.halfStepOf(cells[0] ?? -1) || 1;
  const middle = Math.round((range[0] + range[1]) / 2 / step) * step;
  return includes(allowed, middle) ? middle : range[0];
}
