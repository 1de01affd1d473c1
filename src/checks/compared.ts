import type { Fen } from "../money/amount";
import type { AmountCell, BudgetTable } from "../tables/table";
import type { Severity } from "./finding";

/** One cell with its part in a relation. */
export interface Addend {
  /** Chinese, for showing both sides: "2010301 行政运行". */
  readonly label: string;
  /** The table's own cell, not a copy: relations that share a figure share the object. */
  readonly cell: AmountCell;
  readonly sign?: 1 | -1;
}

export type Operator = "=" | "≤" | "≥";

/** A relation as it was compared, whether it held or not. All of them together say what each figure may be; causes/ reads them. */
export interface Compared {
  /** The table whose unit the amounts are shown in. */
  readonly table: BudgetTable;
  readonly left: readonly Addend[];
  readonly op: Operator;
  readonly right: readonly Addend[];
  readonly sameFigure: boolean;
  /** Other right sides that are as good; the relation holds if any of them does. One of a single addend is the same figure. */
  readonly alternatives: readonly (readonly Addend[])[];
  /** How grave it is when it does not hold. */
  readonly severity: Severity;
}

/** 0 when all are printed alike, else the half step of the coarsest: what one figure printed twice may differ by. */
export function coarserStep(steps: readonly Fen[]): Fen {
  const coarsest = steps.reduce((most, step) => Math.max(most, step), 0);
  return steps.every((step) => step === coarsest) ? 0 : coarsest;
}
