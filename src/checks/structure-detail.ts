import type { TableKind } from "../tables/table";

/** What of a text is left over from a template or an export. */
export type Residue =
  /** <p>, &nbsp;. */
  | "markup"
  /** $53*5000*20%=53000$. */
  | "formula"
  /** 取数时点, 预算局确认已审: words of the budget system. */
  | "system"
  /** XX, 待填, {单位}. */
  | "placeholder"
  /** ……. */
  | "ellipsis";

/** Which tables there are, their titles, numbers and texts. */
export type StructureDetail =
  | { readonly type: "table-missing"; readonly kind: TableKind; readonly isWhole: boolean }
  | {
      readonly type: "comparison-year";
      readonly kind: TableKind;
      readonly year: number;
      readonly reportYear: number;
    }
  | {
      readonly type: "department-differs";
      readonly kind: TableKind;
      readonly name: string;
      readonly usual: string;
    }
  | { readonly type: "department-or-unit"; readonly usual: string; readonly other: string }
  | {
      readonly type: "residue";
      readonly kind: TableKind;
      readonly residue: Residue;
      readonly text: string;
      readonly count: number;
    }
  | {
      readonly type: "doubled-text";
      readonly kind: TableKind;
      readonly what: "punctuation" | "words" | "clause";
      readonly text: string;
      /** How often it stands there. */
      readonly count: number;
    }
  | {
      readonly type: "many-decimals";
      readonly kind: TableKind;
      readonly count: number;
      readonly example: string;
    }
  | {
      readonly type: "table-numbers";
      /** 表, 附件. */
      readonly prefix: string;
      readonly before: number;
      readonly after: number;
    }
  /** Tables without a number where most have one; `kind` of the first. */
  | { readonly type: "tables-unnumbered"; readonly kind: TableKind; readonly count: number }
  | {
      readonly type: "codes-unordered";
      readonly kind: TableKind;
      readonly code: string;
      readonly before: string;
      readonly count: number;
    }
  | { readonly type: "zero-styles"; readonly kind: TableKind; readonly styles: readonly string[] }
  | {
      readonly type: "item-nature";
      readonly code: string;
      readonly name: string;
      readonly usual: "basic" | "project";
    }
  | {
      readonly type: "economic-nature";
      /** "30106 伙食补助费". */
      readonly rows: readonly string[];
      readonly usual: "personnel" | "office";
    }
  | { readonly type: "annuity-half"; readonly column: string };
