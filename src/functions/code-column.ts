import type { CellValue } from "../money/amount";
import { FunctionError } from "./function-error";
import { readCode } from "./subject-code";

/** A row that stands for no code: a blank, a heading, a remark. */
export const NO_CODE = -1;
/** A row 合计 or 总计 without a code. */
export const GRAND_TOTAL = -2;
const GRAND_TOTALS = new Set(["合计", "总计", "支出合计", "支出总计", "收入合计", "收入总计"]);

/** Some codes of a column that follow one another in ascending order: their places from `first` up to, but without, `end`. */
export interface CodeSpan {
  readonly first: number;
  readonly end: number;
}

/**
 * A column of subject codes, indexed: what takes time is reading text, and a table has few codes for its many rows. Codes are
 * known by their place in ascending order, in which everything below a code follows it at once.
 */
export class CodeColumn {
  /** The codes that occur, ascending, each once. */
  readonly codes: readonly string[];
  /** Of each row the place of its code, or NO_CODE, or GRAND_TOTAL. */
  readonly places: Int32Array;
  /** Of each place 1 where no other code of the column details it: only such rows may be added (domain.md B10). */
  readonly lowest: Uint8Array;
  /** Of each place where the codes below it end. */
  private readonly ends: Int32Array;

  /** Throws a FunctionError when a cell is an error value or a number that cannot be a code, or when there is no code at all. */
  constructor(cells: readonly CellValue[]) {
    const { read, found } = readCells(cells);
    if (found.length === 0)
      throw new FunctionError("value", "“科目编码”这一列里没有科目编码。请检查所选的列。");
    this.codes = [...found].sort((a, b) => (a < b ? -1 : 1));
    this.places = placesOf(read, found, this.codes);
    this.ends = endsOf(this.codes);
    this.lowest = Uint8Array.from(this.ends, (end, place) => (end === place + 1 ? 1 : 0));
  }

  /** The code at a place with everything below it. */
  at(place: number): CodeSpan {
    return { first: place, end: this.ends[place] ?? place };
  }

  /** What begins with these digits, whether or not they are a code of the column; all codes for "". */
  under(digits: string): CodeSpan {
    return {
      first: this.firstFrom(digits),
      // ":" follows "9", so it stands behind all codes that begin with the digits.
      end: digits === "" ? this.codes.length : this.firstFrom(`${digits}:`),
    };
  }

  /** The place of the first code that is not before this one. */
  private firstFrom(code: string): number {
    let low = 0;
    let high = this.codes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.codes[middle] ?? "") < code) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Of each row the number of its code in the order of their first occurrence, and those codes. Equal cells are read once. */
function readCells(cells: readonly CellValue[]): { read: Int32Array; found: string[] } {
  const found: string[] = [];
  const numberOf = new Map<string, number>();
  const known = new Map<CellValue, number>();
  const read = new Int32Array(cells.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    let number = known.get(cell);
    if (number === undefined) {
      const code = readCell(cell, row);
      number = typeof code === "number" ? code : numberOf.get(code);
      if (number === undefined) {
        number = found.push(String(code)) - 1;
        numberOf.set(String(code), number);
      }
      known.set(cell, number);
    }
    read[row] = number;
  }
  return { read, found };
}

/** Of each row the place of its code, from the number of its code. */
function placesOf(read: Int32Array, found: readonly string[], codes: readonly string[]) {
  if (found.every((code, number) => code === codes[number])) return read;
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  const placeOfFound = found.map((code) => placeOf.get(code) ?? NO_CODE);
  const places = new Int32Array(read);
  for (let row = 0; row < read.length; row++) {
    const number = read[row] ?? NO_CODE;
    if (number >= 0) places[row] = placeOfFound[number] ?? NO_CODE;
  }
  return places;
}

function readCell(cell: CellValue, row: number): string | typeof NO_CODE | typeof GRAND_TOTAL {
  const read = readCode(cell);
  const line = `第 ${row + 1} 行`;
  switch (read.kind) {
    case "blank":
      return NO_CODE;
    case "code":
      return read.code;
    case "error":
      throw new FunctionError("value", `${line}的科目编码是错误值 ${read.text}。请先改正。`);
    case "name":
      if (!/^[-\d.,]+$/.test(read.name)) return GRAND_TOTALS.has(read.name) ? GRAND_TOTAL : NO_CODE;
      throw new FunctionError(
        "value",
        `${line}的“${read.name}”不是科目编码。科目编码至少有 3 位数字，例如 201。`
      );
  }
}

function endsOf(codes: readonly string[]): Int32Array {
  const ends = new Int32Array(codes.length);
  const open: number[] = [];
  const close = (until: (code: string) => boolean, end: number) => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if (until(codes[last] ?? "")) return;
      ends[last] = end;
      open.pop();
    }
  };
  for (const [place, code] of codes.entries()) {
    close((above) => code.startsWith(above), place);
    open.push(place);
  }
  close(() => false, codes.length);
  return ends;
}
