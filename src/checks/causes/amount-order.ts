import type { Fen } from "../../money/amount";
import { firstNotBelow } from "./sorted";

/** A figure that holds another amount than before; 0 where it holds none. */
export interface ChangedAmount {
  readonly number: number;
  readonly before: Fen;
  readonly now: Fen;
}

/** Amounts in ascending order without zeros, and which figures hold them: of equal amounts the figure with the lower number first. */
export class AmountOrder {
  private constructor(
    readonly amounts: Float64Array,
    private known: Int32Array | null,
    private readonly figures: () => readonly number[],
    private readonly fen: (number: number) => Fen
  ) {}

  /**
   * @param figures the numbers of the figures that hold something, ascending
   * @param fen what each of them holds
   */
  static of(figures: () => readonly number[], fen: (number: number) => Fen): AmountOrder {
    return new AmountOrder(Float64Array.from(figures(), fen).sort(), null, figures, fen);
  }

  /** The figures in the order of their amounts; found out when it is asked for. */
  get numbers(): Int32Array {
    return (this.known ??= this.sortedNumbers());
  }

  private sortedNumbers(): Int32Array {
    const { amounts } = this;
    const numbers = new Int32Array(amounts.length);
    const taken = new Int32Array(amounts.length);
    for (const number of this.figures()) {
      const first = firstNotBelow(amounts, this.fen(number));
      const before = taken[first] ?? 0;
      numbers[first + before] = number;
      taken[first] = before + 1;
    }
    return numbers;
  }

  /**
   * The same where a few figures hold other amounts.
   * @param figures as they are now
   */
  with(
    changed: readonly ChangedAmount[],
    figures: () => readonly number[],
    fen: (number: number) => Fen
  ): AmountOrder {
    let { amounts } = this;
    let numbers = this.known;
    for (const { number, before, now } of changed) {
      if (before !== 0) {
        const at = placeOf(amounts, numbers, before, number);
        amounts = joined(Float64Array, amounts, at, at + 1);
        numbers &&= joined(Int32Array, numbers, at, at + 1);
      }
      if (now !== 0) {
        const at = placeOf(amounts, numbers, now, number);
        amounts = joined(Float64Array, amounts, at, at, now);
        numbers &&= joined(Int32Array, numbers, at, at, number);
      }
    }
    return new AmountOrder(amounts, numbers, figures, fen);
  }
}

/** Where a figure with an amount stands in the order, or would stand. */
function placeOf(
  amounts: Float64Array,
  numbers: Int32Array | null,
  fen: Fen,
  number: number
): number {
  let at = firstNotBelow(amounts, fen);
  if (numbers) while (amounts[at] === fen && (numbers[at] ?? number) < number) at++;
  return at;
}

/** What stands before one place and from another one on, with something between. */
function joined<List extends Float64Array | Int32Array>(
  make: new (length: number) => List,
  list: List,
  before: number,
  from: number,
  ...between: readonly number[]
): List {
  const all = new make(before + between.length + list.length - from);
  all.set(list.subarray(0, before));
  all.set(between, before);
  all.set(list.subarray(from), before + between.length);
  return all;
}
