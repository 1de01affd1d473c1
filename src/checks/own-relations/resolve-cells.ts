import type { Subjects } from "../../subjects/subjects";
import { plainText } from "../../tables/cell-text";
import { quoted } from "../../tables/quoted";
import { cellOf } from "../../tables/select";
import type { BudgetTable, Column, Row, Side } from "../../tables/table";
import type { Addend } from "../relation";
import { kindLabel, lastHeader, rowLabel } from "../labels";
import { nearestNames } from "./nearest";
import { resolveColumn } from "./resolve-column";
import type { Resolution } from "./resolution";

const SIDES: ReadonlyMap<string, Side> = new Map([
  ["收入", "income"],
  ["支出", "expenditure"],
]);

/** The cells of a table that the words in the square brackets name, to be added up. */
export function resolveCells(
  table: BudgetTable,
  parts: readonly string[],
  subjects: Subjects
): Resolution<readonly Addend[]> {
  const [first = "", ...others] = parts;
  const side = table.rows.some((row) => row.side !== null)
    ? SIDES.get(plainText(first))
    : undefined;
  if (side && others.length > 0) return inRows(table, others, side, subjects);
  const resolved = inRows(table, parts, null, subjects);
  const [only, second] = table.rows;
  // A table of one row needs no word for it: “三公”经费支出表[公务接待费].
  if ("found" in resolved || !only || second) return resolved;
  const inOnlyRow = inColumn(table, [only], parts);
  return "found" in inOnlyRow ? inOnlyRow : resolved;
}

function inRows(
  table: BudgetTable,
  [row = "", ...column]: readonly string[],
  side: Side | null,
  subjects: Subjects
): Resolution<readonly Addend[]> {
  const rows = resolveRows(table, row, side, subjects);
  return "found" in rows ? inColumn(table, rows.found, column) : rows;
}

function inColumn(
  table: BudgetTable,
  rows: readonly Row[],
  words: readonly string[]
): Resolution<readonly Addend[]> {
  const column = resolveColumn(table, words, rows[0]?.side ?? null);
  if (!("found" in column)) return column;
  const addends = rows.flatMap((row) => addendOf(table, row, column.found));
  return { found: addends };
}

function addendOf(table: BudgetTable, row: Row, column: Column): readonly Addend[] {
  const cell = cellOf(table, row, column);
  return cell ? [{ label: `${rowLabel(row)}（${lastHeader(column.header)}）`, cell }] : [];
}

function resolveRows(
  table: BudgetTable,
  word: string,
  side: Side | null,
  subjects: Subjects
): Resolution<readonly Row[]> {
  const rows = table.rows.filter((row) => side === null || row.side === side);
  const [, code, star, name = ""] =
    /^(\d{3}|\d{5}|\d{7})(?!\d)(\*?)(.*)$/.exec(plainText(word)) ?? [];
  if (code !== undefined) {
    const coded = star === "*" ? lowestBelow(rows, code) : rows.filter(hasCode(code));
    const [row, second] = coded;
    if (!row)
      return subjects.byCode(code)
        ? { absent: `${kindLabel(table.kind)}没有 ${word}` }
        : { problem: `没有编码为 ${code} 的科目` };
    if (name !== "" && !coded.some((one) => plainText(one.name) === name))
      return {
        problem: `${code} 在${kindLabel(table.kind)}中是${quoted(row.name)}，不是${quoted(word.replace(/^\d+\*?\s*/, ""))}`,
      };
    return second && star !== "*" ? { problem: severalRows(table, word, coded) } : { found: coded };
  }
  const named = rows.filter(isCalled(plainText(word)));
  const [row, second] = named;
  if (row) return second ? { problem: severalRows(table, word, named) } : { found: [row] };
  const names = rows.map(rowLabel);
  return {
    problem: `${kindLabel(table.kind)}没有${quoted(word)}这一行${nearestNames(word, names)}`,
  };
}

function hasCode(code: string): (row: Row) => boolean {
  return ({ subject }) => subject?.code === code;
}

/** The rows below a code that have no rows below them: each amount once. */
function lowestBelow(rows: readonly Row[], code: string): readonly Row[] {
  const below = rows.filter(({ subject }) => isBelow(subject?.code, code));
  return below.filter(
    (row) => !below.some((other) => isBelow(other.subject?.code, row.subject?.code ?? ""))
  );
}

function isBelow(code: string | null | undefined, upper: string): boolean {
  return code != null && code.length > upper.length && code.startsWith(upper);
}

/** By the printed name; 合计, 收入总计 and the like mean the table's own total row, whichever of the words it prints. */
function isCalled(word: string): (row: Row) => boolean {
  const total = /^(收入|支出)?(?:合计|总计)$/.exec(word);
  if (!total) return ({ name }) => withoutTotal(plainText(name)) === withoutTotal(word);
  const side = SIDES.get(total[1] ?? "");
  return ({ line, side: own }) => line === "total" && (!side || own === null || own === side);
}

function withoutTotal(name: string): string {
  return name.replace(/(?<=.)合计$/, "");
}

function severalRows(table: BudgetTable, word: string, rows: readonly Row[]): string {
  const what = `${kindLabel(table.kind)}有 ${String(rows.length)} 行是${quoted(word)}`;
  return new Set(rows.map(({ side }) => side)).size > 1
    ? `${what}，请在前面写收入或支出，应像“[支出, ${word}]”`
    : `${what}，请写科目编码`;
}
