import { bookParts } from "../checks/book-parts";
import type { Severity } from "../checks/finding";
import type { Book } from "../tables/book";
import { SEVERITIES, countOf, explainedCount, type CheckedFile } from "./checked-file";

/** What one line says of a workbook: plain data, so that it can come from another thread or from a file of results. */
export interface FileSummary {
  readonly file: string;
  /** Several where the workbook has tables of several. */
  readonly department: string | null;
  readonly year: number | null;
  /** How many tables were recognised. */
  readonly tables: number;
  /** How many parts were not. */
  readonly unrecognised: number;
  /** Findings that no other explains. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many of them the user has explained. */
  readonly explained: number;
}

/** The counts of a checked workbook. */
export function fileSummary({ file, book, result }: CheckedFile): FileSummary {
  return {
    file,
    department: departmentsIn(book),
    year: book.year,
    tables: book.tables.length,
    unrecognised: book.unrecognised.length,
    counts: {
      error: countOf(result, "error"),
      warning: countOf(result, "warning"),
      rounding: countOf(result, "rounding"),
      info: countOf(result, "info"),
    },
    explained: SEVERITIES.reduce((sum, severity) => sum + explainedCount(result, severity), 0),
  };
}

function departmentsIn(book: Book): string | null {
  const parts = bookParts(book).filter(({ isPlaced }) => isPlaced);
  const names = new Set(parts.flatMap((part) => part.book.department ?? []));
  return names.size > 1 ? [...names].join("、") : book.department;
}
