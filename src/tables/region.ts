import type { CellValue } from "../money/amount";
import { parseAmount } from "../money/parse";
import { valueAt, wordsAt, type Block } from "./block";
import { plainText } from "./cell-text";
import { DATA, NOTE } from "./cell-traits";
import { notesOf } from "./grid-notes";
import { isLabelColumn, type Header, type HeaderColumn } from "./header";
import {
  isPartOfNone,
  partsUnsummed,
  meansNothing,
  measureColumns,
  type MeasureWords,
} from "./measures";
import { columnName } from "./grid";
import type { RowDraft } from "./row-draft";
import type { Column } from "./table";
import { isNote } from "./title";
import type { Place } from "./titles";

/** A part of a sheet with a header: what a kind reads. */
export interface Region {
  readonly block: Block;
  readonly header: Header;
  /** Whether a title names the kind that reads; otherwise the header alone must tell. */
  readonly titled: boolean;
  /** The report year as the title says it. */
  readonly titleYear: number | null;
  /** The rows below the header, counted in the grid, without remarks. */
  readonly dataRows: readonly number[];
  readonly noteRows: readonly number[];
}

/** A header or a row's name whose amounts have no role, and where it stands. */
export interface Unread extends Place {
  readonly name: string;
}

/** What a kind makes of a region; or the header words in which the region falls short of the kind. */
export type Reading =
  | {
      readonly columns: readonly Column[];
      readonly rows: readonly RowDraft[];
      /** Headers and names of amounts without a role. */
      readonly unread: readonly Unread[];
    }
  | { readonly lacks: string };

/** Whether a cell holds an amount or an error in place of one. */
export function holdsAmount(block: Block, { row, column }: Place): boolean {
  const { kind } = parseAmount(valueAt(block, row, column), "元");
  return kind === "amount" || kind === "error";
}

/** Digits with what slips between them: a second point, a space, a letter O or l for a digit. */
const TYPED = /^[\s.,，·:;'oOlI|+\-—–]*\d[\d\s.,，·:;'oOlI|+\-—–]*$/;

/** Whether a cell holds an amount, an error in its place, or what was meant for one: «812..13», «3O». */
export function holdsFigure(block: Block, place: Place): boolean {
  const value = valueAt(block, place.row, place.column);
  return holdsAmount(block, place) || (typeof value === "string" && TYPED.test(plainText(value)));
}

/** Whether a value is an amount other than zero. */
export function isMoney(value: CellValue): boolean {
  const parsed = parseAmount(value, "元");
  return parsed.kind === "amount" && parsed.fen !== 0;
}

/** Those columns of a header that hold amounts and mean none of the kind's measures, nor a part of a printed one. */
export function unreadColumns(
  region: Region,
  columns: readonly HeaderColumn[],
  words: MeasureWords
): Unread[] {
  const measured = measureColumns(columns, words, region.titleYear);
  const parts = partsUnsummed(columns, words);
  const unread = columns
    .filter(
      (column) =>
        !isLabelColumn(column) &&
        (meansNothing(column.words, words) ||
          isPartOfNone(column.words, words, measured) ||
          parts.has(column))
    )
    .filter(({ column }) => holdsMoney(region, column))
    .map(({ column, printed }) => ({ row: region.header.bottom, column, name: printed.join("·") }));
  return [...unread, ...unheaded(region, columns, measured)];
}

function holdsMoney({ block, dataRows }: Region, column: number): boolean {
  return dataRows.some((row) => isMoney(valueAt(block, row, column)));
}

/** Columns of money among the measured ones over which no header stands. */
function unheaded(
  region: Region,
  columns: readonly HeaderColumn[],
  measured: readonly { readonly column: number }[]
): Unread[] {
  const numbers = measured.map(({ column }) => column);
  const [first, last] = [Math.min(...numbers), Math.max(...columns.map(({ column }) => column))];
  const headed = new Set(region.header.columns.map(({ column }) => column));
  const found: Unread[] = [];
  for (let column = first; column <= last; column++)
    if (!headed.has(column) && holdsMoney(region, column)) {
      const name = `第 ${columnName(region.block.grid.left + column)} 列`;
      found.push({ row: region.header.bottom, column, name });
    }
  return found;
}

/** The rows of data and of remarks below a header. What follows a remark in one cell goes on with it. */
export function rowsBelow(block: Block, header: Header): Pick<Region, "dataRows" | "noteRows"> {
  const dataRows: number[] = [];
  const noteRows: number[] = [];
  const { left, right } = block;
  const notes = notesOf(block.grid);
  const heading = new Set(header.columns.flatMap(({ words }) => words));
  /** A page break repeats the header, line by line. */
  const isRepeated = (row: number, columns: readonly number[]): boolean =>
    !notes.holds(row, left, right, DATA) &&
    columns.every((column) => heading.has(wordsAt(block, row, column)));
  const isRemark = (row: number, first: number, isAlone: boolean): boolean => {
    if (isAlone && noteRows.at(-1) === row - 1) return true;
    const value = valueAt(block, row, first);
    return (
      (notes.holds(row, left, right, NOTE) && isNote(value)) ||
      (isAlone && /^(?:无|空)$/.test(plainText(value)))
    );
  };
  for (let row = header.bottom + 1; row <= block.bottom; row++) {
    const columns = notes.filledColumns(row, left, right);
    const [first] = columns;
    if (first === undefined) continue;
    if (isRemark(row, first, columns.length === 1)) noteRows.push(row);
    else if (columns.length === 1 || !isRepeated(row, columns)) dataRows.push(row);
  }
  return { dataRows, noteRows };
}
