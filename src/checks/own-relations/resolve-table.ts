import type { Book } from "../../tables/book";
import { tablesOf } from "../../tables/book";
import { plainText } from "../../tables/cell-text";
import { KIND_READERS } from "../../tables/kinds/registry";
import { KIND_TITLES } from "../../tables/kind-titles";
import { quoted } from "../../tables/quoted";
import type { BudgetTable, TableKind } from "../../tables/table";
import { numberAlone, numberAtStart, type TableNumber } from "../../tables/table-number";
import { kindWords } from "../../tables/title";
import { kindLabel } from "../labels";
import { nearestNames } from "./nearest";
import type { Resolution } from "./resolution";

/** The tables of a name, one for each department and year at most; or the table of a kind that each of them has. */
export type TableChoice =
  { readonly tables: readonly BudgetTable[] } | { readonly kind: TableKind };

/**
 * The table that a relation names: by its kind's usual title, its sheet, its printed title, its printed number (表二), or another title of
 * its kind.
 */
export function resolveTable(name: string, book: Book): Resolution<TableChoice> {
  const word = plainText(name);
  const usual = KINDS.find((kind) => plainText(KIND_TITLES[kind]) === word);
  if (usual) return ofKind(usual, book);

  const onSheet = book.tables.filter(({ area }) => plainText(area.sheet) === word);
  const titled = book.tables.filter(({ title }) => plainText(title) === word);
  const [table, second] = onSheet.length > 0 ? onSheet : titled;
  if (table && !second) return { found: { tables: [table] } };
  if (table && onSheet.length > 0) return { problem: `工作表${quoted(name)}有几张表，请写表名` };

  const number = numberAlone(name);
  if (number) {
    const tables = tablesNumbered(number, book);
    return tables.length > 0
      ? { found: { tables } }
      : { absent: `工作簿里没有印着${quoted(name)}的表` };
  }

  const kind = KIND_READERS.find((reader) => reader.names(kindWords(name)))?.kind;
  if (kind) return ofKind(kind, book);
  if (book.grids?.some(({ sheet }) => plainText(sheet) === word))
    return { absent: `工作表${quoted(name)}没有识别出可以核验的表` };
  const known = [
    ...book.tables.flatMap(({ kind: own, area }) => [KIND_TITLES[own], area.sheet]),
    ...Object.values(KIND_TITLES),
  ];
  return { problem: `没有名为${quoted(name)}的表${nearestNames(name, known)}` };
}

/** So many rows above a title its number may stand. */
const NUMBER_ABOVE = 3;

/** The tables with a number: in the sheet's name, or alone in a cell at the title or above it. */
function tablesNumbered(wanted: TableNumber, book: Book): readonly BudgetTable[] {
  const isWanted = (found: TableNumber | null): boolean =>
    found?.prefix === wanted.prefix && found.number === wanted.number;
  return book.tables.filter(({ area }) => {
    const beside = book.tables.filter((other) => other.area.sheet === area.sheet);
    if (beside.length === 1 && isWanted(numberAtStart(area.sheet))) return true;
    const grid = book.grids?.find(({ sheet }) => sheet === area.sheet);
    if (!grid) return false;
    const above = beside.map((other) => other.area.bottom).filter((bottom) => bottom < area.top);
    const first = Math.max(area.top - NUMBER_ABOVE, grid.top, ...above.map((bottom) => bottom + 1));
    const lines = grid.values.slice(first - grid.top, area.top + 1 - grid.top);
    return lines.some((line) => line.some((value) => isWanted(numberAlone(value))));
  });
}

const KINDS = Object.keys(KIND_TITLES) as readonly TableKind[];

function ofKind(kind: TableKind, book: Book): Resolution<TableChoice> {
  return tablesOf(book, kind).length > 0
    ? { found: { kind } }
    : { absent: `没有识别到${kindLabel(kind)}` };
}
