import type { Edits } from "../../narrative/edits/edit";
import { factId } from "./part-facts";

/** No style's name has it. */
const SEPARATOR = ":";

/**
 * Under which id is kept what was made of a paragraph: another style words it otherwise, so each has its own.
 * @param part the name of the department and year; null where there is only one
 */
export function editId(paragraph: string, style: string, part: string | null): string {
  return factId(`${style}${SEPARATOR}${paragraph}`, part);
}

/** What was made of the paragraphs of one department's text in one style, by paragraph. */
export function editsOf(edits: Edits, style: string, part: string | null): Edits {
  const prefix = editId("", style, part);
  return Object.fromEntries(
    Object.entries(edits)
      .filter(([id]) => id.startsWith(prefix))
      .map(([id, edit]) => [id.slice(prefix.length), edit])
  );
}
