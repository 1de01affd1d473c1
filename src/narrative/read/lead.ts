import type { ClaimItem } from "./claim";
import { isOnlyTail, itemNamed, type NameContext } from "./item-names";

/** The words in front of a number, back to the last stop or amount. */
export interface Lead {
  readonly words: string;
  readonly start: number;
}

const LONGEST = 80;

/** A lead ends at a stop; at 、 too, which lists amounts, but not between 收 and 支. */
export function leadBefore(text: string, at: number, boundary: number): Lead {
  const lowest = Math.max(boundary, at - LONGEST);
  let start = at;
  while (start > lowest) {
    const before = text.charAt(start - 1);
    if (/[，。；]/.test(before) || (before === "、" && text.charAt(start - 2) !== "收")) break;
    start -= 1;
  }
  // «其中：», «包括：» and headings end with a colon; «基本支出：» is the name itself.
  const colon = text.slice(start, at - 1).lastIndexOf("：");
  if (colon >= 0) start += colon + 1;
  return { words: text.slice(start, at), start };
}

const OPENING =
  /^(?:（[一二三四五六七八九十\d]{1,3}）|（|\d{1,2}\.|[①-⑳]|其中|[一二三四五六]是|以及|和|及|与|主要原因[是为]?|主要[是为]|包括|分别[是为]|即|另有?|同时|预计|全年|全部为|安排)/;

/** The words without numbering and such as 其中 in front. */
export function withoutOpening(words: string): string {
  let rest = words;
  for (let match = OPENING.exec(rest); match; match = OPENING.exec(rest))
    rest = rest.slice(match[0].length);
  return rest;
}

const YEAR = /(\d{4})年度?/g;
const OURS = /^(?:(?:我|本)(?:部门|单位|局|委|办|院|校|中心|级)?|所属各?(?:预算)?单位|各预算单位)/;

/** Which amount the words in front of a number name, and of which year; null where it is not surely known. */
export function itemOfLead(
  words: string,
  context: NameContext
): { readonly item: ClaimItem; readonly year: number | null } | null {
  const plain = withoutOpening(words).replace(/：$/, "");
  const last = [...plain.matchAll(YEAR)].at(-1);
  if (!last) {
    const item = itemNamed(plain, context) ?? itemNamed(plain.replace(OURS, ""), context);
    return item && { item, year: null };
  }
  const year = Number(last[1]);
  const before = plain.slice(0, last.index);
  const after = plain.slice(last.index + last[0].length);
  if (/[比较]$/.test(before)) return null;
  const named = isOnlyTail(after)
    ? (itemNamed(before, context) ?? itemNamed(after, context))
    : (itemNamed(after, context) ??
      itemNamed(after.replace(OURS, "").replace(/^安排/, ""), context));
  return named && { item: named, year };
}
