import type { Problem } from "../../excel/excel-errors";
import type { Area } from "../../tables/grid";

/** What a notice offers to do about it. */
export type Offer =
  | { readonly type: "show-sheet"; readonly area: Area }
  | { readonly type: "show-cells"; readonly area: Area };

/** What a click could not do, or did otherwise than expected. */
export interface Notice extends Problem {
  readonly offer?: Offer;
  /** It will be tried again until it works; whoever closes the notice cancels it. */
  readonly isWaiting?: true;
}
