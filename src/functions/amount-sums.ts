import { type CellValue, FEN_PER_UNIT, type Fen, type Unit } from "../money/amount";
import { type ParsedAmount, parseAmount } from "../money/parse";
import type { CodeColumn, CodeSpan } from "./code-column";

/** An amount that had to be read: text, an error value, a number with more places than the unit has. Blanks are left out. */
export interface UnplainAmount {
  readonly row: number;
  /** The place of its code. */
  readonly place: number;
  readonly parsed: Exclude<ParsedAmount, { kind: "blank" }>;
}

/** The amounts of a column added up by their codes, as whole 分 if the cells were in a unit; only the lowest rows count. */
export class AmountSums {
  /** Of each place what all places before it add up to. */
  private readonly before: Float64Array;

  constructor(
    /** How many 分 one of the unit has. */
    readonly perUnit: number,
    /** In the order of the rows. */
    readonly unplain: readonly UnplainAmount[],
    sums: Float64Array,
    /** The sums once more where numbers cannot hold them. */
    private readonly exact: readonly bigint[] | null
  ) {
    this.before = new Float64Array(sums.length + 1);
    for (let place = 0, sum = 0; place < sums.length; place++)
      this.before[place + 1] = sum += sums[place] ?? 0;
  }

  /** What the rows of a span add up to, amounts that are none left out; null beyond what a number holds exactly. */
  stepsOf({ first, end }: CodeSpan): Fen | null {
    const steps = this.exact
      ? Number(this.exact.slice(first, end).reduce((sum, each) => sum + each, 0n))
      : (this.before[end] ?? 0) - (this.before[first] ?? 0);
    return Number.isSafeInteger(steps) ? steps : null;
  }
}

/** A number below this has at most 15 digits in 分, so its decimals are all that a spreadsheet shows of it. */
const PLAIN = 1e15;

/** Adds the amounts up as if they were in this unit. */
export function sumAmounts(
  codes: CodeColumn,
  amounts: readonly CellValue[],
  unit: Unit
): AmountSums {
  const perUnit = FEN_PER_UNIT[unit];
  const unplain: UnplainAmount[] = [];
  const sums = new Float64Array(codes.codes.length);
  const { places, lowest } = codes;
  let magnitude = 0;
  for (let row = 0; row < places.length; row++) {
    const place = places[row] ?? -1;
    const amount = amounts[row] ?? "";
    if (lowest[place] !== 1 || amount === "") continue;
    let steps = typeof amount === "number" ? plainSteps(amount, perUnit) : null;
    if (steps === null) {
      const parsed = parseAmount(amount, unit);
      if (parsed.kind === "blank") continue;
      unplain.push({ row, place, parsed });
      steps = parsed.kind === "amount" ? parsed.fen : 0;
    }
    sums[place] = (sums[place] ?? 0) + steps;
    magnitude += Math.abs(steps);
  }
  // As long as all amounts without their signs can be added, no sum of some of them is rounded.
  const exact = Number.isSafeInteger(magnitude) ? null : exactSums(codes, amounts, unit);
  return new AmountSums(perUnit, unplain, sums, exact);
}

/**
 * A number in 分 where these are all of its decimals, otherwise null. The nearest number to a decimal of at most 15 digits is the nearest to
 * no other, so what divides back is exact, and many times faster than by way of text.
 */
function plainSteps(amount: number, perUnit: number): Fen | null {
  const steps = Math.round(amount * perUnit);
  return steps / perUnit === amount && steps < PLAIN && steps > -PLAIN ? steps : null;
}

function exactSums(codes: CodeColumn, amounts: readonly CellValue[], unit: Unit): bigint[] {
  const sums = codes.codes.map(() => 0n);
  codes.places.forEach((place, row) => {
    const parsed = codes.lowest[place] === 1 ? parseAmount(amounts[row] ?? null, unit) : null;
    if (parsed?.kind === "amount") sums[place] = (sums[place] ?? 0n) + BigInt(parsed.fen);
  });
  return sums;
}
