import type { Book } from "../../tables/book";
import type { Side, TableKind } from "../../tables/table";

/** A table that lists the 类, and where its total stands. */
export interface CategorySource {
  readonly kind: TableKind;
  readonly side: Side | null;
}

/** 财政拨款 first, which departments print with both years; then what covers more or tells less. */
export const CATEGORY_SOURCES: readonly CategorySource[] = [
  { kind: "general-expenditure", side: null },
  { kind: "department-expenditure", side: null },
  { kind: "appropriation-balance", side: "expenditure" },
  { kind: "department-balance", side: "expenditure" },
];

/** Whether a book may have an overview: cheap, for a heading that stands before anything is computed. */
export function mayHaveOverview({ tables }: Book): boolean {
  return tables.some(({ kind }) => CATEGORY_SOURCES.some((source) => source.kind === kind));
}
