import { quoted } from "../../tables/quoted";
import type { BudgetTable } from "../../tables/table";
import type { Check, CheckContext, Report } from "../check";
import type { Addend } from "../relation";
import { printExpression, type Expression } from "../own-relations/expression";
import { turned } from "../own-relations/operator";
import { resolveCells } from "../own-relations/resolve-cells";
import { resolveTable, type TableChoice } from "../own-relations/resolve-table";
import type { Resolution } from "../own-relations/resolution";
import {
  joinOwnRelations,
  ownRelationsIn,
  type OwnMistake,
  type OwnPlace,
  type OwnRelation,
} from "../own-relations/source";
import { reportRelation } from "../relation";
import { tableGroups, type TableGroup } from "../table-group";

/** Relations that a bureau adds itself, in the sheet 自定义核验 or in a file beside the workbook. */
export const ownRelations: Check = {
  id: "own-relations",
  title: "本单位自定义的勾稽关系成立",
  basis: "domain.md 4, 自定义核验",
  severity: "error",
  needs: [],
  run(context, report) {
    const sources = [ownRelationsIn(context.book.grids ?? []), ...(context.ownRelations ?? [])];
    const { relations, mistakes } = joinOwnRelations(sources);
    if (relations.length + mistakes.length === 0)
      report.skipped("没有自定义的关系：工作簿里没有“自定义核验”工作表，或其中没有内容");
    for (const mistake of mistakes) reportMistake(mistake, report);
    for (const relation of relations) checkRelation(relation, context, report);
  },
};

function reportMistake({ relation, problem, place }: OwnMistake, report: Report): void {
  const { cell, file } = place;
  report.found({
    severity: "warning",
    where: file === null ? [cell] : [],
    expected: null,
    actual: null,
    difference: null,
    unit: null,
    detail: {
      type: "own-relation-mistake",
      relation,
      problem,
      place: file === null ? null : `${file} 第 ${String(cell.row + 1)} 行`,
    },
  });
  report.skipped(`${quoted(relation)}：没有看懂，没有核验`);
}

function checkRelation(relation: OwnRelation, context: CheckContext, report: Report): void {
  let said = false;
  const own: Report = {
    ...report,
    ran(count) {
      said = true;
      report.ran(count);
    },
    skipped(reason) {
      said = true;
      report.skipped(`${quoted(relation.name)}：${reason}`);
    },
  };
  if (!relation.enabled) {
    own.skipped("没有启用");
    return;
  }
  const problems = new Map<string, OwnPlace>();
  for (const tables of tablesFor(relation, context, own, problems))
    compareIn(relation, tables, context, own, problems);
  for (const [problem, place] of problems)
    reportMistake({ relation: relation.name, problem, place }, report);
  if (!said && problems.size === 0) own.skipped("两边都是空白，没有可以比较的数");
}

type TableOf = (name: string) => BudgetTable | undefined;

/** The tables that the relation names, once for every department that has them. */
function tablesFor(
  { left, right, leftPlace, rightPlace }: OwnRelation,
  context: CheckContext,
  report: Report,
  problems: Map<string, OwnPlace>
): readonly TableOf[] {
  const choices = new Map<string, TableChoice>();
  let isComplete = true;
  for (const [expression, place] of [
    [left, leftPlace],
    [right, rightPlace],
  ] as const)
    for (const { table } of expression) {
      const resolved = resolveTable(table, context.book);
      const choice = foundOr(resolved, place, report, problems);
      if (choice) choices.set(table, choice);
      else isComplete = false;
    }
  if (!isComplete) return [];
  const chosen = [...choices.values()];
  const kinds = [...new Set(chosen.flatMap((choice) => ("kind" in choice ? [choice.kind] : [])))];
  if (kinds.length === 0) return [(name) => tableIn(null, choices.get(name))];
  const groups = tableGroups(context, kinds, report);
  if (groups.length > 1 && chosen.some((choice) => "table" in choice)) {
    report.skipped("工作簿里有几个部门的表，请都写表名，不写工作表名");
    return [];
  }
  return groups.map((group) => (name) => tableIn(group, choices.get(name)));
}

function tableIn(
  group: TableGroup | null,
  choice: TableChoice | undefined
): BudgetTable | undefined {
  if (!choice) return undefined;
  return "table" in choice ? choice.table : group?.table(choice.kind);
}

function compareIn(
  relation: OwnRelation,
  tableOf: TableOf,
  { subjects }: CheckContext,
  report: Report,
  problems: Map<string, OwnPlace>
): void {
  const { name, note, severity } = relation;
  const cellsOf = (expression: Expression, place: OwnPlace): readonly Addend[] | null => {
    const terms = expression.map(({ table: named, parts, sign }) => {
      const table = tableOf(named);
      if (!table) return null;
      const resolved = resolveCells(table, parts, subjects);
      return foundOr(resolved, place, report, problems)?.map((addend) => ({ ...addend, sign }));
    });
    return terms.every((term) => term != null) ? terms.flat() : null;
  };
  const printed = cellsOf(relation.left, relation.leftPlace);
  const wanted = cellsOf(relation.right, relation.rightPlace);
  // The side that is no plain 0 is the one that may be wrong.
  const isTurned = relation.left.length === 0;
  const [left, right] = isTurned ? [wanted, printed] : [printed, wanted];
  const first = (isTurned ? relation.right : relation.left)[0];
  const table = first && tableOf(first.table);
  if (!left || !right || !table) return;
  const texts = [printExpression(relation.left), printExpression(relation.right)] as const;
  const [leftText, rightText] = isTurned ? [texts[1], texts[0]] : texts;
  const op = isTurned ? turned(relation.op) : relation.op;
  reportRelation(report, {
    table,
    left,
    op,
    right,
    sameFigure: left.length === 1 && right.length === 1,
    severity,
    alsoAbout: right.map(({ cell }) => cell),
    detail: { type: "own-relation", relation: name, op, left: leftText, right: rightText, note },
  });
}

/** What was found; else its reason is noted, as a mistake or as something this workbook does not have. */
function foundOr<T>(
  resolved: Resolution<T>,
  place: OwnPlace,
  report: Report,
  problems: Map<string, OwnPlace>
): T | null {
  if ("found" in resolved) return resolved.found;
  if ("absent" in resolved) report.skipped(resolved.absent);
  else problems.set(resolved.problem, place);
  return null;
}
