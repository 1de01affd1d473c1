import type { BudgetTable, TableKind } from "../tables/table";
import type { Check, Report } from "./check";
import type { FigureName } from "./detail";
import type { Figure } from "./figures";
import type { Severity } from "./finding";
import { reportRelation, type Addend, type Operator } from "./relation";
import { groupCheck, type TableGroup } from "./table-group";
import { kindLabel } from "./labels";

/** Relations between figures of different tables that are one rule, as data. */
export interface TableRule {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly basis: string;
  readonly severity?: Severity;
  /** The right sides are taken from last year's book. */
  readonly againstPrevious?: boolean;
  readonly relations: readonly TableRelation[];
}

export interface TableRelation {
  readonly op?: Operator | ((group: TableGroup) => Operator);
  /** Their sum is what is printed … */
  readonly left: readonly Figure[];
  /** … and this sum is what it should be. */
  readonly right: readonly Figure[];
  /** Other right sides that are as good. */
  readonly alternatives?: readonly (readonly Figure[])[];
}

/** A check of one rule between tables, with its own line in the coverage. */
export function tableRuleCheck(rule: TableRule): Check {
  const { againstPrevious = false, relations } = rule;
  const needs = neededKinds(
    relations.flatMap(({ left, right }) => (againstPrevious ? left : [...left, ...right]))
  );
  return groupCheck({ ...rule, needs }, (group, report) => {
    for (const relation of relations) checkRelation(rule, relation, group, report);
  });
}

function checkRelation(
  { id, severity = "error", againstPrevious = false }: TableRule,
  relation: TableRelation,
  group: TableGroup,
  report: Report
): void {
  const { alternatives = [] } = relation;
  const op = typeof relation.op === "function" ? relation.op(group) : (relation.op ?? "=");
  const left = readAll(relation.left, group, false);
  const right = readAll(relation.right, group, againstPrevious);
  const unreadable = left.missing ?? right.missing;
  if (unreadable) {
    const whose = againstPrevious && !left.missing ? "上年的" : "";
    report.skipped(`没有找到${whose}${kindLabel(unreadable.kind)}的${unreadable.item}`);
    return;
  }
  // Of nothing nothing can be too much.
  if (op === "≤" && left.addends.length === 0) return;
  const table = left.table ?? right.table;
  if (!table) return;
  const others = alternatives.map((figures) => readAll(figures, group, againstPrevious));
  reportRelation(report, {
    table,
    op,
    severity,
    left: left.addends,
    right: right.addends,
    alternatives: others.filter(({ missing }) => !missing).map(({ addends }) => addends),
    sameFigure: left.addends.length <= 1 && right.addends.length <= 1,
    unread: [...left.unread, ...right.unread],
    alsoAbout: againstPrevious ? [] : right.addends.map(({ cell }) => cell),
    detail: () => ({
      type: "between-tables",
      relation: id,
      op,
      left: names(left, relation.left),
      right: names(right, relation.right),
      acrossYears: againstPrevious,
    }),
  });
}

interface Reading {
  readonly table: BudgetTable | undefined;
  readonly addends: readonly Addend[];
  /** Of which table each of them is. */
  readonly kinds: readonly TableKind[];
  /** The first figure that could not be read. */
  readonly missing: Figure | undefined;
  readonly unread: readonly string[];
}

function readAll(figures: readonly Figure[], group: TableGroup, previous: boolean): Reading {
  let first: BudgetTable | undefined;
  let missing: Figure | undefined;
  const addends: Addend[] = [];
  const kinds: TableKind[] = [];
  const unread: string[] = [];
  for (const figure of figures) {
    const { kind } = figure;
    const table = previous ? group.previous(kind) : group.table(kind);
    first ??= table;
    const read = table ? figure.read(table) : null;
    if (!read && !figure.optional) missing ??= figure;
    for (const addend of read ?? []) {
      addends.push(addend);
      kinds.push(kind);
    }
    if (table && figure.unread) unread.push(...figure.unread(table));
  }
  return { table: first, addends, kinds, missing, unread };
}

/** The figures by the labels of their cells; by what was looked for where nothing is printed. */
function names({ addends, kinds }: Reading, sought: readonly Figure[]): readonly FigureName[] {
  if (addends.length === 0) return sought.map(({ kind, item }) => ({ kind, item }));
  return addends.flatMap(({ label }, at) => {
    const kind = kinds[at];
    return kind ? [{ kind, item: label }] : [];
  });
}

function neededKinds(figures: readonly Figure[]): readonly TableKind[] {
  return [...new Set(figures.filter(({ optional }) => !optional).map(({ kind }) => kind))];
}
