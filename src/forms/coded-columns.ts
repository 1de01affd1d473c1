import type { Measure, TableKind, YearRole } from "../tables/table";
import type { FormPlan } from "./form";
import type { ListName } from "./subject-lists";

/** Where a table of subjects has its codes, its names and the first of its amounts. */
export const CODES = 0;
export const NAMES = 1;
export const FIRST_AMOUNT = 2;

export interface AmountColumn {
  readonly measure: Measure;
  readonly year?: YearRole;
  /** The words over it, outermost first. */
  readonly path: (plan: FormPlan) => readonly string[];
  /** The measures of which it is the sum in each row. */
  readonly parts?: readonly Measure[];
  /** Where other tables of the set say what a 项 has here: all that the set has of them are added up. */
  readonly taken?: readonly { readonly kind: TableKind; readonly measure: Measure }[];
}

/** A table of subjects: 合计 and the subjects down, amounts across. */
export interface CodedForm {
  readonly kind: TableKind;
  readonly title: string;
  readonly shortTitle?: string;
  readonly usual: boolean;
  /** Over 科目编码 and 科目名称; null where nothing stands there. */
  readonly subjectsHeader: string | null;
  readonly list: ListName;
  /** How many digits its lowest subjects have. */
  readonly leafLength: 5 | 7;
  readonly columns: readonly AmountColumn[];
  /** «本单位无…，故此表无数据». */
  readonly lacking: string;
  readonly note?: string;
  /** Rows to fill where no subject is known beforehand. */
  readonly rowsToFill: number;
  readonly orientation: "portrait" | "landscape";
}

/** Where a measure of a year stands, null if the form has no such column. */
export function columnOf({ columns }: CodedForm, measure: Measure, year: YearRole): number | null {
  const at = columns.findIndex(
    (column) => column.measure === measure && (column.year ?? "current") === year
  );
  return at < 0 ? null : FIRST_AMOUNT + at;
}
