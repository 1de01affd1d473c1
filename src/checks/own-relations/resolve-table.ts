import type { Book } from "../../tables/book";
import { tablesOf } from "../../tables/book";
import { plainText } from "../../tables/cell-text";
import { KIND_READERS } from "../../tables/kinds/registry";
import { KIND_TITLES } from "../../tables/kind-titles";
import { quoted } from "../../tables/quoted";
import type { BudgetTable, TableKind } from "../../tables/table";
import { kindWords } from "../../tables/title";
import { kindLabel } from "../labels";
import { nearestNames } from "./nearest";
import type { Resolution } from "./resolution";

/** One table, or the table of a kind that each department of the workbook has. */
export type TableChoice = { readonly table: BudgetTable } | { readonly kind: TableKind };

/** The table that a relation names: by its kind's usual title, its sheet, its printed title, or another title of its kind. */
export function resolveTable(name: string, book: Book): Resolution<TableChoice> {
  const word = plainText(name);
  const usual = KINDS.find((kind) => plainText(KIND_TITLES[kind]) === word);
  if (usual) return ofKind(usual, book);

  const onSheet = book.tables.filter(({ area }) => plainText(area.sheet) === word);
  const titled = book.tables.filter(({ title }) => plainText(title) === word);
  const [table, second] = onSheet.length > 0 ? onSheet : titled;
  if (table && !second) return { found: { table } };
  if (table && onSheet.length > 0) return { problem: `工作表${quoted(name)}有几张表，请写表名` };

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

const KINDS = Object.keys(KIND_TITLES) as readonly TableKind[];

function ofKind(kind: TableKind, book: Book): Resolution<TableChoice> {
  return tablesOf(book, kind).length > 0
    ? { found: { kind } }
    : { absent: `没有识别到${kindLabel(kind)}` };
}
