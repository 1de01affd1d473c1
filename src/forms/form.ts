import type { Fen } from "../money/amount";
import type { Line, Measure, Side, TableKind, YearRole } from "../tables/table";
import type { CodedRows } from "./formulas";
import type { FormSheet } from "./form-sheet";
import type { SheetDraft } from "./sheet-draft";
import type { SubjectLists } from "./subject-lists";

/** Which cell of a form: by its role, as in a recognised table. */
export interface AmountRole {
  readonly kind: TableKind;
  readonly year: YearRole;
  readonly measure: Measure;
  readonly side: Side | null;
  /** A subject's code, a 类's name where the table prints no codes, or a line. */
  readonly row: { readonly code: string } | { readonly category: string } | { readonly line: Line };
}

/** Everything that a set of tables is laid out from. */
export interface FormPlan {
  readonly year: number;
  readonly department: string | null;
  readonly kinds: readonly TableKind[];
  /** For each table of subjects its codes with their parents, ascending. */
  readonly codes: ReadonlyMap<TableKind, readonly string[]>;
  readonly lists: SubjectLists;
  /** What is known of an amount beforehand, in 分, whole 0.01 万元; null where it is for the user to fill. */
  readonly given: (role: AmountRole) => Fen | null;
}

/** A form laid out, for others to refer to. */
export interface BuiltForm {
  readonly draft: SheetDraft;
  readonly sheet: () => FormSheet;
  /** Where a table of subjects has its rows. */
  readonly rows?: CodedRows;
  /** Where 合计 stands. */
  readonly totalRow?: number;
  /** Where a measure of the report year stands, null if the form has no such column. */
  readonly columnOf: (measure: Measure) => number | null;
}

/** What a form may ask while it is laid out. */
export interface FormContext {
  readonly plan: FormPlan;
  /** 表一, 表二 … as the set is numbered. */
  readonly number: string;
  /** The name of the form's sheet. */
  readonly sheetName: string;
  /** Another form of the same set; null where the set has none of that kind. */
  readonly other: (kind: TableKind) => BuiltForm | null;
}

/** The form of one kind of table: one file in kinds/ a form, one line in the registry. */
export interface Form {
  readonly kind: TableKind;
  /** The title's own words. */
  readonly title: string;
  /** For the sheet's name, where the title is too long for one. */
  readonly shortTitle?: string;
  /** Whether the standard set has it; others are for those who need them. */
  readonly usual: boolean;
  readonly build: (context: FormContext) => BuiltForm;
}

/** «2027年某某局财政拨款收支总表». */
export function titleOf({ title }: Pick<Form, "title">, { year, department }: FormPlan): string {
  return `${String(year)}年${department ?? ""}${title}`;
}
