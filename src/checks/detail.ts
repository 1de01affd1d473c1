import type { CauseKind } from "./explanation";
import type { TableKind } from "../tables/table";
import type { NarrativeDetail } from "./narrative-detail";
import type { OwnRelationDetail } from "./own-relations/detail";
import type { PerformanceDetail } from "./performance-detail";
import type { StructureDetail } from "./structure-detail";

/** A relation inside one of the two balance tables (domain.md B01–B08, B50). */
export type BalanceRelation =
  | "income-total"
  | "current-income"
  | "carried-in"
  | "current-expenditure"
  | "expenditure-total"
  | "income-equals-expenditure"
  | "fund-in-balance";

/** One figure of a relation between tables, in the words of its table. */
export interface FigureName {
  readonly kind: TableKind;
  /** Row and column as printed: "收入合计", "30217 公务接待费·总计". */
  readonly item: string;
}

/** Relations of amounts. `expected`, `actual` and `sides` of the finding carry the amounts. */
export type RelationDetail =
  | {
      readonly type: "sum-of-children";
      readonly code: string;
      readonly name: string;
      readonly column: string;
      readonly children: number;
    }
  | { readonly type: "table-total"; readonly column: string; readonly categories: number }
  | {
      readonly type: "row-parts";
      /** "2010301 行政运行", "合计". */
      readonly row: string;
      readonly total: string;
      readonly parts: readonly string[];
    }
  | {
      readonly type: "balance";
      readonly relation: BalanceRelation;
      /** The fund column or source it is about; null where the table has one amount column a side. */
      readonly column: string | null;
    }
  | { readonly type: "blank-in-balance"; readonly line: string; readonly column: string | null }
  /** `year` is "2026年", "上年" or "本年"; `row` a department, null for the table's only row. */
  | { readonly type: "sangong-total"; readonly row: string | null; readonly year: string }
  | { readonly type: "sangong-vehicles"; readonly row: string | null; readonly year: string }
  | { readonly type: "sangong-rows"; readonly column: string; readonly rows: number }
  | {
      readonly type: "procurement-total";
      readonly column: string;
      readonly parts: readonly string[];
    }
  /** A department or unit within a list of purchases. */
  | {
      readonly type: "procurement-subtotal";
      readonly row: string;
      readonly column: string;
      readonly parts: number;
    }
  | { readonly type: "projects-total"; readonly column: string; readonly projects: number }
  /** The table of a department with its units (汇总) against the tables of the units. */
  | {
      readonly type: "units-total";
      readonly kind: TableKind;
      readonly row: string;
      readonly column: string;
      readonly units: number;
    }
  | {
      readonly type: "between-tables";
      /** The check's own id, such as "general-expenditure-total". */
      readonly relation: string;
      readonly op: "=" | "≤" | "≥";
      readonly left: readonly FigureName[];
      readonly right: readonly FigureName[];
      /** Whether one side is of the year before: what is asked is then a look, not a correction. */
      readonly acrossYears: boolean;
    }
  /** A subject stands in one of two tables that must agree, and not in the other. */
  | {
      readonly type: "missing-in-table";
      readonly code: string;
      readonly name: string;
      readonly kind: TableKind;
      readonly missingIn: TableKind;
    };

/** Codes and names of subjects. `expected` and `actual` of the finding are the names. */
export type SubjectDetail =
  | {
      readonly type: "name-of-another-code";
      readonly code: string;
      readonly name: string;
      readonly standard: string;
      /** A code whose name it is. */
      readonly owner: string;
    }
  | {
      readonly type: "name-not-standard";
      readonly code: string;
      readonly name: string;
      readonly standard: string;
    }
  /** The shipped tree has the code under another name, or not at all, and cannot tell whether this is wrong. */
  | {
      readonly type: "subject-unverified";
      readonly code: string;
      readonly name: string;
      readonly known: string | null;
    }
  | {
      readonly type: "category-unknown";
      readonly name: string;
      readonly nearest: string | null;
    }
  | {
      readonly type: "parent-missing";
      readonly code: string;
      readonly name: string;
      readonly parent: string;
      readonly parentName: string | null;
    }
  | {
      readonly type: "names-differ";
      readonly code: string;
      readonly name: string;
      readonly usual: string;
      /** In how many tables the usual name stands. */
      readonly tables: number;
    }
  | {
      readonly type: "duplicate-code";
      readonly code: string;
      readonly name: string;
      readonly count: number;
    }
  | { readonly type: "code-shape"; readonly code: string; readonly digits: readonly number[] }
  | {
      readonly type: "not-detailed";
      readonly code: string;
      readonly name: string;
      readonly digits: number;
    };

/** Single cells, notes, units and years. */
export type CellDetail =
  | { readonly type: "amount-is-text"; readonly text: string; readonly item: string }
  | { readonly type: "amount-is-error"; readonly text: string; readonly item: string }
  | { readonly type: "amounts-stored-as-text"; readonly count: number; readonly kind: TableKind }
  | { readonly type: "negative-amount"; readonly item: string }
  | { readonly type: "no-note"; readonly kind: TableKind }
  | { readonly type: "note-unclear"; readonly kind: TableKind; readonly note: string }
  | { readonly type: "note-contradicts"; readonly kind: TableKind; readonly note: string }
  | { readonly type: "unit-not-stated"; readonly kind: TableKind }
  | {
      readonly type: "year-stated";
      readonly kind: TableKind;
      readonly place: "title" | "header";
      readonly year: number;
      readonly usual: number;
    };

/** What probably happened, where none of the broken relations points at the wrong figure itself. */
export interface CauseDetail {
  readonly type: "cause";
  readonly cause: CauseKind;
  /** The header of the column in which all wrong figures stand; null where they stand in several. */
  readonly column: string | null;
}

/** Everything a finding can say, as data; messages.ts says it in Chinese. */
export type Detail =
  | RelationDetail
  | SubjectDetail
  | CellDetail
  | NarrativeDetail
  | StructureDetail
  | PerformanceDetail
  | OwnRelationDetail
  | CauseDetail;
