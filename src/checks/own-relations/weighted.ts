import type { Fen } from "../../money/amount";
import { cellAddress } from "../../tables/grid";
import { quoted } from "../../tables/quoted";
import type { BudgetTable } from "../../tables/table";
import type { Report } from "../check";
import type { Detail } from "../detail";
import type { Severity, Term } from "../finding";
import {
  decimalText,
  isEqual,
  isLess,
  minus,
  plus,
  rounded,
  times,
  type Rational,
} from "../rational";
import { placeOf, type Addend } from "../relation";
import { marginInFen, type Margin } from "./margin";
import type { OwnOperator } from "./operator";

/** A figure with what it is multiplied by. */
export interface WeightedAddend extends Omit<Addend, "sign"> {
  readonly factor: Rational;
}

/** One side: weighted figures and a fixed amount in 分. */
export interface Side {
  readonly addends: readonly WeightedAddend[];
  readonly constant: Rational;
}

interface WeightedRelation {
  readonly table: BudgetTable;
  readonly left: Side;
  readonly op: OwnOperator;
  readonly right: Side;
  /** Null: what the printed places allow. */
  readonly margin: Margin | null;
  readonly severity: Severity;
  readonly detail: Detail;
}

const ZERO: Rational = { top: 0n, bottom: 1n };

/**
 * Compares and reports a relation with factors, fixed amounts, a margin of its own, or one of ≠ < >. Exact; an equation and a bound may
 * miss by what rounding of the printed figures explains, each with its factor. ≠ < > are about the figures as printed.
 */
export function reportWeighted(report: Report, relation: WeightedRelation): void {
  const { table, left, right, severity, detail } = relation;
  const cells = [...left.addends, ...right.addends].map(({ cell }) => cell);
  const unusable = cells.find(({ state }) => state === "text" || state === "error");
  if (unusable) {
    report.skipped(`${quoted(unusable.sheet)}${cellAddress(unusable)} 不是可以计算的数`);
    return;
  }
  if (cells.every(({ state }) => state === "blank")) return;
  report.ran();
  const outcome = outcomeOf(relation);
  if (outcome === "holds") return;
  const [actual, expected] = [rounded(valueOf(left)), rounded(valueOf(right))];
  const isComplete = left.constant.top === 0n && right.constant.top === 0n;
  report.found({
    severity: outcome === "rounding" ? "rounding" : severity,
    where: cells.map(placeOf),
    expected,
    actual,
    difference: actual - expected,
    unit: table.unit,
    detail,
    // A fixed amount has no cell to show.
    sides: isComplete ? { left: left.addends.map(termOf), right: right.addends.map(termOf) } : null,
  });
}

function outcomeOf({ table, left, op, right, margin }: WeightedRelation): Outcome {
  const difference = minus(valueOf(left), valueOf(right));
  const stated = margin ? marginInFen(margin, table.unit) : null;
  return HOLDS[op](difference, stated ?? ZERO)
    ? "holds"
    : stated === null && HOLDS[op](difference, toleranceOf(left, right)) && !isStrict(op)
      ? "rounding"
      : "broken";
}

type Outcome = "holds" | "rounding" | "broken";

function isStrict(op: OwnOperator): boolean {
  return op === "≠" || op === "<" || op === ">";
}

/** Whether a difference of left and right is allowed, with so much margin. */
const HOLDS: Readonly<Record<OwnOperator, (difference: Rational, margin: Rational) => boolean>> = {
  "=": (difference, margin) => !isLess(margin, sizeOf(difference)),
  "≠": (difference, margin) => isLess(margin, sizeOf(difference)),
  "≤": (difference, margin) => !isLess(margin, difference),
  "≥": (difference, margin) => !isLess(margin, negative(difference)),
  "<": (difference, margin) =>
    isLess(difference, margin) || (margin.top > 0n && isEqual(difference, margin)),
  ">": (difference, margin) =>
    isLess(negative(difference), margin) ||
    (margin.top > 0n && isEqual(negative(difference), margin)),
};

function negative({ top, bottom }: Rational): Rational {
  return { top: -top, bottom };
}

function sizeOf({ top, bottom }: Rational): Rational {
  return { top: top < 0n ? -top : top, bottom };
}

function whole(fen: Fen): Rational {
  return { top: BigInt(fen), bottom: 1n };
}

function valueOf({ addends, constant }: Side): Rational {
  return addends.reduce(
    (sum, { cell, factor }) => plus(sum, times(factor, whole(cell.fen))),
    constant
  );
}

/** What rounding of the printed figures explains. */
function toleranceOf(left: Side, right: Side): Rational {
  return [...left.addends, ...right.addends].reduce(
    (sum, { cell, factor }) => plus(sum, times(sizeOf(factor), whole(cell.halfStep))),
    ZERO
  );
}

function termOf({ label, cell, factor }: WeightedAddend): Term {
  const size = sizeOf(factor);
  const isOne = size.top === size.bottom;
  return {
    label: isOne ? label : `${label} × ${decimalText(size, 6)}`,
    cell: placeOf(cell),
    fen: rounded(times(size, whole(cell.fen))),
    halfStep: rounded(times(size, whole(cell.halfStep))),
    blank: cell.state === "blank",
    sign: factor.top < 0n ? -1 : 1,
  };
}
