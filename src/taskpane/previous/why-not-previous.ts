import type { Book } from "../../tables/book";
import { isSameDepartment, plainDepartment } from "../../tables/department-names";
import { quoted } from "../../tables/quoted";

/** Why a book is not last year's of the current one, in Chinese; null when nothing speaks against it. */
export function whyNotPrevious(current: Book, previous: Book): string | null {
  if (previous.tables.length === 0) return "其中没有识别到预算公开表。";
  if (current.year !== null && previous.year !== null && previous.year !== current.year - 1)
    return `它是${previous.year}年的，本工作簿是${current.year}年的，上年应为${current.year - 1}年。`;
  const [own, other] = [current.department, previous.department];
  if (
    own !== null &&
    other !== null &&
    !isSameDepartment(plainDepartment(own), plainDepartment(other))
  )
    return `它是${quoted(other)}的，本工作簿是${quoted(own)}的。`;
  return null;
}
