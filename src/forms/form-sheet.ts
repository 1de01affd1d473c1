import type { TableKind } from "../tables/table";

/** A rectangle of a sheet, zero-based, `bottom` and `right` inside it. */
export interface Rectangle {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How a cell looks: by its part in the table; the writer knows the fonts. */
export type FormStyle =
  /** 表一, above the title. */
  | "number"
  | "title"
  | "unit"
  | "header"
  /** The code of a 类, 款, 项: text, indented by its level. */
  | "code-1"
  | "code-2"
  | "code-3"
  /** Its name. */
  | "subject-1"
  | "subject-2"
  | "subject-3"
  | "label"
  | "label-indented"
  /** 合计 and the like. */
  | "total-label"
  | "amount"
  | "total-amount"
  /** A text of several lines. */
  | "text"
  | "centred"
  | "percent"
  | "note";

/** What a cell holds. A formula carries the value that it has now; null where it shows nothing. */
export type FormContent =
  | { readonly type: "blank" }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly value: number }
  | {
      readonly type: "formula";
      /** In English, without the equals sign, for Excel 2016. */
      readonly formula: string;
      readonly value: string | number | null;
    };

export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly content: FormContent;
  readonly style: FormStyle;
  /** Whether protecting the sheet would keep the cell from being typed into. */
  readonly locked: boolean;
}

/** What may be typed into cells. */
export interface FormValidation {
  readonly area: Rectangle;
  readonly rule:
    | { readonly type: "amount" }
    | { readonly type: "percent" }
    | { readonly type: "list"; readonly values: readonly string[] }
    /** One of the cells of another sheet. Others may be typed after a warning. */
    | { readonly type: "listed"; readonly sheet: string; readonly area: Rectangle };
  /** Shown beside the cell while it is selected; none where null. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
  /** Said when what was typed does not fit. */
  readonly refusal: string;
}

export interface FormPrint {
  readonly orientation: "portrait" | "landscape";
  /** Rows that every page repeats: title lines and header. */
  readonly repeated: { readonly top: number; readonly bottom: number };
}

/** One sheet of a set of tables, as data: pure, for whoever writes it. */
export interface FormSheet {
  readonly name: string;
  /** Null for the sheet of subjects. */
  readonly kind: TableKind | null;
  readonly cells: readonly FormCell[];
  readonly merges: readonly Rectangle[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** In points, by row, where they are not the usual ones. */
  readonly heights: ReadonlyMap<number, number>;
  readonly validations: readonly FormValidation[];
  /** So many rows stay in sight. */
  readonly frozenRows: number;
  readonly print: FormPrint;
}
