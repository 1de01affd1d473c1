import type { Book } from "../tables/book";
import { isSameDepartment, plainDepartment } from "../tables/department-names";
import { bookParts } from "./book-parts";

/**
 * The departments of a workbook, each with its tables of one year: of the given one, or else of the latest; the workbook as it is
 * where its tables do not say whose they are. Empty where it has no tables of that year.
 * @param department only this one, if any has the name
 */
export function partsOfYear(
  book: Book,
  year: number | null,
  department: string | null
): readonly Book[] {
  if (book.tables.length === 0) return [];
  const placed = bookParts(book)
    .filter(({ isPlaced }) => isPlaced)
    .map((part) => part.book);
  const parts = placed.length > 0 ? placed : [book];
  const years = parts.flatMap((part) => part.year ?? []);
  const wanted = year ?? (years.length > 0 ? Math.max(...years) : null);
  const ofYear = parts.filter((part) => part.year === null || part.year === wanted);
  if (department === null) return ofYear;
  const named = ofYear.filter(
    (part) =>
      part.department !== null &&
      isSameDepartment(plainDepartment(part.department), plainDepartment(department))
  );
  return named.length > 0 ? named : ofYear;
}
