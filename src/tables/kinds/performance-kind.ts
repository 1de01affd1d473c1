import type { TableKind } from "../table";
import type { HeadLabel } from "../performance-labels";

/** How a kind of 绩效目标表 is known: one file of this folder a kind, one line in the registry. Both are read alike. */
export interface PerformanceKind {
  readonly kind: TableKind;
  /** Whether a title that speaks of 绩效, as `kindWords`, names this kind. Of one title at most one kind says yes. */
  names(title: string): boolean;
  /** Whether a label of the head tells the kind where no title does. */
  tells(label: HeadLabel): boolean;
  /** A label without which it is not this kind, and what it is called in messages; null if there is none. */
  readonly needs: { readonly words: string; is(label: HeadLabel): boolean } | null;
}
