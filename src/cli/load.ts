import { isSameDepartment, plainDepartment } from "../tables/department-names";
import { openWorkbook } from "../files/open-workbook";
import { REMARKS, type RemarkBook } from "../checks/remarks";
import { officialSubjects } from "../subjects/official-subjects";
import type { Subjects } from "../subjects/subjects";
import { createBook, type Book, type Stated } from "../tables/book";
import { quoted } from "../tables/quoted";
import { readParsed } from "./files";
import { NO_CORRECTIONS, type Corrections } from "../tables/corrections";
import { CORRECTIONS } from "../tables/kept-corrections";
import { SUBJECT_TABLE } from "../tables/kept-subjects";
import { correctionLines } from "./correction-lines";
import { keptPart, type KeptPart } from "../files/kept-part";
import { bookStated } from "./stated";
import { complain, type Inputs } from "./terminal";
import { UnusableError } from "./unusable";

/**
 * The workbook at a path as a book, whether it has tables or not, with what its user says of its tables in it.
 * @param takesCorrections whether that holds
 * @throws UnusableError when the file cannot be read.
 */
export async function loadBook(
  terminal: Inputs,
  path: string,
  takesCorrections = true
): Promise<Book> {
  const { grids, kept } = await readParsed(terminal, path, async (bytes) => ({
    grids: await openWorkbook(bytes),
    kept: await correctionsIn(bytes, takesCorrections),
  }));
  const { stated, tables } = kept.kept;
  const book = createBook(grids, null, stated, tables);
  const lines = kept.problem === null ? correctionLines(book) : [kept.problem];
  for (const line of lines) complain(terminal, `${path}：${line}`);
  return book;
}

function correctionsIn(
  bytes: Uint8Array,
  areTaken: boolean
): KeptPart<Corrections> | Promise<KeptPart<Corrections>> {
  if (!areTaken) return { kept: NO_CORRECTIONS, problem: null };
  return keptPart(bytes, CORRECTIONS, "表按自动识别的核验。");
}

/** A workbook with the explanations of warnings that it keeps. */
export interface LoadedWorkbook {
  readonly book: Book;
  readonly remarks: RemarkBook;
  /** Those of the official table that the workbook keeps; null where it keeps none. */
  readonly subjects: Subjects | null;
}

/**
 * The same for checking: with the explanations of warnings and the official subjects that the workbook keeps, and with what the
 * user states of department and year.
 * The user is told what was taken. A book that is not of the year before, or of another department, is no last year's book: it is left
 * aside, and the user is told. Errors as `loadBook`.
 */
export async function loadWorkbook(
  terminal: Inputs,
  path: string,
  previous: Book | null,
  stated: Stated,
  takesCorrections = true
): Promise<LoadedWorkbook> {
  const { grids, kept, corrections, official } = await readParsed(
    terminal,
    path,
    async (bytes) => ({
      grids: await openWorkbook(bytes),
      kept: await keptPart(bytes, REMARKS, "表的核验不受影响。"),
      corrections: await correctionsIn(bytes, takesCorrections),
      official: await keptPart(bytes, SUBJECT_TABLE, "科目按随程序提供的科目表核验。"),
    })
  );
  const { book, lines } = bookStated(grids, previous, stated, corrections.kept);
  const problems = new Set(
    [kept.problem, corrections.problem, official.problem].flatMap((line) => line ?? [])
  );
  for (const line of [...problems, ...correctionLines(book), ...lines])
    complain(terminal, `${path}：${line}`);
  return {
    book: withFittingPrevious(terminal, path, book),
    remarks: kept.kept,
    subjects: official.kept && officialSubjects(official.kept),
  };
}

function withFittingPrevious(terminal: Inputs, path: string, book: Book): Book {
  const why = book.previous && whyNotPrevious(book, book.previous);
  if (why === null) return book;
  complain(terminal, `${path} 是${why}`);
  return { ...book, previous: null };
}

/** Why a book is not last year's of another: how they differ, and which one to give; null when nothing speaks against it. */
function whyNotPrevious(book: Book, previous: Book): string | null {
  if (book.year !== null && previous.year !== null && previous.year !== book.year - 1)
    return `${String(book.year)}年的，给出的上年工作簿却是${String(previous.year)}年的，没有用它比较。请用 --previous 给出${String(book.year - 1)}年的工作簿。`;
  const [own, other] = [book.department, previous.department];
  if (own === null || other === null) return null;
  if (isSameDepartment(plainDepartment(own), plainDepartment(other))) return null;
  return `${quoted(own)}的，给出的上年工作簿却是${quoted(other)}的，没有用它比较。请用 --previous 给出本单位上年的工作簿。`;
}

/** What to say of a workbook in which no table was recognised; the first reason helps to see why. */
export function noTables(path: string, { unrecognised }: Book): UnusableError {
  const [first] = unrecognised;
  const why = first
    ? `工作表${quoted(first.area.sheet)}：${first.reason.replace(/。$/, "")}。`
    : "";
  return new UnusableError(
    `${path}：没有识别到预算公开表。${why}请确认选对了文件，表格应有标题和表头。`
  );
}

/**
 * Last year's workbook of `--previous`, null without the option.
 * @throws UnusableError when it cannot be read or has no tables.
 */
export async function loadPrevious(
  terminal: Inputs,
  path: string | undefined
): Promise<Book | null> {
  if (path === undefined) return null;
  const book = await loadBook(terminal, path);
  if (book.tables.length === 0) throw noTables(path, book);
  return book;
}
