/** How a header is printed: merged cells or what is left of them, lines broken, columns numbered. */
import fc from "fast-check";
import type { CellValue } from "../../../src/money/amount";
import type { LaidColumn, LaidTable } from "./laid-table";

export interface HeaderStyle {
  readonly merged: "first cell" | "repeated" | "repeated downwards";
  readonly between: "" | "\n" | " " | "　";
  readonly isNumbered: boolean;
  /** 2025年预算数 and 2026年预算数 by their years, or as 上年预算数 and 本年预算数. */
  readonly years: "printed" | "in words";
  /** Longer words over one column go on in the cell below. */
  readonly isBroken: boolean;
}

export const headerStyles: fc.Arbitrary<HeaderStyle> = fc.record({
  merged: fc.constantFrom("first cell", "repeated", "repeated downwards"),
  between: fc.constantFrom("", "\n", " ", "　"),
  isNumbered: fc.constantFrom(false, false, true),
  years: fc.constantFrom("printed", "printed", "in words"),
  isBroken: fc.constantFrom(false, false, false, true),
});

function loosened(text: string, between: string): string {
  return text.length < 4 && !/^[项合总]./.test(text)
    ? text
    : text.replace(/^(..?)(?=[一-龥])/, `$1${between}`);
}

/** Broken where people break it: 基本 | 支出, 公务 | 接待费, 政府性基金 | 预算. */
function halves(word: string): readonly [string, string] | null {
  const known =
    /^(一般公共|政府性基金|国有资本|财政专户|因公出国|公务用车|事业收入|上级补助|附属单位)(.+)$/.exec(
      word
    );
  if (known) return [known[1] ?? "", known[2] ?? ""];
  return /^[一-龥]{4,8}$/.test(word) ? [word.slice(0, 2), word.slice(2)] : null;
}

/** Paths with one line more, into which the lowest words go on. */
function broken(columns: readonly LaidColumn[]): readonly LaidColumn[] {
  const paths = columns.map((column) => {
    const path = [...column.path, null];
    const last = Math.max(...path.map((word, i) => (word === null ? -1 : i)));
    const parts = halves(path[last] ?? "");
    if (parts) path.splice(last, 2, ...parts);
    return { ...column, path };
  });
  const isLonger = paths.some(({ path }) => path.at(-1) !== null);
  return isLonger ? paths : columns;
}

function inWords(columns: readonly LaidColumn[]): LaidColumn[] {
  const years = columns
    .flatMap(({ path }) => path)
    .flatMap((word) => [...(word ?? "").matchAll(/20\d\d/g)].map(Number));
  const latest = Math.max(...years);
  const said = (year: number): string => (year < latest ? "上年" : "本年");
  return columns.map((column) => ({
    ...column,
    path: column.path.map(
      (word) => word && word.replace(/(20\d\d)\s*年度?/g, (_, year) => said(Number(year)))
    ),
  }));
}

/** The lines of a header. */
export function headerLines(table: LaidTable, style: HeaderStyle): CellValue[][] {
  const laid = { columns: style.years === "in words" ? inWords(table.columns) : table.columns };
  // Words repeated downwards are those of whole cells.
  const isBroken = style.isBroken && style.merged !== "repeated downwards";
  const columns = isBroken ? broken(laid.columns) : laid.columns;
  const height = columns[0]?.path.length ?? 0;
  const filled = columns.map(({ path, role }) => {
    const words: (string | null)[] = [];
    for (const [level, word] of path.entries()) {
      const above = style.merged === "repeated downwards" && role !== "blank";
      words.push(word ?? (above ? (words[level - 1] ?? null) : null));
    }
    return words;
  });
  // Only what was one cell before its words were broken is merged.
  const sameAsLeft = (column: number, level: number): boolean =>
    [filled, laid.columns.map(({ path }) => path)].every((paths) => {
      const left = paths[column - 1];
      return (
        left !== undefined &&
        paths[column]?.slice(0, level + 1).every((word, i) => word === left[i]) === true
      );
    });
  const lines = Array.from({ length: height }, (_, level) =>
    filled.map((words, column) => {
      const word = words[level] ?? null;
      const isHidden = style.merged === "first cell" && sameAsLeft(column, level);
      return word === null || isHidden ? null : loosened(word, style.between);
    })
  );
  if (!style.isNumbered) return lines;
  let number = 0;
  const numbers = columns.map(({ role }, i) => {
    if (role === "amount") return ++number;
    return role === "blank" ? null : i === 0 ? "栏次" : "**";
  });
  return [...lines, numbers];
}
