/**
 * What Excel keeps for a sheet and Univer does not know. It sits as plain data in the sheet's `custom` field, so that it goes along
 * when the sheet is copied, deleted or restored, and stands in every snapshot.
 */
import type { IWorksheetData } from "@univerjs/core";
import type { Area } from "../a1";
import type { Chart } from "./chart";

export interface SheetExtras {
  /** Hidden so that only an add-in can show it again. */
  veryHidden?: boolean;
  protection?: SheetProtection;
  validations?: Validation[];
  pageLayout?: PageLayout;
  charts?: readonly Chart[];
  /** The area of the sheet's automatic filter; which rows it hides is in the rows themselves. */
  filter?: Area;
}

export interface SheetProtection {
  /** What users may do all the same, by the names of Excel.WorksheetProtectionOptions. */
  options: Record<string, boolean | string>;
  /** What takes the protection away. "" needs none, null is one that only the file knows, as a hash. */
  password: string | null;
}

export type ValidationType =
  "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";

/** In the words of the file format (ECMA-376 part 1, 18.3.1.32), formulas without "=". */
export interface Validation {
  areas: Area[];
  type: ValidationType;
  /** "between", "greaterThan" and so on; lists and formulas have none. */
  operator?: string;
  formula1: string;
  formula2?: string;
  ignoreBlanks: boolean;
  /** Of a list: the arrow that opens it. */
  dropDown: boolean;
  error: { show: boolean; style: "stop" | "warning" | "information"; title: string; text: string };
  prompt: { show: boolean; title: string; text: string };
}

/** Points, A1 texts of the sheet's own cells. What is not set is as a new sheet has it. */
export interface PageLayout {
  orientation?: "Portrait" | "Landscape";
  paperSize?: string;
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  topMargin?: number;
  bottomMargin?: number;
  leftMargin?: number;
  rightMargin?: number;
  headerMargin?: number;
  footerMargin?: number;
  /** "leftHeader", "centerFooter" and so on, with Excel's codes ("&P"). */
  headersFooters?: Record<string, string>;
}

const KEY = "excel";

/** The extras in a sheet's data; an empty object where it has none. */
export function extrasOf({ custom }: Pick<IWorksheetData, "custom">): Readonly<SheetExtras> {
  return (custom?.[KEY] as SheetExtras | undefined) ?? {};
}

/** The `custom` field that holds the extras beside what else stands there; undefined when nothing is left. */
export function withExtras(
  custom: IWorksheetData["custom"],
  extras: SheetExtras
): IWorksheetData["custom"] {
  const { [KEY]: _replaced, ...others } = custom ?? {};
  const kept = Object.fromEntries(
    Object.entries(extras).filter(
      ([, value]) =>
        value !== undefined && value !== false && !(Array.isArray(value) && !value.length)
    )
  );
  if (Object.keys(kept).length) return { ...others, [KEY]: kept };
  return Object.keys(others).length ? others : undefined;
}
