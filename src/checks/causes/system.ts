import type { Fen } from "../../money/amount";
import type { BudgetTable } from "../../tables/table";
import { RelationNetwork } from "./relation-network";
import { firstNotBelow } from "./sorted";
import { isWithin } from "./variants";

/** New amounts of figures, by their numbers in the system. */
export type Changes = ReadonlyMap<number, Fen>;

export const NO_CHANGES: Changes = new Map();

/** So many figures are looked at one by one before all of them together. */
const LOOKED_AT = 16;

/** What changing figures would do to the relations they take part in. */
export interface Outcome {
  /** Broken relations that would hold. */
  readonly settled: readonly number[];
  /** How many of them are errors rather than warnings. */
  readonly errors: number;
  /** Errors that would remain. */
  readonly unsettled: number;
  /** How many more relations would hold to the last place, without a tail. */
  readonly exact: number;
}

/** What changes do to one relation. */
export interface Effect {
  /** What they add to the difference of each variant. */
  readonly added: Fen[];
  /** The changed figures that would then be printed with other places. */
  readonly odd: number[];
}

/**
 * All relations that were compared, with the figures that take part in them: which hold, and which would if figures changed. Every
 * question costs as much as the relations of the figures it is about, however many others there are.
 */
export class ConstraintSystem extends RelationNetwork {
  /** Of the figures that were corrected: what they hold now. */
  private readonly corrected = new Map<number, Fen>();
  /** The same by their tables, but those that print zero. */
  private readonly correctedOf = new Map<BudgetTable, number[]>();
  /** The relations that do not hold now. */
  private readonly brokenNow = new Set(this.brokenAtFirst());

  /** What a figure now holds, with the corrections that were accepted so far. */
  amountOf(number: number): Fen {
    return this.corrected.get(number) ?? this.printedFen(number);
  }

  /**
   * The figures of a table, without those that print zero, that now hold an amount between two, both included: in ascending order of their
   * amounts. None where there are more than so many.
   */
  figuresHolding(table: BudgetTable, low: Fen, high: Fen, most: number): readonly number[] {
    const corrected = this.correctedOf.get(table) ?? [];
    const printed = this.printedAmounts(table);
    const from = firstNotBelow(printed, low);
    let to = from;
    // A few more than asked for, because the corrected ones do not count.
    while ((printed[to] ?? Infinity) <= high && to - from <= most + corrected.length) to++;
    const untouched = this.printedBetween(table, from, to).filter(
      (number) => !this.corrected.has(number)
    );
    const others = corrected.filter((number) => {
      const amount = this.amountOf(number);
      return low <= amount && amount <= high;
    });
    const all = [...untouched, ...others];
    if (all.length > most) return [];
    return all.sort((a, b) => this.amountOf(a) - this.amountOf(b) || a - b);
  }

  isError(number: number): boolean {
    return this.relationAt(number).isError;
  }

  holds(number: number): boolean {
    return this.relationAt(number).holds;
  }

  /** The broken relations, errors and warnings. */
  broken(): readonly number[] {
    return [...this.brokenNow].sort((a, b) => a - b);
  }

  /** Whether a figure with unusual places would have its table's usual ones with another amount: 0.005 does not become so by turning into −0.005. */
  private becomesUsual(cell: number, amount: Fen): boolean {
    return this.isOdd(cell) && amount % (2 * this.halfStepOf(cell)) === 0;
  }

  /** What the changes would do to the relations of their figures. */
  effects(changes: Changes): ReadonlyMap<number, Effect> {
    const effects = new Map<number, Effect>();
    for (const [cell, amount] of changes) {
      const change = amount - this.amountOf(cell);
      if (change === 0) continue;
      const isOdd = this.becomesUsual(cell, amount);
      for (const number of this.relationsOf(cell)) {
        const { variants, signs } = this.relationAt(number);
        const effect = effects.get(number) ?? { added: variants.map(() => 0), odd: [] };
        effects.set(number, effect);
        if (isOdd) effect.odd.push(cell);
        const { added } = effect;
        const own = signs.get(cell);
        if (!own) continue;
        for (let at = 0; at < own.length; at++)
          added[at] = (added[at] ?? 0) + (own[at] ?? 0) * change;
      }
    }
    return effects;
  }

