import type { Fen } from "../../money/amount";
import { placesIn } from "./columns";
import { NextOf } from "./next-of";
import { firstNotBelow } from "./sorted";
import type { ConstraintSystem } from "./system";
import { isWithin, type Variant } from "./variants";

/** A stretch of a column by positions, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** A broken relation with the places of the column that it takes figures from, ascending. */
export interface BrokenRelation {
  readonly relation: number;
  readonly places: readonly number[];
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
 * Each row is looked at once, and only if some run that is asked of may hold it, so that asking of any run costs the same however long it is.
 */
export class ColumnMove {
  /** The rows that would disagree when moved. */
  private readonly wrongMoved = new NextOf((at) => !this.agreesMoved(at));
  /** The rows that would hold another amount. */
  private readonly changed = new NextOf((at) => this.deltaOf(at) !== 0);
  /** Rows that disagree when they stay, ascending. */
  private readonly wrongOutside: readonly number[];
  private readonly takenOnce = new Map<number, boolean>();
  private knownSums: readonly Sum[] | null = null;

  /**
   * @param figures the column from top to bottom
   * @param isTooLow whether the rows stand one too low, so that each gets the figure of the one below
   * @param broken the broken relations that take figures from the column
   */
  constructor(
    private readonly system: ConstraintSystem,
    readonly figures: readonly number[],
    readonly isTooLow: boolean,
    private readonly broken: readonly BrokenRelation[]
  ) {
    const alone = broken.flatMap(({ places }) => (places.length === 1 ? places : []));
    this.wrongOutside = [...new Set(alone)].sort((a, b) => a - b);
  }

  private get sums(): readonly Sum[] {
    return (this.knownSums ??= this.broken
      .filter(({ places }) => places.length > 1)
      .sort((a, b) => a.places.length - b.places.length || a.relation - b.relation)
      .slice(0, MOST_SUMS)
      .map(({ relation, places }) => this.sumOf(relation, places)));
  }

  /** What moving back adds to a row. */
  private deltaOf(at: number): Fen {
    const cell = this.figures[at];
    const from = this.figures[this.isTooLow ? at + 1 : at - 1];
    if (cell === undefined || from === undefined) return 0;
    return this.system.amountOf(from) - this.system.amountOf(cell);
  }

  /** Whether a relation takes one figure only from the column. */
  private isTakenOnce(relation: number): boolean {
    let once = this.takenOnce.get(relation);
    if (once === undefined) {
      once = placesIn(this.figures, this.system, relation).length === 1;
      this.takenOnce.set(relation, once);
    }
    return once;
  }

  /** Whether the relations to other columns would hold, as far as they count, if the row were moved back. */
  private agreesMoved(at: number): boolean {
    const { system } = this;
    const delta = this.deltaOf(at);
    if (delta === 0) return this.wrongBetween(at, at + 1) === 0;
    const cell = this.figures[at] ?? -1;
    const moved = new Map([[cell, system.amountOf(cell) + delta]]);
    // What it shares with other rows of the column is looked up last.
    return system
      .relationsOf(cell)
      .every(
        (each) =>
          (!system.holds(each) && !system.isError(each)) ||
          system.wouldHoldWith(each, moved) ||
          !this.isTakenOnce(each)
      );
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
          const delta = this.deltaOf(positions[index] ?? -1);
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

  /** Whether moving the run back changes anything and may settle the column: what does not depend on the lost figure would hold. */
  mayFit(run: Run): boolean {
    const { from, to } = this.movedRows(run);
    const lost = this.lostOf(run);
    const outside =
      this.wrongOutside.length - this.wrongBetween(from, to) - this.wrongBetween(lost, lost + 1);
    // Whether a broken row would agree shows without a look at rows beside it.
    const broken = this.wrongOutside[firstNotBelow(this.wrongOutside, from)] ?? to;
    if (broken < to && this.wrongMoved.isAt(broken)) return false;
    if (outside !== 0 || !this.changed.isBetween(from, to) || this.wrongMoved.isBetween(from, to))
      return false;
    return this.sums.every((sum) => this.sumMayHold(sum, from, to, lost));
  }

  /** How many rows disagree when they stay, from one row to before another. */
  private wrongBetween(from: number, to: number): number {
    return firstNotBelow(this.wrongOutside, to) - firstNotBelow(this.wrongOutside, from);
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
      const delta = this.deltaOf(at);
      if (cell !== undefined && delta !== 0) moved.set(cell, this.system.amountOf(cell) + delta);
    }
    return moved;
  }
}
