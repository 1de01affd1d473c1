import type { Book } from "../tables/book";
import { bookParts, partName } from "./book-parts";
import type { Check, CheckContext } from "./check";

const UNPLACED = "看不出属于哪个单位、哪一年度的表";

/** What is checked together: everything of one department and year; where a workbook has several, also what is about all of it. */
export interface Scope {
  /** By which it is known again in the next check of the workbook; each scope has its own. */
  readonly key: string;
  /** Before the reasons why something did not run; empty where there is only one scope. */
  readonly name: string;
  readonly context: CheckContext;
  readonly checks: readonly Check[];
  /** Whether tables beside it were looked for. */
  readonly isPlaced: boolean;
}

/** The scopes of a workbook, in the order of their first tables, the whole workbook last. */
export function scopesOf(context: CheckContext, checks: readonly Check[]): readonly Scope[] {
  const parts = bookParts(context.book);
  const [only] = parts;
  if (only && parts.length === 1)
    return [
      { key: "", context: { ...context, book: only.book }, name: "", checks, isPlaced: true },
    ];
  const others = checks.filter(({ wholeWorkbook }) => !wholeWorkbook);
  const keys = new Set([""]);
  return [
    ...parts.map(({ book, isPlaced }) => ({
      key: ownKey(isPlaced ? partName(book) : sheetOf(book), keys),
      context: { ...context, book },
      name: isPlaced ? partName(book) : UNPLACED,
      checks: others,
      isPlaced,
    })),
    {
      key: "",
      context,
      name: "",
      checks: checks.filter(({ wholeWorkbook }) => wholeWorkbook),
      isPlaced: true,
    },
  ];
}

function sheetOf({ tables: [table] }: Book): string {
  return table?.area.sheet ?? "";
}

/** The name, or with a number where others have it. */
function ownKey(name: string, taken: Set<string>): string {
  let key = name;
  for (let number = 2; taken.has(key); number++) key = `${name} ${String(number)}`;
  taken.add(key);
  return key;
}
