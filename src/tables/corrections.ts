import type { Unit } from "../money/amount";
import type { Anchor } from "./anchor";
import type { Stated } from "./stated";
import type { TableKind } from "./table-kind";

/** What the user says of a part of a sheet; what is absent stays as recognised. */
export interface Said {
  /** Which table it is; "none": no table of the budget, not to be checked. */
  readonly kind?: TableKind | "none";
  readonly unit?: Unit;
  readonly year?: number;
}

/** What the user says of a part of a sheet, and of which. */
export interface Correction extends Said {
  readonly at: Anchor;
}

/** All that the user says of what a workbook contains; kept in it (`CORRECTIONS`). */
export interface Corrections {
  /** Of the whole workbook: holds where its tables are silent. */
  readonly stated: Stated;
  /** Of its parts: holds whatever is printed there. */
  readonly tables: readonly Correction[];
}

/** A workbook of which nothing was said. */
export const NO_CORRECTIONS: Corrections = { stated: {}, tables: [] };

/**
 * The corrections with another one in place of one.
 * @param before null where nothing was said of that part before
 * @param now null to leave that part to the recognition again
 */
export function withCorrection(
  corrections: Corrections,
  before: Correction | null,
  now: Correction | null
): Corrections {
  const replaced = [before, now].flatMap((one) => (one ? [JSON.stringify(one.at)] : []));
  const others = corrections.tables.filter(({ at }) => !replaced.includes(JSON.stringify(at)));
  return { ...corrections, tables: now ? [...others, now] : others };
}
