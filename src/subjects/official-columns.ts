import type { CellValue } from "../money/amount";
import { isSubjectCode, isSubjectName, written } from "./official-cells";

/**
 * Where a row of an official table keeps a subject: one column with the whole code, or one each for 类, 款, 项 (and 目),
 * and the column of the name.
 */
export interface SubjectColumns {
  readonly codes: readonly number[];
  readonly name: number;
}

type Row = readonly CellValue[];

const CODE_WORD = /(?:编码|代码)$|^编号$/;
/** 科目 alone heads the names only where nothing better does: it also stands, merged, above codes and names together. */
const NAME_WORDS = [/名称$/, /^科目$/];
/** Exports print the parent's code and name beside the subject's. */
const PARENT = /^(?:上级|父)/;
/** 科目编码, 功能分类名称; what has no such word may be the unit's, the project's … */
const OWN = /科目|分类/;
const FOREIGN = /单位|部门|项目|地区|区划/;
const LEVEL_WORDS = ["类", "款", "项", "目"];

/**
 * The columns that a header row announces, null where the row is no header. `above` are the rows before it: a line of 类, 款,
 * 项 under a merged 科目编码 finds its name column there.
 */
export function columnsOfHeader(row: Row, above: readonly Row[]): readonly SubjectColumns[] | null {
  const words = row.map(written);
  const names = nameColumns(words);
  const levels = levelColumns(words);
  if (levels) {
    const name = names[0] ?? above.flatMap((each) => nameColumns(each.map(written)))[0];
    return name === undefined ? null : [{ codes: levels, name }];
  }
  const codes = columnsWith(words, CODE_WORD);
  const pairs = codes.flatMap((code, index) => {
    const name = codes.length === names.length ? names[index] : nearest(names, code);
    return name === undefined ? [] : [{ codes: [code], name }];
  });
  return pairs.length > 0 ? pairs : null;
}

/**
 * The columns of a table without a header, by what stands in them: mostly codes, the most different ones, and the most names
 * beside them. Null where there are none.
 */
export function columnsOfContent(rows: readonly Row[]): readonly SubjectColumns[] | null {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column);
  const code = best(columns, (column) => {
    const texts = rows.map((row) => written(row[column])).filter((text) => text !== "");
    const found = texts.filter(isSubjectCode);
    return found.length * 2 > texts.length ? new Set(found).size : 0;
  });
  if (code === null) return null;
  const coded = rows.filter((row) => isSubjectCode(written(row[code])));
  const byDistance = columns
    .filter((column) => column !== code)
    .sort((one, other) => distance(one, code) - distance(other, code));
  const name = best(
    byDistance,
    (column) => coded.filter((row) => isSubjectName(row[column])).length
  );
  return name === null ? null : [{ codes: [code], name }];
}

function nameColumns(words: readonly string[]): readonly number[] {
  const found = NAME_WORDS.map((wanted) => columnsWith(words, wanted));
  return found.find((columns) => columns.length > 0) ?? [];
}

function columnsWith(words: readonly string[], wanted: RegExp): number[] {
  const fitting = [...words.keys()].filter((column) => {
    const word = words[column] ?? "";
    return wanted.test(word) && !PARENT.test(word);
  });
  const own = fitting.filter((column) => OWN.test(words[column] ?? ""));
  return own.length > 0 ? own : fitting.filter((column) => !FOREIGN.test(words[column] ?? ""));
}

/** The columns of 类, 款 and what follows them; null unless both of these are there. */
function levelColumns(words: readonly string[]): number[] | null {
  const columns = LEVEL_WORDS.map((word) => words.indexOf(word));
  const missing = columns.indexOf(-1);
  const found = missing < 0 ? columns : columns.slice(0, missing);
  return found.length >= 2 ? found : null;
}

function nearest(columns: readonly number[], to: number): number | undefined {
  return [...columns].sort((one, other) => distance(one, to) - distance(other, to))[0];
}

/** Columns apart; the name stands more often to the right of its code, so the left counts a little more. */
function distance(column: number, from: number): number {
  return column > from ? column - from : from - column + 0.5;
}

/** The first of the columns with the highest score above nothing. */
function best(columns: readonly number[], score: (column: number) => number): number | null {
  let winner: number | null = null;
  let highest = 0;
  for (const column of columns) {
    const points = score(column);
    if (points > highest) {
      winner = column;
      highest = points;
    }
  }
  return winner;
}
