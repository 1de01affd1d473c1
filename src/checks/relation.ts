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
  const cells = [...left, ...right].map(({ cell }) => cell);
  const unusable = cells.find(({ state }) => state === "text" || state === "error");
  if (unusable) return { outcome: "unusable", cell: unusable };
  const printed = cells.filter(({ state }) => state === "amount");
  if (printed.length === 0) return { outcome: "blank" };

  const actual = sumOf(left);
  const expected = sumOf(right);
  const difference = actual - expected;
  const steps = printed.map(({ halfStep }) => halfStep);
  const allowed = sameFigure ? coarserStep(steps) : tolerance(steps);
  if (op === "≤" && difference <= allowed) return { outcome: "holds" };
  if (op === "≥" && difference >= -allowed) return { outcome: "holds" };
  if (difference === 0) return { outcome: "holds" };
  if (Math.abs(difference) > allowed) return { outcome: "broken", expected, actual, difference };
  return sameFigure ? { outcome: "holds" } : { outcome: "rounding", expected, actual, difference };
}

function sumOf(addends: readonly Addend[]): Fen {
  return addends.reduce((sum, { cell, sign = 1 }) => sum + sign * cell.fen, 0);
}

interface RelationReport extends Relation {
  /** The table whose unit the amounts are shown in. */
  readonly table: BudgetTable;
  readonly detail: Detail;
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

/** Compares and reports: counts it, says why it could not be compared, or what was found. */
export function reportRelation(report: Report, relation: RelationReport): void {
  const { table, detail, severity = "error", left, repair = [], alternatives = [] } = relation;
  // Another right side of the same amount says nothing more, and a longer sum must not loosen the tolerance.
  const others = alternatives.filter((right) => sumOf(right) !== sumOf(relation.right));
  if (compare(relation).outcome === "blank") return;
  const candidates = [relation.right, ...others].map((right) => ({
    right,
    // Another right side of several addends is a sum, though the first is one figure.
    result: compare(
      right === relation.right ? relation : { ...relation, right, sameFigure: right.length <= 1 }
    ),
  }));
  const best = ["unusable", "holds", "rounding", "broken"]
    .map((outcome) => candidates.find(({ result }) => result.outcome === outcome))
    .find((candidate) => candidate !== undefined);
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
    report.skipped(`${quoted(result.cell.sheet)}${cellAddress(result.cell)} 不是可以计算的数`);
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
    detail,
    sides: { left: left.map(termOf), right: right.map(termOf) },
    repair: isTail ? [] : repair,
  };
  report.found(found);
  report.compared(compared, isTail ? null : found);
}

/** The first of several ways to print the same amount that is printed; the first at all where none is. */
export function firstPrinted(...ways: readonly (readonly Addend[])[]): readonly Addend[] {
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
