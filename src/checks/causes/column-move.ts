import type { Fen } from "../../money/amount";
import { firstNotBelow } from "./sorted";
import type { ConstraintSystem } from "./system";
import { isWithin, type Variant } from "./variants";

/** A stretch of a column by positions, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** How many broken sums over several rows are asked of every run, those of the fewest rows first. */
const MOST_SUMS = 12;

/** A relation over several rows of the column: what moving back adds to it, summed up from the top. */
interface Sum {
  readonly relation: number;
  readonly positions: readonly number[];
  /** For each variant, one more than there are positions. */
  readonly added: readonly (readonly Fen[])[];
  /** How much more each variant may differ at most when its blank cells are filled. */
  readonly widenings: readonly Fen[];
}

/**
 * The rows of a column if they were moved back by one: which of them then agree with the other columns, and which sums over the rows.
 * It is counted once from the top, so that asking of any run costs the same however long it is.
 */
export class ColumnMove {
  private readonly deltas: readonly Fen[];
  /** Up to each row: moved amounts, rows that would disagree when moved, rows that disagree when they stay. */
  private readonly moved: number[] = [0];
  private readonly wrongInside: number[] = [0];
  private readonly wrongOutside: number[] = [0];
  private readonly sums: readonly Sum[];

  /**
   * @param figures the column from top to bottom
   * @param isTooLow whether the rows stand one too low, so that each gets the figure of the one below
   */
  constructor(
    private readonly system: ConstraintSystem,
    readonly figures: readonly number[],
    readonly isTooLow: boolean
  ) {
    this.deltas = figures.map((cell, at) => {
      const from = figures[isTooLow ? at + 1 : at - 1];
      return from === undefined ? 0 : system.amountOf(from) - system.amountOf(cell);
    });
    const positionsOf = new Map<number, number[]>();
    figures.forEach((cell, at) => {
      for (const relation of system.relationsOf(cell)) {
        const known = positionsOf.get(relation);
        if (known) known.push(at);
        else positionsOf.set(relation, [at]);
      }
    });
    figures.forEach((cell, at) => {
      const alone = system.relationsOf(cell).filter((each) => positionsOf.get(each)?.length === 1);
      this.moved.push((this.moved[at] ?? 0) + (this.deltas[at] === 0 ? 0 : 1));
      this.wrongInside.push(
        (this.wrongInside[at] ?? 0) + (this.agreesMoved(cell, at, alone) ? 0 : 1)
      );
      const isWrong = alone.some((each) => !system.holds(each) && system.isError(each));
      this.wrongOutside.push((this.wrongOutside[at] ?? 0) + (isWrong ? 1 : 0));
    });
    this.sums = [...positionsOf]
      .filter(([each, at]) => at.length > 1 && !system.holds(each) && system.isError(each))
      .sort(([a, some], [b, others]) => some.length - others.length || a - b)
      .slice(0, MOST_SUMS)
      .map(([relation, positions]) => this.sumOf(relation, positions));
  }

  /** Whether the relations to other columns would hold, as far as they count, if the row were moved back. */
  private agreesMoved(cell: number, at: number, relations: readonly number[]): boolean {
    const { system } = this;
    const delta = this.deltas[at] ?? 0;
    if (delta === 0) return relations.every((each) => system.holds(each) || !system.isError(each));
    const effects = system.effects(new Map([[cell, system.amountOf(cell) + delta]]));
    return relations.every((each) => {
      const effect = effects.get(each);
      return (
        (!system.holds(each) && !system.isError(each)) ||
        (effect !== undefined && system.wouldHold(each, effect))
      );
    });
  }

  private sumOf(relation: number, positions: readonly number[]): Sum {
    const { system } = this;
    const cells = positions.map((at) => this.figures[at] ?? -1);
    const odd = cells.filter((cell) => system.isOdd(cell));
    const variants = system.variantsOf(relation);
    return {
      relation,
      positions,
      added: variants.map((_, variant) => {
        const added: Fen[] = [0];
        cells.forEach((cell, index) => {
          const delta = this.deltas[positions[index] ?? -1] ?? 0;
          added.push((added[index] ?? 0) + system.signOf(cell, relation, variant) * delta);
        });
        return added;
      }),
      widenings: variants.map((_, at) => Math.max(0, system.widening(relation, at, odd))),
    };
  }

  /** The row whose own figure was pushed out when the run moved. */
  lostOf({ first, last }: Run): number {
    return this.isTooLow ? last : first;
  }

  /** How many amounts change when the run is moved back. */
  changesOf(run: Run): number {
    const { from, to } = this.movedRows(run);
    return (this.moved[to] ?? 0) - (this.moved[from] ?? 0);
  }

  /** Whether moving the run back may settle the column: what does not depend on the lost figure would hold. */
  mayFit(run: Run): boolean {
    const { from, to } = this.movedRows(run);
    const lost = this.lostOf(run);
    const count = (counts: readonly number[], start: number, end: number) =>
      (counts[end] ?? 0) - (counts[start] ?? 0);
    if (count(this.wrongInside, from, to) > 0) return false;
    const { length } = this.figures;
    const outside =
      count(this.wrongOutside, 0, length) -
      count(this.wrongOutside, from, to) -
      count(this.wrongOutside, lost, lost + 1);
    return outside === 0 && this.sums.every((sum) => this.sumMayHold(sum, from, to, lost));
  }

  private sumMayHold(sum: Sum, from: number, to: number, lost: number): boolean {
    const { positions, relation, added, widenings } = sum;
    if (positions[firstNotBelow(positions, lost)] === lost) return true;
    const start = firstNotBelow(positions, from);
    const end = firstNotBelow(positions, to);
    const { op } = this.system.relation(relation).compared;
    return this.system
      .variantsOf(relation)
      .some((variant: Variant, at) =>
        isWithin(
          op,
          variant,
          (added[at]?.[end] ?? 0) - (added[at]?.[start] ?? 0),
          widenings[at] ?? 0
        )
      );
  }

  /** The rows of a run that get another row's figure; the row whose figure was lost is left out. The end is not included. */
  private movedRows({ first, last }: Run): { readonly from: number; readonly to: number } {
    return this.isTooLow ? { from: first, to: last } : { from: first + 1, to: last + 1 };
  }

  /** What the rows of the run hold once moved back. */
  movedBack(run: Run): Map<number, Fen> {
    const { from, to } = this.movedRows(run);
    const moved = new Map<number, Fen>();
    for (let at = from; at < to; at++) {
      const cell = this.figures[at];
      const delta = this.deltas[at] ?? 0;
      if (cell !== undefined && delta !== 0) moved.set(cell, this.system.amountOf(cell) + delta);
    }
    return moved;
  }
}
