import { openWorkbook } from "../files/open-workbook";
import { createBook, type Book } from "../tables/book";
import { readParsed } from "./files";
import type { Terminal } from "./terminal";
import { UnusableError } from "./unusable";
import { quoted } from "../tables/quoted";

/**
 * The workbook at a path as a book, whether it has tables or not.
 * @throws UnusableError when the file cannot be read.
 */
export async function loadBook(
  terminal: Terminal,
  path: string,
  previous: Book | null = null
): Promise<Book> {
  const grids = await readParsed(terminal, path, openWorkbook);
  return createBook(grids, previous);
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
  terminal: Terminal,
  path: string | undefined
): Promise<Book | null> {
  if (path === undefined) return null;
  const book = await loadBook(terminal, path);
  if (book.tables.length === 0) throw noTables(path, book);
  return book;
}
