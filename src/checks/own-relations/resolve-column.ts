import { plainText } from "../../tables/cell-text";
import { quoted } from "../../tables/quoted";
import type { BudgetTable, Column, Side } from "../../tables/table";
import { kindLabel } from "../labels";
import { nearestNames } from "./nearest";
import type { Resolution } from "./resolution";

/**
 * The column that words of its header name, each a level of it, with or without the year (预算数 for 2026年预算数); 上年 and 本年 say
 * which year is meant, 本年 where neither does. Without words the table's total, or its only column.
 */
export function resolveColumn(
  table: BudgetTable,
  words: readonly string[],
  side: Side | null
): Resolution<Column> {
  const own = table.columns.filter((column) => column.side === side);
  let named: readonly Column[] = own;
  for (const word of words) {
    const matching = columnsCalled(named, plainText(word));
    if (matching.length === 0)
      return {
        problem: `${kindLabel(table.kind)}没有${quoted(word)}这一列${nearestNames(word, headers(own))}`,
      };
    named = matching;
  }
  const [column, second] = narrowed(named);
  if (column && !second) return { found: column };
  if (!column) return { problem: `${kindLabel(table.kind)}没有可以核验的金额列` };
  const what = words.length === 0 ? "请写列" : `${quoted(words.join(", "))}不止一列，请写全`;
  return {
    problem: `${kindLabel(table.kind)}：${what}${nearestNames(words.join(), headers(own))}`,
  };
}

/** This year's before last year's, the total before its parts. */
function narrowed(columns: readonly Column[]): readonly Column[] {
  const current = preferred(columns, ({ year }) => year === "current");
  return preferred(current, ({ measure }) => measure === "total");
}

function preferred(
  columns: readonly Column[],
  isPreferred: (column: Column) => boolean
): readonly Column[] {
  const some = columns.filter(isPreferred);
  return columns.length > 1 && some.length > 0 ? some : columns;
}

function columnsCalled(columns: readonly Column[], word: string): readonly Column[] {
  const printed = columns.filter((column) => levelsOf(column).includes(word));
  if (printed.length > 0) return printed;
  if (/^(?:合计|总计|小计)$/.test(word))
    return columns.filter(({ measure }) => measure === "total");
  const [, year, rest = ""] = /^(上年|本年)度?(.*)$/.exec(word) ?? [];
  if (year === undefined) return [];
  const ofYear = columns.filter(
    (column) => column.year === (year === "上年" ? "previous" : "current")
  );
  return rest === "" ? ofYear : columnsCalled(ofYear, rest);
}

/** The levels of a header, with and without their year. */
function levelsOf({ header }: Column): readonly string[] {
  return header
    .split("·")
    .map(plainText)
    .flatMap((level) => [level, level.replace(/^20\d\d年度?/, "")]);
}

function headers(columns: readonly Column[]): readonly string[] {
  return columns.map(({ header }) => header);
}
