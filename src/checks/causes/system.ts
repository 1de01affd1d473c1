import type { Fen } from "../../money/amount";
import type { AmountCell, BudgetTable } from "../../tables/table";
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

const NO_EFFECT: Effect = { added: [], odd: [] };

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
  /** Of those the ones that one way to read them lets hold: the check goes by another, because nothing is printed there. No correction is asked for. */
  private readonly heldSomehow = new Set(
    [...this.brokenNow].filter((number) => this.wouldHold(number, NO_EFFECT))
  );
  /** Warnings that count like errors. */
  private readonly promoted = new Set<number>();

  /** What a figure now holds, with the corrections that were accepted so far. */
  amountOf(number: number): Fen {
    return this.corrected.get(number) ?? this.printedFen(number);
  }

  /** The number of a figure of a relation if it now holds an amount. */
  numberHolding(cell: AmountCell, amount: Fen): number | undefined {
    // What was corrected no longer holds what it prints.
    if (this.corrected.size === 0 && cell.fen !== amount) return undefined;
    const number = this.numberOf(cell);
    return this.amountOf(number) === amount ? number : undefined;
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
    return this.relation(number).compared.severity === "error" || this.promoted.has(number);
  }

  holds(number: number): boolean {
    return !this.brokenNow.has(number) || this.heldSomehow.has(number);
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
        const { variants, signs } = this.termsOf(number);
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

  /** The same, relation after relation: whoever has seen enough leaves the others. */
  private *effectsInTurn(changes: Changes): Iterable<readonly [number, Effect]> {
    const seen = new Set<number>();
    for (const [cell, amount] of changes) {
      if (amount === this.amountOf(cell)) continue;
      for (const number of this.relationsOf(cell)) {
        if (seen.has(number)) continue;
        seen.add(number);
        yield [number, this.effectOn(number, changes)];
      }
    }
  }

  /** Whether a relation would hold with the effect of changes. */
  wouldHold(number: number, { added, odd }: Effect): boolean {
    const { op } = this.relation(number).compared;
    return this.variantsOf(number).some((variant, at) =>
      isWithin(op, variant, added[at] ?? 0, this.widening(number, at, odd))
    );
  }

  /** What the changes would do to one relation. */
  private effectOn(number: number, changes: Changes): Effect {
    const { variants, signs } = this.termsOf(number);
    const effect: Effect = { added: variants.map(() => 0), odd: [] };
    const cells = changes.size < signs.size ? changes : signs;
    for (const cell of cells.keys()) {
      const own = signs.get(cell);
      const amount = changes.get(cell);
      if (!own || amount === undefined) continue;
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
    const isLong = changes.size > LOOKED_AT;
    if (isLong && this.isHopeless(changes)) return null;
    const settled: number[] = [];
    let errors = 0;
    let unsettled = 0;
    let exact = 0;
    for (const [number, effect] of isLong ? this.effects(changes) : this.effectsInTurn(changes)) {
      const holds = this.holds(number);
      const would = this.wouldHold(number, effect);
      if (holds && !would) return null;
      const difference = this.variantsOf(number)[0]?.difference ?? 0;
      exact += Number(difference + (effect.added[0] ?? 0) === 0) - Number(difference === 0);
      if (holds) continue;
      if (would) settled.push(number);
      if (!this.isError(number)) continue;
      if (would) errors++;
      else unsettled++;
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
      this.heldSomehow.delete(number);
      if (this.wouldHold(number, effect)) this.brokenNow.delete(number);
      else this.brokenNow.add(number);
      this.variantsOf(number).forEach((variant, at) => {
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
    for (const number of warnings) this.promoted.add(number);
    return warnings.length > 0;
  }
}
