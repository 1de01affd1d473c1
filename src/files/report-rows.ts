import type { ReportRow, ReportTone } from "./report";

const TONES: readonly ReportTone[] = ["error", "warning", "note", "plain"];

/**
 * So many rows of a table as a document can hold, in their order: where there are more, the gravest ones, of the same gravity the first.
 */
export function gravestRows(rows: readonly ReportRow[], most: number): readonly ReportRow[] {
  if (rows.length <= most) return rows;
  const places = TONES.flatMap((tone) => rows.flatMap((row, at) => (row.tone === tone ? at : [])));
  const taken = new Set(places.slice(0, most));
  return rows.filter((_, at) => taken.has(at));
}
