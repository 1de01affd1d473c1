import type { Fen } from "../../money/amount";
import type { CellRef } from "../../tables/grid";
import type { CauseKind } from "../finding";
import type { Changes, ConstraintSystem } from "./system";

/** One printed figure that may be wrong, and what its relations say of it. */
export interface Suspect {
  /** What is printed; 0 for a blank. */
  readonly printed: Fen;
  readonly isBlank: boolean;
  /** One step of its table's last printed place, 0.01 万元: figures are whole numbers of it. */
  readonly step: Fen;
  /** Whether it is the total of a relation with parts. */
  readonly isTotal: boolean;
  /** How many relations would come right with it. */
  readonly settles: number;
  /** The amount that its relations ask for, the exact one where tails leave several; null where bounds alone do not tell. */
  readonly wanted: Fen | null;
  /** Whether all its relations would hold with this amount. */
  allows(amount: Fen): boolean;
  /** What the year before had in its place, of this table's own column or of last year's book. */
  readonly lastYears: readonly Fen[];
  /** The amounts of 上年结转 that the book prints. */
  readonly carryOvers: readonly Fen[];
}

/** Corrections that belong together, not yet tried on the relations. */
export interface Proposal {
  readonly changes: Changes;
  /** Figures whose right amount nothing tells: they are to be emptied, and the user fills them. */
  readonly emptied?: ReadonlySet<number>;
  /** Less natural ones have more: below 1 among proposals of one cause, each whole one puts it behind a cause of the registry. */
  readonly unlikeliness?: number;
  /** The change of the unit's text that does the same. */
  readonly unit?:
    { readonly cell: CellRef; readonly before: string; readonly after: string } | undefined;
}

/** A way in which figures come to be wrong. */
export interface Cause {
  readonly id: CauseKind;
  /** Chinese: what happened, "数字颠倒". */
  readonly title: string;
  /** Chinese, for the manual: how it is recognised. */
  readonly description: string;
  /** The amount that one figure had before the slip, or null when this slip does not explain what is printed. */
  original?(suspect: Suspect): Fen | null;
  /** Corrections of several figures at once that may explain broken relations. */
  propose?(search: Search): Iterable<Proposal>;
}

/** What patterns over several figures look at. */
export interface Search {
  readonly system: ConstraintSystem;
  /** Broken relations that are errors. */
  readonly broken: readonly number[];
  /** The figures of this year's tables that take part in them. */
  readonly suspects: readonly number[];
  lastYears(cell: number): readonly Fen[];
  readonly carryOvers: readonly Fen[];
}
