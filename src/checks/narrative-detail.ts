import type { Residue } from "./structure-detail";

/** What a person would see at once in a wrong figure. */
export type Slip = "last-year" | "unit" | "decimal-point" | "digits" | "direction";

/** Parts that every 情况说明 has (domain.md A02). */
export type RequiredPart =
  | "information"
  | "balance"
  | "appropriation"
  | "sangong"
  | "running"
  | "procurement"
  | "performance"
  | "assets"
  | "terms"
  | "contact";

/** What is wrong in the text of a narrative. */
export type NarrativeDetail =
  /** `expected` is the table's amount, `actual` the text's. */
  | {
      readonly type: "narrative-figure";
      readonly item: string;
      readonly year: number | null;
      readonly slip: Slip | null;
    }
  | { readonly type: "narrative-unit-missing"; readonly item: string; readonly figure: string }
  /** `expected` and `actual` are changes with their signs; `isSame` where the text says 持平. */
  | {
      readonly type: "narrative-change";
      readonly item: string;
      readonly year: number | null;
      readonly isSame: boolean;
      readonly slip: Slip | null;
    }
  /** A whole and its parts, or their changes, as the text has them. */
  | {
      readonly type: "narrative-sum";
      readonly whole: string;
      readonly parts: readonly string[];
      readonly isChange: boolean;
    }
  /** Last year's amount and the change, as the text has them, do not make up this year's. */
  | { readonly type: "narrative-since"; readonly item: string }
  | { readonly type: "narrative-item-missing"; readonly whole: string; readonly item: string }
  /** The same amount or change is said twice, differently. */
  | {
      readonly type: "narrative-repeated";
      readonly item: string;
      readonly other: string;
      readonly isChange: boolean;
    }
  | {
      readonly type: "narrative-percent";
      readonly item: string;
      /** Null for a rate of change. */
      readonly whole: string | null;
      readonly expected: string;
      readonly actual: string;
    }
  | { readonly type: "narrative-percent-of-nothing"; readonly item: string }
  | { readonly type: "narrative-percent-direction"; readonly item: string }
  | {
      readonly type: "narrative-cars-sum";
      readonly what: "owned" | "bought";
      readonly total: number;
      readonly sum: number;
    }
  | { readonly type: "narrative-cars-cost"; readonly bought: number; readonly isPaid: boolean }
  | { readonly type: "narrative-none"; readonly item: string }
  | {
      readonly type: "narrative-unit-mixed";
      readonly usual: string;
      readonly other: string;
      readonly count: number;
    }
  | { readonly type: "narrative-figure-missing"; readonly words: string }
  | {
      readonly type: "narrative-year";
      readonly said: number;
      readonly expected: number;
      readonly role: "text" | "statement" | "comparison";
    }
  | {
      readonly type: "narrative-residue";
      readonly residue: Residue;
      readonly text: string;
      readonly count: number;
    }
  | {
      readonly type: "narrative-doubled";
      readonly what: "punctuation" | "words" | "clause";
      readonly text: string;
    }
  | {
      readonly type: "narrative-character-missing";
      readonly words: string;
      readonly expected: string;
    }
  | { readonly type: "narrative-reason-empty"; readonly words: string }
  | { readonly type: "narrative-reason-missing"; readonly item: string }
  | { readonly type: "narrative-reason-without-change"; readonly item: string }
  | {
      readonly type: "narrative-reason-repeated";
      readonly items: readonly string[];
      readonly reason: string;
    }
  | { readonly type: "narrative-reason-is-use"; readonly item: string; readonly words: string }
  | { readonly type: "narrative-parts-missing"; readonly parts: readonly RequiredPart[] }
  | { readonly type: "narrative-department"; readonly name: string; readonly usual: string }
  | {
      readonly type: "narrative-department-or-unit";
      readonly usual: string;
      readonly other: string;
    }
  | { readonly type: "narrative-telephone"; readonly problem: "none" | "digits" | "mobile" }
  | { readonly type: "narrative-assets-date"; readonly said: string; readonly expected: string }
  | { readonly type: "narrative-assets-word" }
  | {
      readonly type: "narrative-numbering";
      readonly marker: string;
      readonly before: string;
      readonly problem: "order" | "form";
    }
  | { readonly type: "narrative-uses"; readonly names: readonly string[] }
  | { readonly type: "narrative-not-understood"; readonly count: number; readonly example: string }
  | { readonly type: "narrative-carry-over-inside"; readonly year: number | null }
  | { readonly type: "narrative-number-style"; readonly count: number; readonly example: string };
