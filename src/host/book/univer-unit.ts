import type { IRange, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { OpenedFile } from "./opened-file";

/** One workbook open in Univer. */
export interface UniverUnit {
  univer: Univer;
  api: FUniver;
  workbook: FWorkbook;
  /** The .xlsx file that the workbook was opened from, if saving can follow it. */
  source?: OpenedFile;
  /** Scrolls the active sheet until a range is in sight; nothing to do without a user interface. */
  reveal(range: IRange): void;
}
