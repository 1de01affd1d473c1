import { quoted } from "../../tables/quoted";
import type { BudgetTable } from "../../tables/table";
import type { Check, CheckContext, Report } from "../check";
import type { Addend } from "../relation";
import { isPlain, signOf, type Expression } from "../own-relations/expression";
import { reportWeighted, type Side, type WeightedAddend } from "../own-relations/weighted";
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
import { bookParts, partName } from "../book-parts";
import { kindLabel } from "../labels";
import { tableGroup, type TableGroup } from "../table-group";
import { tablesOf, type Book } from "../../tables/book";

/** Relations that a bureau adds itself, in the sheet 自定义核验 or in a file beside the workbook. */
export const ownRelations: Check = {
  id: "own-relations",
  title: "本单位自定义的勾稽关系成立",
  description:
    "逐条比较工作簿“自定义核验”表或另行指定的文件中写的勾稽关系。没有写时不核验；写得不对的会指出在哪里。",
  basis: "domain.md 4, 自定义核验",
  severity: "error",
  needs: [],
  wholeWorkbook: true,
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
    found: (finding) => {
      report.found(finding);
    },
    compared: (comparison, finding) => {
      report.compared(comparison, finding);
    },
    family: (relations) => {
      report.family(relations);
    },
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

/** The tables that the relation names, once for every department and year that has them. */
function tablesFor(
  { left, right, leftPlace, rightPlace }: OwnRelation,
  context: CheckContext,
  report: Report,
  problems: Map<string, OwnPlace>
): readonly TableOf[] {
  const choices = new Map<string, TableChoice>();
  let isComplete = true;
  for (const [{ terms }, place] of [
    [left, leftPlace],
    [right, rightPlace],
  ] as const)
    for (const { table } of terms) {
      const resolved = resolveTable(table, context.book);
      const choice = foundOr(resolved, place, report, problems);
      if (choice) choices.set(table, choice);
      else isComplete = false;
    }
  if (!isComplete) return [];
  const chosen = [...choices.values()];
  const named = chosen.flatMap((choice) => ("tables" in choice ? [choice.tables] : []));
  const isExact = named.length === chosen.length && named.every((tables) => tables.length === 1);
  if (isExact) return [(name) => tableIn(null, choices.get(name))];
  const kinds = [...new Set(chosen.flatMap((choice) => ("kind" in choice ? [choice.kind] : [])))];
  const parts = bookParts(context.book).filter(
    ({ book, isPlaced }) =>
      isPlaced && named.every((tables) => tables.some((table) => book.tables.includes(table)))
  );
  if (parts.length === 0)
    report.skipped("这几张表不是同一个部门、同一年度的，请都写表名，不写工作表名");
  return parts.flatMap(({ book }) => {
    const own = named.map((tables) => tables.filter((table) => book.tables.includes(table)));
    if (own.some((tables) => tables.length > 1)) {
      report.skipped("有几张表是同一个表号，请写表名");
      return [];
    }
    const missing = kinds.filter((kind) => tablesOf(book, kind).length === 0);
    for (const kind of missing) report.skipped(`${partName(book)}没有识别到${kindLabel(kind)}`);
    const group = missing.length > 0 ? null : tableGroup({ ...context, book }, kinds, report);
    return group ? [(name: string) => tableIn({ group, book }, choices.get(name))] : [];
  });
}

function tableIn(
  part: { readonly group: TableGroup; readonly book: Book } | null,
  choice: TableChoice | undefined
): BudgetTable | undefined {
  if (!choice) return undefined;
  if ("kind" in choice) return part?.group.table(choice.kind);
  return choice.tables.find((table) => !part || part.book.tables.includes(table));
}

function compareIn(
  relation: OwnRelation,
  tableOf: TableOf,
  { subjects }: CheckContext,
  report: Report,
  problems: Map<string, OwnPlace>
): void {
  const sideOf = (expression: Expression, place: OwnPlace): Side | null => {
    const terms = expression.terms.map(({ table: named, parts, factor }) => {
      const table = tableOf(named);
      if (!table) return null;
      const resolved = resolveCells(table, parts, subjects);
      return foundOr(resolved, place, report, problems)?.map((addend) => ({ ...addend, factor }));
    });
    const addends = terms.flatMap((term) => term ?? []);
    return terms.every((term) => term != null) ? { addends, constant: expression.constant } : null;
  };
  const written = {
    left: sideOf(relation.left, relation.leftPlace),
    right: sideOf(relation.right, relation.rightPlace),
  };
  // The side that is no fixed amount is the one that may be wrong.
  const isTurned = relation.left.terms.length === 0;
  const [leftExpression, rightExpression] = isTurned
    ? [relation.right, relation.left]
    : [relation.left, relation.right];
  const [left, right] = isTurned ? [written.right, written.left] : [written.left, written.right];
  const [first] = leftExpression.terms;
  const table = first && tableOf(first.table);
  if (!left || !right || !table) return;
  const op = isTurned ? turned(relation.op) : relation.op;
  const { name, note, severity, margin } = relation;
  const detail = {
    type: "own-relation",
    relation: name,
    op,
    left: leftExpression.text,
    right: rightExpression.text,
    note,
  } as const;
  const isCommon = op === "=" || op === "≤" || op === "≥";
  if (!isCommon || margin || !isPlain(relation.left) || !isPlain(relation.right)) {
    reportWeighted(report, { table, left, op, right, margin, severity, detail });
    return;
  }
  const addends = right.addends.map(signed);
  reportRelation(report, {
    table,
    left: left.addends.map(signed),
    op,
    right: addends,
    sameFigure: left.addends.length === 1 && addends.length === 1,
    severity,
    alsoAbout: addends.map(({ cell }) => cell),
    detail,
  });
}

function signed({ label, cell, factor }: WeightedAddend): Addend {
  return { label, cell, sign: signOf(factor) ?? 1 };
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
