import type { Unit } from "../money/amount";

/** What the user says of a workbook that does not say it itself. */
export interface Stated {
  readonly department?: string;
  readonly year?: number;
  readonly unit?: Unit;
}
