import type { Sheet } from "hucre/xlsx";
import type { Chart } from "../book/chart";
import type { ColorTable } from "./color-table";
import type { PrintLayout } from "./print-names";
import type { FileSheet } from "./workbook-parts";
import type { XmlElement } from "./xml/xml-tree";

/** A sheet of a file that is being read: as hucre has it, and its XML. */
export interface SheetSource {
  /** Its id in Univer. */
  readonly id: string;
  /** As hucre reads it. */
  readonly sheet: Sheet;
  /** Its place in the file; null when that is not known. */
  readonly origin: number | null;
  readonly stored: (FileSheet & { readonly root: XmlElement }) | null;
  readonly colors: ColorTable;
  readonly print: PrintLayout;
  readonly charts: readonly Chart[];
}
