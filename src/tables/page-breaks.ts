import { filledColumns, valueAt, wordsAt, type Block } from "./block";
import { isTotalLabel } from "./header-words";
import { findHeader, type Header } from "./header";
import { goesOnWithIndicators } from "./performance-regions";
import { goesOn, titleWords } from "./title";
import type { Place } from "./titles";

/** Whether two headers say the same. */
export function saysTheSame(a: Header, b: Header): boolean {
  const text = ({ columns }: Header): string => JSON.stringify(columns.map(({ words }) => words));
  return text(a) === text(b);
}

function hasTotal(block: Block, from: number, to: number): boolean {
  for (let row = from; row < to; row++)
    if (filledColumns(block, row).some((column) => isTotalLabel(wordsAt(block, row, column))))
      return true;
  return false;
}

/** Whether a title only repeats the one above it at the top of a new page: with 续, or over a header that goes on without a total of its own. */
function isPageBreak(block: Block, above: Place, title: Place, end: number): boolean {
  if (above.column !== title.column) return false;
  const words = ({ row, column }: Place): string => titleWords(valueAt(block, row, column));
  const same = words(above) === words(title);
  const again = goesOn(valueAt(block, title.row, title.column));
  if ((same || again) && goesOnWithIndicators(block, above, title, end)) return true;
  // Each looks no further than its own page, or many titles without a table would each read the whole sheet.
  const first = findHeader({ ...block, bottom: title.row - 1 }, above.row);
  const second = first && findHeader({ ...block, bottom: end - 1 }, title.row);
  if (!first || !second || !saysTheSame(first, second)) return false;
  if (again) return true;
  // Two tables of two departments have a total each; of the pages of one table only the first or the last has it.
  const totals = [
    hasTotal(block, first.bottom + 1, title.row),
    hasTotal(block, second.bottom + 1, end),
  ];
  return same && totals.filter(Boolean).length === 1;
}

/** The titles that begin a table, without those that a page break repeats. */
export function withoutPageBreaks(block: Block, titles: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  titles.forEach((title, i) => {
    const above = kept.at(-1);
    const end = titles[i + 1]?.row ?? block.bottom + 1;
    if (!above || !isPageBreak(block, above, title, end)) kept.push(title);
  });
  return kept;
}
