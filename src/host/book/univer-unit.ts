import type { IRange, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";

/** One workbook open in Univer. */
export interface UniverUnit {
  univer: Univer;
  api: FUniver;
  workbook: FWorkbook;
  /** Scrolls the active sheet until a range is in sight; nothing to do without a user interface. */
  reveal(range: IRange): void;
}
