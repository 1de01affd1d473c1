import type { Fen } from "../../money/amount";
import { ANYTHING, intersection, union, type Ranges } from "./ranges";
import { NO_CHANGES, type Changes, type ConstraintSystem, type Effect } from "./system";

/**
 * The amounts figures that hold the same may take together so that one of their relations holds, given other changes.
 * @param effect what other changes add to the relation's differences
 */
export function allowedBy(
  system: ConstraintSystem,
  number: number,
  cells: readonly number[],
  effect?: Effect
): Ranges {
  const { op } = system.relation(number).compared;
  const now = system.amountOf(cells[0] ?? -1);
  const odd = [...cells.filter((cell) => system.isOdd(cell)), ...(effect?.odd ?? [])];
  const ranges: (readonly [Fen, Fen])[] = [];
  for (const [at, variant] of system.variantsOf(number).entries()) {
    const sign = signOfAll(system, cells, number, at);
    const difference = variant.difference + (effect?.added[at] ?? 0);
    const limit = variant.allowed + system.widening(number, at, odd);
    const low = op === "≤" ? -Infinity : -limit - difference;
    const high = op === "≥" ? Infinity : limit - difference;
    if (sign === 0 && low <= 0 && high >= 0) return ANYTHING;
    if (sign > 0) ranges.push([now + low / sign, now + high / sign]);
    if (sign < 0) ranges.push([now + high / sign, now + low / sign]);
  }
  return union(ranges);
}

/** The amount with which a relation holds exactly, given other changes; null where it is a bound or the figures cancel out. */
export function exactBy(
  system: ConstraintSystem,
  number: number,
  cells: readonly number[],
  effect?: Effect
): Fen | null {
  const [variant] = system.variantsOf(number);
  if (!variant || system.relation(number).compared.op !== "=") return null;
  const sign = signOfAll(system, cells, number, 0);
  if (sign === 0) return null;
  const difference = variant.difference + (effect?.added[0] ?? 0);
  const exact = system.amountOf(cells[0] ?? -1) - difference / sign;
  return Number.isInteger(exact) ? exact : null;
}

/** The relations that a change of these figures together would move; those in which they cancel out are left out. */
export function relationsOfAll(
  system: ConstraintSystem,
  cells: readonly number[]
): readonly number[] {
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return system.relationsOf(only);
  const all = new Set(cells.flatMap((cell) => system.relationsOf(cell)));
  return [...all].filter((number) =>
    system.variantsOf(number).some((_, at) => signOfAll(system, cells, number, at) !== 0)
  );
}

/**
 * The amounts with which these relations hold as far as they count: errors, and warnings that hold now.
 * @param changes other corrections made with it
 */
export function allowedAmounts(
  system: ConstraintSystem,
  cells: readonly number[],
  relations: readonly number[] = relationsOfAll(system, cells),
  changes: Changes = NO_CHANGES
): Ranges {
  const effects = system.effects(changes);
  let allowed = ANYTHING;
  for (const number of relations) {
    if (!system.holds(number) && !system.isError(number)) continue;
    allowed = intersection(allowed, allowedBy(system, number, cells, effects.get(number)));
    if (allowed.length === 0) return allowed;
  }
  return allowed;
}

function signOfAll(
  system: ConstraintSystem,
  cells: readonly number[],
  number: number,
  at: number
): number {
  let sum = 0;
  for (const cell of cells) sum += system.signOf(cell, number, at);
  return sum;
}
