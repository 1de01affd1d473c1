/** How codes and names stand: in one cell, in one column a level, as numbers; names indented or numbered. */
import fc from "fast-check";
import type { LaidCell, LaidColumn, LaidTable } from "./laid-table";

const JOINED = {
  hyphen: (code: string, name: string) => `${code}-${name}`,
  blank: (code: string, name: string) => `${code} ${name}`,
  nothing: (code: string, name: string) => `${code}${name}`,
  brackets: (code: string, name: string) => `[${code}]${name}`,
} as const;

/** In one column a level: the whole code again and again, its parts in every row, or only the row's own part. */
type Parted = "whole" | "parts" | "own part";

export interface CodeStyle {
  readonly codes: "text" | "number" | keyof typeof JOINED | Parted;
  /** Which header a column of codes with names keeps. */
  readonly headed: "code" | "name";
  readonly indent: "" | "  " | "　　";
  /** 一、 （一） 1．before names that have a cell of their own. */
  readonly isNumbered: boolean;
  readonly nameFirst: boolean;
}

export const codeStyles: fc.Arbitrary<CodeStyle> = fc.record({
  codes: fc.constantFrom<CodeStyle["codes"]>(
    "text",
    "number",
    "hyphen",
    "blank",
    "nothing",
    "brackets",
    "whole",
    "parts",
    "own part"
  ),
  headed: fc.constantFrom("code", "name"),
  indent: fc.constantFrom("", "  ", "　　"),
  isNumbered: fc.boolean(),
  nameFirst: fc.constantFrom(false, false, false, true),
});

const CHINESE = "一二三四五六七八九十".split("");

function numbering(level: number, count: number): string {
  const chinese = CHINESE[count % 10] ?? "";
  return [`${chinese}、`, `（${chinese}）`, `${String(count + 1)}．`][level - 1] ?? "";
}

function levelOf(code: string): number {
  return Math.min(3, (code.length - 1) / 2);
}

/** Names as printed below each other: indented and numbered by their level. */
function namesOf(codes: readonly string[], names: readonly LaidCell[], style: CodeStyle) {
  const counts = [0, 0, 0, 0];
  return names.map((name, i) => {
    const code = codes[i] ?? "";
    if (code === "" || typeof name !== "string") return name;
    const level = levelOf(code);
    const count = counts[level] ?? 0;
    counts[level] = count + 1;
    counts.fill(0, level + 1);
    const number = style.isNumbered && !(style.codes in JOINED) ? numbering(level, count) : "";
    return style.indent.repeat(level - 1) + number + name.trim();
  });
}

function partsOf(code: string, style: Parted): (string | null)[] {
  const ends = [3, 5, 7].filter((end) => end <= code.length);
  const parts = ends.map((end, i) => code.slice(style === "whole" ? 0 : (ends[i - 1] ?? 0), end));
  return [0, 1, 2].map((i) =>
    style === "own part" && i !== parts.length - 1 ? null : (parts[i] ?? null)
  );
}

function withLeaf(column: LaidColumn, leaf: string): LaidColumn {
  const last = Math.max(...column.path.map((word, i) => (word === null ? -1 : i)));
  return { ...column, path: column.path.map((word, i) => (i === last ? leaf : word)) };
}

/** A table with its codes and names in a style; the same table where it has no codes. */
export function withCodes(table: LaidTable, style: CodeStyle): LaidTable {
  const at = table.columns.findIndex(({ role }) => role === "code");
  const named = table.columns.findIndex(({ role }) => role === "name");
  const code = table.columns[at];
  const name = table.columns[named];
  if (!code || !name) return table;
  const isCode = (cell: LaidCell | undefined): boolean => /^\s*\d{3,7}$/.test(String(cell));
  const codes = table.rows.map(({ cells }) => (isCode(cells[at]) ? String(cells[at]).trim() : ""));
  const names = namesOf(
    codes,
    table.rows.map(({ cells }) => cells[named] ?? null),
    style
  );
  const others = <T>(all: readonly T[]): T[] => all.filter((_, i) => i !== at && i !== named);
  const laid = (
    columns: readonly LaidColumn[],
    cells: (row: number) => readonly LaidCell[]
  ): LaidTable => ({
    ...table,
    columns: [...columns, ...others(table.columns)],
    rows: table.rows.map((row, i) => ({ ...row, cells: [...cells(i), ...others(row.cells)] })),
  });
  const printedCode = (i: number): LaidCell => table.rows[i]?.cells[at] ?? null;
  const nameAt = (i: number): LaidCell => names[i] ?? null;
  if (style.codes === "text" || style.codes === "number") {
    const turned = <T>(pair: readonly T[]): T[] =>
      style.nameFirst ? [...pair].reverse() : [...pair];
    return laid(turned([code, name]), (i) => {
      const own = codes[i] ?? "";
      const printed = style.codes === "number" && own !== "" ? Number(own) : printedCode(i);
      return turned([printed, nameAt(i)]);
    });
  }
  if (style.codes === "whole" || style.codes === "parts" || style.codes === "own part") {
    const parted = style.codes;
    return laid([...["类", "款", "项"].map((leaf) => withLeaf(code, leaf)), name], (i) => {
      const own = codes[i] ?? "";
      return [...(own === "" ? [printedCode(i), null, null] : partsOf(own, parted)), nameAt(i)];
    });
  }
  const join = JOINED[style.codes];
  return laid([style.headed === "code" ? code : name], (i) => {
    const own = codes[i] ?? "";
    const words = nameAt(i);
    if (own === "") return [words ?? printedCode(i)];
    return [style.indent.repeat(levelOf(own) - 1) + join(own, String(words ?? "").trim())];
  });
}
