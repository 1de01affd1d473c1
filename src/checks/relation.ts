import type { Fen } from "../money/amount";
import { tolerance } from "../money/rounding";
import { cellAddress } from "../tables/grid";
import type { AmountCell, BudgetTable } from "../tables/table";
import type { Found, Report } from "./check";
import { coarserStep, type Addend, type Compared, type Operator } from "./compared";
import type { Detail } from "./detail";
import type { Repair, Severity, Term } from "./finding";
import { quoted } from "../tables/quoted";

export type { Addend, Operator } from "./compared";

/** Left (what is printed) against right (what it should be). */
interface Relation {
  readonly left: readonly Addend[];
  readonly op?: Operator;
  readonly right: readonly Addend[];
  /** Whether both sides print one and the same figure, rather than a total and its parts. */
  readonly sameFigure?: boolean;
}

type Comparison =
  | { readonly outcome: "unusable"; readonly cell: AmountCell }
  /** Nothing is printed on either side. */
  | { readonly outcome: "blank" }
  | { readonly outcome: "holds" }
  | {
      readonly outcome: "rounding" | "broken";
      readonly expected: Fen;
      readonly actual: Fen;
      readonly difference: Fen;
    };

/**
 * Compares the two sides in 分. A total may miss the sum of its parts by what rounding explains, the half steps of every
 * printed figure in it (domain.md 3); a figure printed twice must be the same, or agree in the coarser print.
 */
export function compare({ left, op = "=", right, sameFigure = false }: Relation): Comparison {
  const unusable = firstUnusable(left) ?? firstUnusable(right);
  if (unusable) return { outcome: "unusable", cell: unusable };
  if (!left.some(isPrinted) && !right.some(isPrinted)) return { outcome: "blank" };

  const actual = sumOf(left);
  const expected = sumOf(right);
  const difference = actual - expected;
  // Beyond 90 万亿元 a JavaScript number rounds, and neither a verdict nor a figure would be exact.
  if (!Number.isSafeInteger(difference)) return { outcome: "unusable", cell: largest(left, right) };
  // Most relations hold to the last place, whatever rounding would allow.
  if (difference === 0) return HOLDS;
  const steps = [...left, ...right].filter(isPrinted).map(({ cell }) => cell.halfStep);
  const allowed = sameFigure ? coarserStep(steps) : tolerance(steps);
  if (op === "≤" && difference <= allowed) return HOLDS;
  if (op === "≥" && difference >= -allowed) return HOLDS;
  if (Math.abs(difference) > allowed) return { outcome: "broken", expected, actual, difference };
  return sameFigure ? HOLDS : { outcome: "rounding", expected, actual, difference };
}

const HOLDS: Comparison = { outcome: "holds" };

/** The first cell that holds no amount. */
function firstUnusable(addends: readonly Addend[]): AmountCell | undefined {
  return addends.find(({ cell: { state } }) => state === "text" || state === "error")?.cell;
}

function isPrinted({ cell }: Addend): boolean {
  return cell.state === "amount";
}

/** The sum in 分; NaN where it cannot be told exactly. */
function sumOf(addends: readonly Addend[]): Fen {
  let sum: Fen = 0;
  for (const { cell, sign = 1 } of addends) {
    sum += sign * cell.fen;
    if (!Number.isSafeInteger(sum)) return NaN;
  }
  return sum;
}

/** The cell that makes a sum too large to be exact. */
function largest(...sides: readonly (readonly Addend[])[]): AmountCell {
  return sides
    .flat()
    .map(({ cell }) => cell)
    .reduce((most, cell) => (Math.abs(cell.fen) > Math.abs(most.fen) ? cell : most));
}