  /** Whether a relation would hold with the effect of changes. */
  wouldHold(number: number, { added, odd }: Effect): boolean {
    const { variants, constraint } = this.relationAt(number);
    return variants.some((variant, at) =>
      isWithin(constraint.compared.op, variant, added[at] ?? 0, this.widening(number, at, odd))
    );
  }

  /** What the changes would do to one relation. */
  private effectOn(number: number, changes: Changes): Effect {
    const { variants, signs } = this.relationAt(number);
    const effect: Effect = { added: variants.map(() => 0), odd: [] };
    for (const [cell, own] of signs) {
      const amount = changes.get(cell) ?? this.amountOf(cell);
      const change = amount - this.amountOf(cell);
      if (change === 0) continue;
      if (this.becomesUsual(cell, amount)) effect.odd.push(cell);
      for (let at = 0; at < own.length; at++)
        effect.added[at] = (effect.added[at] ?? 0) + (own[at] ?? 0) * change;
    }
    return effect;
  }

  /** Whether a relation would hold with the changes. */
  wouldHoldWith(number: number, changes: Changes): boolean {
    return this.wouldHold(number, this.effectOn(number, changes));
  }

  /** Whether a look at the first changes shows already that a relation that holds would not: then the others need not be put together. */
  private isHopeless(changes: Changes): boolean {
    const seen = new Set<number>();
    let looks = 0;
    for (const cell of changes.keys()) {
      if (looks++ >= LOOKED_AT) return false;
      for (const number of this.relationsOf(cell)) {
        if (seen.has(number) || !this.holds(number)) continue;
        seen.add(number);
        if (!this.wouldHoldWith(number, changes)) return true;
      }
    }
    return false;
  }

  /** What the changes would settle; null when they would break a relation that holds, or settle nothing. */
  outcome(changes: Changes): Outcome | null {
    if (this.isHopeless(changes)) return null;
    const settled: number[] = [];
    let errors = 0;
    let unsettled = 0;
    let exact = 0;
    for (const [number, effect] of this.effects(changes)) {
      const { holds, isError, variants } = this.relationAt(number);
      const would = this.wouldHold(number, effect);
      if (holds && !would) return null;
      const difference = variants[0]?.difference ?? 0;
      exact += Number(difference + (effect.added[0] ?? 0) === 0) - Number(difference === 0);
      if (holds) continue;
      if (would) settled.push(number);
      if (would && isError) errors++;
      if (!would && isError) unsettled++;
    }
    return settled.length === 0 ? null : { settled, errors, unsettled, exact };
  }

  /** The relations that hold now and would not with the changes. */
  brokenBy(changes: Changes): readonly number[] {
    return [...this.effects(changes)].flatMap(([number, effect]) =>
      this.holds(number) && !this.wouldHold(number, effect) ? [number] : []
    );
  }

  /** Accepts corrections: from now on the figures hold these amounts. */
  apply(changes: Changes): void {
    for (const [number, effect] of this.effects(changes)) {
      const relation = this.relationAt(number);
      relation.holds = this.wouldHold(number, effect);
      if (relation.holds) this.brokenNow.delete(number);
      else this.brokenNow.add(number);
      relation.variants.forEach((variant, at) => {
        variant.difference += effect.added[at] ?? 0;
      });
    }
    for (const [cell, amount] of changes) {
      const isNew = !this.corrected.has(cell) && this.printedFen(cell) !== 0;
      this.corrected.set(cell, amount);
      const table = isNew ? this.positionOf(cell)?.table : undefined;
      if (!table) continue;
      const known = this.correctedOf.get(table);
      if (known) known.push(cell);
      else this.correctedOf.set(table, [cell]);
    }
  }

  /** From now on the broken warnings count like errors. Whether there are any. */
  promoteWarnings(): boolean {
    const warnings = this.broken().filter((number) => !this.isError(number));
    for (const number of warnings) this.relationAt(number).isError = true;
    return warnings.length > 0;
  }
}
