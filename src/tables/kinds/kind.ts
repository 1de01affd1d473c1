import type { Reading, Region } from "../region";
import type { TableKind } from "../table";

/** How one kind of table is known and read: one file of this folder a kind, one line in the registry. */
export interface KindReader {
  readonly kind: TableKind;
  /** Whether a title, as `titleWords`, names this kind. Of one title at most one kind says yes. */
  names(title: string): boolean;
  /**
   * Whether a header that the kind can read is enough without a title. A text must occur in the header's words; `true` where no other kind
   * has such a header; `false` where several have the same.
   */
  readonly selfEvident: RegExp | boolean;
  /** The kind whose codes the rows have where they contradict the title: the other economic classification. */
  readonly twin?: TableKind;
  /** Columns and rows with their roles, or what the header lacks. */
  read(region: Region): Reading;
}