/** A relation with what is reported where it does not hold. */
export interface RelationReport extends Relation {
  /** The table whose unit the amounts are shown in. */
  readonly table: BudgetTable;
  /** A function where it is put together only for what is found. */
  readonly detail: Detail | (() => Detail);
  /** Of a difference that rounding does not explain; `error` unless said otherwise. */
  readonly severity?: Severity;
  /** Other cells the finding is about, behind those of the left side. */
  readonly alsoAbout?: readonly AmountCell[];
  /** Offered when the difference is more than rounding. */
  readonly repair?: readonly Repair[];
  /** What may belong to the right side and could not be read: a sum that misses it proves nothing. */
  readonly unread?: readonly string[];
  /** Other right sides that are as good; the relation holds if any of them does. */
  readonly alternatives?: readonly (readonly Addend[])[];
}

interface Candidate {
  readonly right: readonly Addend[];
  readonly result: Comparison;
}

/** The right side that fits best, with how it compares. */
function bestOf(
  relation: Relation,
  own: Comparison,
  others: readonly (readonly Addend[])[]
): Candidate | undefined {
  const first: Candidate = { right: relation.right, result: own };
  if (others.length === 0) return first;
  const candidates = [
    first,
    // Another right side of several addends is a sum, though the first is one figure.
    ...others.map((right) => ({
      right,
      result: compare({ ...relation, right, sameFigure: right.length <= 1 }),
    })),
  ];
  return ["unusable", "holds", "rounding", "broken"]
    .map((outcome) => candidates.find(({ result }) => result.outcome === outcome))
    .find((candidate) => candidate !== undefined);
}

/** Compares and reports: counts it, says why it could not be compared, or what was found. */
export function reportRelation(report: Omit<Report, "family">, relation: RelationReport): void {
  const { table, detail, severity = "error", left, repair = [], alternatives = [] } = relation;
  const own = compare(relation);
  if (own.outcome === "blank") return;
  // Another right side of the same amount says nothing more, and a longer sum must not loosen the tolerance.
  const others =
    alternatives.length === 0
      ? alternatives
      : alternatives.filter((right) => sumOf(right) !== sumOf(relation.right));
  const best = bestOf(relation, own, others);
  if (!best) return;
  const { right, result } = best;
  const compared: Compared = {
    table,
    left,
    op: relation.op ?? "=",
    right: relation.right,
    sameFigure: relation.sameFigure ?? false,
    alternatives: others,
    severity,
  };
  if (result.outcome === "unusable") {
    report.compared(compared, null);
    const why = result.cell.state === "amount" ? "的金额过大，不能准确计算" : "不是可以计算的数";
    report.skipped(`${quoted(result.cell.sheet)}${cellAddress(result.cell)} ${why}`);
    return;
  }
  const [unread] = relation.unread ?? [];
  if (unread !== undefined && result.outcome !== "holds") {
    report.skipped(`没有认出${quoted(unread)}，不能判断${quoted(table.area.sheet)}的合计对不对`);
    return;
  }
  report.ran();
  if (result.outcome !== "rounding" && result.outcome !== "broken") {
    report.compared(compared, null);
    return;
  }
  const isTail = result.outcome === "rounding";
  const found: Found = {
    severity: isTail ? "rounding" : severity,
    where: [...left.map(({ cell }) => cell), ...(relation.alsoAbout ?? [])].map(placeOf),
    expected: result.expected,
    actual: result.actual,
    difference: result.difference,
    unit: table.unit,
    detail: typeof detail === "function" ? detail() : detail,
    sides: { left: left.map(termOf), right: right.map(termOf) },
    repair: isTail ? [] : repair,
  };
  report.found(found);
  report.compared(compared, isTail ? null : found);
}

/** The first of several ways to print the same amount that is printed; the first at all where none is. */
export function firstPrinted<A extends Addend>(...ways: readonly (readonly A[])[]): readonly A[] {
  return (
    ways.find((addends) => addends.some(({ cell }) => cell.state !== "blank")) ??
    ways.find((addends) => addends.length > 0) ??
    []
  );
}

/** The bare reference of a cell, without what stands in it. */
export function placeOf({ sheet, row, column }: AmountCell): Repair["cell"] {
  return { sheet, row, column };
}

function termOf({ label, cell, sign = 1 }: Addend): Term {
  const { fen, halfStep, state } = cell;
  return { label, cell: placeOf(cell), fen, halfStep, blank: state === "blank", sign };
}
