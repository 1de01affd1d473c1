import type { Fen, Unit } from "../money/amount";
import type { CellRef } from "../tables/grid";
import type { Detail } from "./detail";
import type { Explanation, Repair } from "./explanation";

export type { CauseKind, Explanation, Repair } from "./explanation";

/**
 * error: must be corrected before publication · warning: must be looked at or explained · rounding: 尾差, a difference
 * that rounding alone explains · info.
 */
export type Severity = "error" | "warning" | "rounding" | "info";

export interface CellPlace extends CellRef {
  readonly narrative?: false;
}

/** A stretch of the audited text: `text.slice(start, end) === quote`. */
export interface NarrativePlace {
  readonly narrative: true;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** What a finding points at. */
export type Place = CellPlace | NarrativePlace;

/** One addend of a relation's side, for showing both sides with their cells. */
export interface Term {
  /** Chinese: the row's or column's name, "2010301 行政运行", "公务用车购置费". */
  readonly label: string;
  readonly cell: CellRef;
  readonly fen: Fen;
  /** Half of the last printed place; 0 for a blank. */
  readonly halfStep: Fen;
  readonly blank: boolean;
  /** -1 for a subtracted term. */
  readonly sign: 1 | -1;
}

/** What the user says of a warning (说明), kept in the workbook. */
export interface Remark {
  readonly text: string;
}

/** A finding is data; `describe` in messages.ts says it in Chinese. */
export interface Finding {
  /** 1, 2, 3 … within one result. */
  readonly id: number;
  /** The check's id. */
  readonly check: string;
  readonly severity: Severity;
  /** Every cell it is about, the wrong one first. */
  readonly where: readonly Place[];
  /** In 分 for amounts, text for names and codes, null where there is nothing to compare. */
  readonly expected: Fen | string | null;
  readonly actual: Fen | string | null;
  /** actual − expected, for amounts. */
  readonly difference: Fen | null;
  /** The unit in which the amounts are to be shown. */
  readonly unit: Unit | null;
  /** What is wrong, with the parameters of the message. */
  readonly detail: Detail;
  /** Both sides of a failed relation: the cell that was compared, and what it was compared with. */
  readonly sides: { readonly left: readonly Term[]; readonly right: readonly Term[] } | null;
  /** The id of the finding that explains this one. */
  readonly cause: number | null;
  readonly repair: readonly Repair[];
  /** What may have caused it, the likeliest first; several where it cannot be told, none where nothing explains it. */
  readonly explanations: readonly Explanation[];
  /** The user's explanation of a warning, as long as its amounts are those it was given for. */
  readonly remark: Remark | null;
}

/** What a check finds, before it gets its number. */
export type Found = Omit<
  Finding,
  "id" | "check" | "cause" | "repair" | "sides" | "explanations" | "remark"
> &
  Partial<Pick<Finding, "repair" | "sides">>;
