import { cellOf, columnOf } from "../tables/select";
import type {
  AmountCell,
  BudgetTable,
  Column,
  Measure,
  Row,
  TableKind,
  YearRole,
} from "../tables/table";
import { categoryCode } from "./categories";
import type { Check, Report } from "./check";
import { leavesOutParents, topmost } from "./blank-parents";
import { codedRows, codeTree } from "./coded-tables";
import { kindLabel, lastHeader } from "./labels";
import { reportRelation, type Addend, type Operator } from "./relation";
import { groupCheck, type TableGroup } from "./table-group";
import type { Severity } from "./finding";

/** The amounts of one table by subject code. */
interface CodeFigures {
  readonly kind: TableKind;
  /** Null for a code that stands there several times: which of its rows is meant cannot be told. */
  read(table: BudgetTable, group: TableGroup): ReadonlyMap<string, CodeFigure | null>;
}

interface CodeFigure extends Addend {
  readonly name: string;
}

/** A relation that holds for every subject that two tables list, as data. */
export interface CodeRelation {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly basis: string;
  readonly severity?: Severity;
  readonly left: CodeFigures;
  readonly right: CodeFigures;
  /** The right side is taken from last year's book. */
  readonly againstPrevious?: boolean;
  /** No operator where single subjects would prove nothing; then why, in what the totals are. */
  readonly op?: (group: TableGroup) => Operator | Incomparable;
}

/** The totals cover different things, or neither is printed. */
export type Incomparable = "differ" | "blank";

const WHY: Readonly<Record<Incomparable, string>> = {
  differ: "的合计不同",
  blank: "的合计都是空白",
};

/** A check of one relation, subject by subject. */
export function codeRelationCheck(relation: CodeRelation): Check {
  const { left, right, againstPrevious = false } = relation;
  const needs = againstPrevious ? [left.kind] : [left.kind, right.kind];
  return groupCheck({ ...relation, needs }, (group, report) => {
    checkGroup(relation, group, report);
  });
}

/** The figure of a row; what it is called is put together only where something is said of it. */
class RowFigure implements CodeFigure {
  constructor(
    private readonly before: string,
    private readonly row: Row,
    private readonly column: Column,
    readonly cell: AmountCell
  ) {}

  get name(): string {
    return this.row.name;
  }

  get label(): string {
    return `${this.before}${this.row.name}（${lastHeader(this.column.header)}）`;
  }
}

/** The rows of a coded table, in one column. */
export function codedAmounts(
  kind: TableKind,
  measure: Measure = "total",
  year: YearRole = "current"
): CodeFigures {
  return {
    kind,
    read(table) {
      const column = columnOf(table, measure, year);
      const figures = new Map<string, CodeFigure | null>();
      if (!column) return figures;
      const rows = codedRows(table);
      const tree = codeTree(rows);
      const printed = leavesOutParents(table, tree, column) ? topmost(table, tree, column) : rows;
      for (const row of printed) {
        const { code } = row.subject;
        const cell = cellOf(table, row, column);
        if (!cell) continue;
        const figure = tree.repeated.has(code)
          ? null
          : new RowFigure(`${code} `, row, column, cell);
        figures.set(code, figure);
      }
      return figures;
    },
  };
}

/** The 类 of the expenditure side of a 收支总表, in one column. */
export function categoryAmounts(
  kind: "appropriation-balance" | "department-balance",
  measure: Measure = "total"
): CodeFigures {
  return {
    kind,
    read(table, { subjects }) {
      const column = columnOf(table, measure, "current", "expenditure");
      const figures = new Map<string, CodeFigure>();
      if (!column) return figures;
      for (const row of table.rows) {
        const cell = row.side === "expenditure" && row.subject ? cellOf(table, row, column) : null;
        const code = cell && categoryCode(row, subjects);
        if (!cell || !code) continue;
        figures.set(code, new RowFigure("", row, column, cell));
      }
      return figures;
    },
  };
}

function checkGroup(relation: CodeRelation, group: TableGroup, report: Report): void {
  const { left, right, againstPrevious = false } = relation;
  const leftTable = group.table(left.kind);
  const rightTable = againstPrevious ? group.previous(right.kind) : group.table(right.kind);
  if (!leftTable || !rightTable) {
    if (leftTable) report.skipped(`没有找到上年的${kindLabel(right.kind)}`);
    return;
  }
  const op = relation.op ? relation.op(group) : "=";
  if (op === "differ" || op === "blank") {
    const tables = `${kindLabel(left.kind)}与${kindLabel(right.kind)}`;
    report.skipped(`${tables}${WHY[op]}，不能逐个科目比较`);
    return;
  }
  const leftFigures = left.read(leftTable, group);
  const rightFigures = right.read(rightTable, group);
  for (const [kind, figures] of [
    [left.kind, leftFigures],
    [right.kind, rightFigures],
  ] as const)
    if (figures.size === 0) report.skipped(`${kindLabel(kind)}没有可以比较的科目或金额列`);

  // A level that one of the tables does not print at all is not missing there.
  const levels = levelsOf(rightFigures);
  const shared = levelsOf(leftFigures).filter((level) => levels.includes(level));
  for (const code of new Set([...leftFigures.keys(), ...rightFigures.keys()])) {
    if (!shared.includes(code.length)) continue;
    const a = leftFigures.get(code);
    const b = rightFigures.get(code);
    if (a === null || b === null) {
      report.skipped(`科目 ${code} 在一张表中有多行，不能比较`);
    } else if (a && b) reportBoth(relation, op, leftTable, a, b, report);
    // Subjects come and go with the years.
    else if (againstPrevious) continue;
    else if (a && op !== "≥") reportMissing(leftTable, code, a, left.kind, right.kind, report);
    else if (b && op !== "≤") reportMissing(rightTable, code, b, right.kind, left.kind, report);
  }
}

function reportBoth(
  { id, severity, left, right, againstPrevious = false }: CodeRelation,
  op: Operator,
  table: BudgetTable,
  a: CodeFigure,
  b: CodeFigure,
  report: Report
): void {
  reportRelation(report, {
    table,
    op,
    severity,
    left: [a],
    right: [b],
    sameFigure: true,
    alsoAbout: againstPrevious ? [] : [b.cell],
    detail: () => ({
      type: "between-tables",
      relation: id,
      op,
      left: [{ kind: left.kind, item: a.label }],
      right: [{ kind: right.kind, item: b.label }],
      acrossYears: againstPrevious,
    }),
  });
}

/** A subject with an amount that the other table does not list: there it reads as blank. */
function reportMissing(
  table: BudgetTable,
  code: string,
  figure: CodeFigure,
  kind: TableKind,
  missingIn: TableKind,
  report: Report
): void {
  reportRelation(report, {
    table,
    left: [],
    right: [figure],
    sameFigure: true,
    alsoAbout: [figure.cell],
    detail: { type: "missing-in-table", code, name: figure.name, kind, missingIn },
  });
}

function levelsOf(figures: ReadonlyMap<string, CodeFigure | null>): readonly number[] {
  const levels = new Set<number>();
  for (const code of figures.keys()) levels.add(code.length);
  return [...levels];
}
