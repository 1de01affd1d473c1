import { normaliseName } from "../../money/width";
import type { Book } from "../../tables/book";
import { plainDepartment } from "../../tables/department-names";
import { yearsIn } from "../../tables/title";
import { bookParts } from "../book-parts";

/** Where a narrative has its title. */
const BEGINNING = 200;

/** The tables that a narrative is about, by the department and the year that its beginning names; null where it cannot be told. */
export function partOfNarrative(workbook: Book, narrative: string): Book | null {
  const parts = bookParts(workbook).filter(({ isPlaced }) => isPlaced);
  const beginning = narrative.trimStart().slice(0, BEGINNING);
  const words = normaliseName(beginning);
  const [year] = yearsIn(beginning);
  const named = parts.filter(
    ({ book }) =>
      parts.length === 1 ||
      ((book.department === null || words.includes(plainDepartment(book.department))) &&
        (book.year === null || book.year === year))
  );
  const [only, second] = named;
  return only && !second ? only.book : null;
}
