import { KIND_TITLES } from "../tables/kind-titles";
import { quoted } from "../tables/quoted";
import type { Column, Row, TableKind } from "../tables/table";

/** How a row is called to the user: "2010301 行政运行", "收入合计". */
export function rowLabel({ subject, name }: Pick<Row, "subject" | "name">): string {
  return subject?.codeCell ? `${subject.code} ${name}` : name;
}

/** How a column is called to the user, in the header's own words. */
export function columnLabel({ header }: Pick<Column, "header">): string {
  return header;
}

/** The last level of a header: "2026年预算数·基本支出" → "基本支出". */
export function lastHeader(header: string): string {
  return header.split("·").at(-1) ?? header;
}

/** A kind of table in running text, in quotation marks. */
export function kindLabel(kind: TableKind): string {
  return quoted(KIND_TITLES[kind]);
}
