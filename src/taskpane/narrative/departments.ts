import { bookParts, partName } from "../../checks/book-parts";
import type { Book } from "../../tables/book";

/** The books of a workbook with several departments or years; none where there is only one and nobody has to choose. */
export function departmentsOf(book: Book): readonly Book[] {
  const placed = bookParts(book).filter(({ isPlaced }) => isPlaced);
  return placed.length > 1 ? placed.map((part) => part.book) : [];
}

/** The one that was chosen, as long as the workbook has it; null otherwise. */
export function stillThere(part: string | null, book: Book): string | null {
  return departmentsOf(book).some((one) => partName(one) === part) ? part : null;
}
