import { normaliseName } from "../../money/width";
import type { Book } from "../../tables/book";
import { columnOf } from "../../tables/select";
import type { BudgetTable, Row, YearRole } from "../../tables/table";
import { readRows, tableOfYear, type Reading } from "../amounts/reading";

const ABSENT: Reading = { state: "absent" };

/**
 * What 一般公共预算财政拨款支出预算表 says about a 类, 款 or 项 that is named with its path. Absent where no row, or more than one,
 * fits all the names.
 */
export function readSubject(book: Book, path: readonly string[], year: YearRole): Reading {
  const table = tableOfYear(book, "general-expenditure");
  const column = table && columnOf(table, "total", year);
  if (!column) return ABSENT;
  const rows = rowsOfPath(table, path);
  return rows.length === 1 ? readRows(table, rows, column) : ABSENT;
}

/** The 类 of 一般公共预算 by its name; a 类 that the table leaves out is zero for the caller to decide. */
export function readGeneralCategory(book: Book, name: string): Reading {
  return readSubject(book, [name], "current");
}

/** The 类 that 财政拨款 is spent on: those of 一般公共预算, and those of 政府性基金 where wanted. */
export function appropriationCategories(
  book: Book,
  withFund: boolean
): readonly { readonly name: string; readonly reading: Reading }[] {
  const kinds = [
    "general-expenditure",
    ...(withFund ? (["fund-expenditure"] as const) : []),
  ] as const;
  return kinds.flatMap((kind) => {
    const table = tableOfYear(book, kind);
    const column = table && columnOf(table, "total");
    return column
      ? table.rows
          .filter(({ subject }) => subject?.level === 1)
          .map((row) => ({ name: row.name, reading: readRows(table, [row], column) }))
      : [];
  });
}

function rowsOfPath(table: BudgetTable, path: readonly string[]): Row[] {
  const leaf = path.at(-1) ?? "";
  const above = path.slice(0, -1);
  return table.rows.filter(({ name, subject }) => {
    if (!subject?.code || key(name) !== key(leaf)) return false;
    if (path.length === 1) return subject.level === 1 || isOnly(table, leaf);
    const parents = table.rows
      .filter((row) => row.subject?.code && subject.code?.startsWith(row.subject.code))
      .map((row) => key(row.name));
    return above.every((parent) => parents.includes(key(parent)));
  });
}

function isOnly(table: BudgetTable, leaf: string): boolean {
  return table.rows.filter(({ name }) => key(name) === key(leaf)).length === 1;
}

/** 一般公共服务 and 一般公共服务支出 are one 类. */
function key(name: string): string {
  return normaliseName(name).replace(/支出$/, "");
}
