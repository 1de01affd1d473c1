import type { Subjects } from "../subjects/subjects";
import { LastMade } from "../tables/last-made";
import { stateIn } from "../tables/row-amounts";
import { columnOf } from "../tables/select";
import { partOf } from "../tables/same-words";
import type { BudgetTable, Column, Measure, YearRole } from "../tables/table";
import { leavesOutParents, topmost } from "./blank-parents";
import { categoryCode } from "./categories";
import { REPEATED, type CodeFigures, type FiguresByCode, type ListedCodes } from "./code-relation";
import { codedRows, codeTree, type CodedRow, type CodeTree } from "./coded-tables";

/** The rows of a coded table, in one column. */
export function codedAmounts(
  kind: CodeFigures["kind"],
  measure: Measure = "total",
  year: YearRole = "current"
): CodeFigures {
  return {
    kind,
    labelOf: ({ subject, name }) => `${subject?.code ?? ""} ${name}`,
    codeOf: ({ subject }) => subject?.code ?? null,
    read(table) {
      const column = columnOf(table, measure, year);
      if (!column) return noFigures(table);
      const at = table.columns.indexOf(column);
      return { table, column: at, listed: listedIn(table, column, at) };
    },
  };
}

/** By what stands for the words of a table, or for what is filled in, for each column. */
const listedBy = new WeakMap<object, (ListedCodes | undefined)[]>();

/** The codes of a column. What is listed depends on how much no figure is; on what is filled in only where parents are left out. */
function listedIn(table: BudgetTable, column: Column, at: number): ListedCodes {
  const isWithoutParents = leavesOutParents(table, codeTree(codedRows(table)), column);
  const part = partOf(table, isWithoutParents ? "filled" : "words");
  let known = listedBy.get(part);
  if (!known) listedBy.set(part, (known = []));
  return (known[at] ??= listed(table, column, at, known));
}

/** @param others of other columns of the table: where all list the same it is one list */
function listed(
  table: BudgetTable,
  column: Column,
  at: number,
  others: readonly (ListedCodes | undefined)[]
): ListedCodes {
  const tree = codeTree(codedRows(table));
  const printed = topmostOrAll(table, tree, column);
  const codes: string[] = [];
  const rows: number[] = [];
  const repeated = new Set<string>();
  let next = 0;
  for (const [place, row] of table.rows.entries()) {
    const code = printed[next] === row ? printed[next++]?.subject.code : undefined;
    if (code === undefined || stateIn(row, at) === null || repeated.has(code)) continue;
    const isRepeated = tree.repeated.has(code);
    if (isRepeated) repeated.add(code);
    codes.push(code);
    rows.push(isRepeated ? REPEATED : place);
  }
  const isSame = (other: ListedCodes | undefined) =>
    other?.rows.length === rows.length &&
    other.rows.every((row, i) => row === rows[i] && other.codes[i] === codes[i]);
  return others.find(isSame) ?? { codes, rows };
}

function topmostOrAll(table: BudgetTable, tree: CodeTree, column: Column): readonly CodedRow[] {
  return leavesOutParents(table, tree, column) ? topmost(table, tree, column) : codedRows(table);
}

/** The 类 of the expenditure side of a 收支总表, in one column; of several of one code the last. */
export function categoryAmounts(
  kind: "appropriation-balance" | "department-balance",
  measure: Measure = "total"
): CodeFigures {
  const categories = new LastMade<object, ListedCodes>();
  return {
    kind,
    labelOf: ({ name }) => name,
    codeOf: (row, { subjects }) => categoryCode(row, subjects),
    read(table, { subjects }) {
      const column = columnOf(table, measure, "current", "expenditure");
      if (!column) return noFigures(table);
      const at = table.columns.indexOf(column);
      const words = partOf(table, "words");
      const listed = categories.of(words, [at, subjects], () => categoriesIn(table, at, subjects));
      return { table, column: at, listed };
    },
  };
}

function categoriesIn(table: BudgetTable, at: number, subjects: Subjects): ListedCodes {
  const places = new Map<string, number>();
  for (const [place, row] of table.rows.entries()) {
    if (row.side !== "expenditure" || !row.subject || stateIn(row, at) === null) continue;
    const code = categoryCode(row, subjects);
    if (code) places.set(code, place);
  }
  return { codes: [...places.keys()], rows: [...places.values()] };
}

const NOTHING: ListedCodes = { codes: [], rows: [] };

function noFigures(table: BudgetTable): FiguresByCode {
  return { table, column: -1, listed: NOTHING };
}
