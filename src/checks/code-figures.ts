import { stateIn } from "../tables/row-amounts";
import { columnOf } from "../tables/select";
import type { BudgetTable, Measure, YearRole } from "../tables/table";
import { leavesOutParents, topmost } from "./blank-parents";
import { categoryCode } from "./categories";
import { REPEATED, type CodeFigures, type FiguresByCode } from "./code-relation";
import { codedRows, codeTree } from "./coded-tables";

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
      const coded = codedRows(table);
      const tree = codeTree(coded);
      const printed = leavesOutParents(table, tree, column) ? topmost(table, tree, column) : coded;
      const at = table.columns.indexOf(column);
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
      return { table, column: at, codes, rows };
    },
  };
}

/** The 类 of the expenditure side of a 收支总表, in one column; of several of one code the last. */
export function categoryAmounts(
  kind: "appropriation-balance" | "department-balance",
  measure: Measure = "total"
): CodeFigures {
  return {
    kind,
    labelOf: ({ name }) => name,
    codeOf: (row, { subjects }) => categoryCode(row, subjects),
    read(table, { subjects }) {
      const column = columnOf(table, measure, "current", "expenditure");
      if (!column) return noFigures(table);
      const at = table.columns.indexOf(column);
      const places = new Map<string, number>();
      for (const [place, row] of table.rows.entries()) {
        if (row.side !== "expenditure" || !row.subject || stateIn(row, at) === null) continue;
        const code = categoryCode(row, subjects);
        if (code) places.set(code, place);
      }
      return { table, column: at, codes: [...places.keys()], rows: [...places.values()] };
    },
  };
}

function noFigures(table: BudgetTable): FiguresByCode {
  return { table, column: -1, codes: [], rows: [] };
}
