import type { Area } from "./grid";

/** What looked like a table, or like a sheet's content, and could not be read as one of the kinds. */
export interface Unrecognised {
  readonly area: Area;
  /** In Chinese, for the user: what was looked for and what was missing. */
  readonly reason: string;
}
