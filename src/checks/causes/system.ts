import type { Fen } from "../../money/amount";
import { RelationNetwork } from "./relation-network";
import { isWithin } from "./variants";

/** New amounts of figures, by their numbers in the system. */
export type Changes = ReadonlyMap<number, Fen>;

export const NO_CHANGES: Changes = new Map();

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
  private readonly corrected: Fen[] = [];

  /** What a figure now holds, with the corrections that were accepted so far. */
  amountOf(number: number): Fen {
    return this.corrected[number] ?? this.cellOf(number).fen;
  }

  isError(number: number): boolean {
    return this.relationAt(number).isError;
  }

  holds(number: number): boolean {
    return this.relationAt(number).holds;
  }

  /** The broken relations, errors and warnings. */
  broken(): readonly number[] {
    return this.relations.flatMap(({ holds }, number) => (holds ? [] : [number]));
  }

  /** What the changes would do to the relations of their figures. */
  effects(changes: Changes): ReadonlyMap<number, Effect> {
    const effects = new Map<number, Effect>();
    for (const [cell, amount] of changes) {
      const change = amount - this.amountOf(cell);
      if (change === 0) continue;
      const isOdd = this.isOdd(cell);
      const signs = this.signs[cell] ?? [];
      this.relationsOf(cell).forEach((number, index) => {
        const { variants, alternativeSigns } = this.relationAt(number);
        const effect = effects.get(number) ?? { added: variants.map(() => 0), odd: [] };
        effects.set(number, effect);
        if (isOdd) effect.odd.push(cell);
        const { added } = effect;
        added[0] = (added[0] ?? 0) + (signs[index] ?? 0) * change;
        if (!alternativeSigns) return;
        for (let at = 1; at < variants.length; at++)
          added[at] = (added[at] ?? 0) + (alternativeSigns.get(cell)?.[at - 1] ?? 0) * change;
      });
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

  /** What the changes would settle; null when they would break a relation that holds, or settle nothing. */
  outcome(changes: Changes): Outcome | null {
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
      relation.variants.forEach((variant, at) => {
        variant.difference += effect.added[at] ?? 0;
      });
    }
    for (const [cell, amount] of changes) this.corrected[cell] = amount;
  }

  /** From now on the broken warnings count like errors. Whether there are any. */
  promoteWarnings(): boolean {
    const warnings = this.relations.filter(({ holds, isError }) => !holds && !isError);
    for (const relation of warnings) relation.isError = true;
    return warnings.length > 0;
  }
}
