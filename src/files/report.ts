/** How a row of a report is marked. */
export type ReportTone = "error" | "warning" | "note" | "plain";

/** RRGGBB on white for the first cell of a row; null leaves it as it is. The page has its own stylesheet. */
export const TONE_COLOURS: Readonly<Record<ReportTone, string | null>> = {
  error: "B10E1C",
  warning: "8A5A00",
  note: "4A5763",
  plain: null,
};

/** A text, or a number with the text that shows it. */
export type ReportCell = string | { readonly text: string; readonly value: number };

export interface ReportRow {
  readonly tone: ReportTone;
  /** As many as the table has columns. */
  readonly cells: readonly ReportCell[];
}

export interface ReportTable {
  /** Headers, with the share of the width that a column takes. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly ReportRow[];
}

export interface ReportSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: ReportTable | null;
}

/** A report as plain texts and rows: what the formats have in common. */
export interface ReportDocument {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly ReportSection[];
}

/** The shown text of a cell. */
export function cellText(cell: ReportCell): string {
  return typeof cell === "string" ? cell : cell.text;
}
