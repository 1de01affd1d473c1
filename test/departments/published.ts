/**
 * Workbooks of other departments, small but whole and arithmetically right, in the forms that places really publish. One text a workbook:
 * 「== sheet → what it holds」 begins a sheet, below it one line a row, cells between bars.
 */
import type { Grid } from "../../src/tables/grid";
import { sheet } from "../tables/sheet";

export interface PublishedWorkbook {
  /** Whose form it is. */
  readonly form: string;
  readonly year: number | null;
  readonly department: string | null;
  readonly grids: readonly Grid[];
  /**
   * What each sheet holds: 「kind, unit: columns」 for each table, 「not recognised: part of the reason」, or 「nothing」. Columns in the table's
   * order, those of last year with 「before」; for a performance table how many indicators.
   */
  readonly holds: readonly string[];
  /** The warnings that an auditor would want: 「check at cell」. Nothing else may be more than information. */
  readonly warnings: readonly string[];
}

interface About {
  readonly form: string;
  readonly year?: number | null;
  readonly department: string | null;
  readonly warnings?: readonly string[];
}

const SHEET = /^== (.+?) → (.+)$/gm;

/** Cuts the text of a workbook into its sheets. */
export function published(about: About, text: string): PublishedWorkbook {
  const { year = 2026, warnings = [] } = about;
  const [, ...parts] = text.split(SHEET);
  const sheets = Array.from({ length: parts.length / 3 }, (_, i) => parts.slice(3 * i, 3 * i + 3));
  return {
    ...about,
    year,
    warnings,
    // Figures are written as they are printed, and are numbers all the same.
    grids: sheets.map(([name = "", , rows = ""]) =>
      sheet(rows.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ""), name)
    ),
    holds: sheets.map(([name = "", holds = ""]) => `${name} → ${holds}`),
  };
}
