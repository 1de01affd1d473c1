import type { Check, Report } from "./check";
import {
  REPEATED,
  type CodeRelation,
  type FiguresByCode,
  type Incomparable,
} from "./code-relation";
import { kindLabel } from "./labels";
import { judgeOf } from "./relation-family";
import { ABSENT, SameCodes, type ComparedRows } from "./same-codes";
import { sharedCodes } from "./shared-codes";
import { groupCheck, type TableGroup } from "./table-group";

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
  for (const { kind, figures } of [
    { kind: left.kind, figures: leftFigures },
    { kind: right.kind, figures: rightFigures },
  ])
    if (figures.codes.length === 0) report.skipped(`${kindLabel(kind)}没有可以比较的科目或金额列`);
  const codes = sharedCodes(leftFigures, rightFigures);
  const places = {
    left: placesOf(leftFigures, codes.left),
    right: placesOf(rightFigures, codes.right),
  };
  const judge = judgeOf(report, new SameCodes(relation, op, group, places));
  codes.left.forEach((place, at) => {
    if (places.left.rows[at] !== REPEATED && places.right.rows[at] !== REPEATED) judge(at);
    else {
      const code = leftFigures.codes[place] ?? rightFigures.codes[codes.right[at] ?? ABSENT] ?? "";
      report.skipped(`科目 ${code} 在一张表中有多行，不能比较`);
    }
  });
}

/** The rows that are compared. */
function placesOf({ table, column, rows }: FiguresByCode, places: readonly number[]): ComparedRows {
  return { table, column, rows: Int32Array.from(places, (place) => rows[place] ?? ABSENT) };
}
