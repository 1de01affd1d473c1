import type { Check, Report } from "./check";
import type { CodeRelation, Incomparable } from "./code-relation";
import { CodesOfBoth } from "./codes-of-both";
import { kindLabel } from "./labels";
import { judgeOf, reportFamily } from "./relation-family";
import { SameCodes } from "./same-codes";
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
  const figures = { left: left.read(leftTable, group), right: right.read(rightTable, group) };
  for (const { kind, listed } of [
    { kind: left.kind, ...figures.left },
    { kind: right.kind, ...figures.right },
  ])
    if (listed.codes.length === 0) report.skipped(`${kindLabel(kind)}没有可以比较的科目或金额列`);
  const codes = CodesOfBoth.of(figures.left.listed, figures.right.listed);
  const family = new SameCodes(relation, op, group, figures, codes);
  if (codes.repeated.size === 0) {
    reportFamily(report, family);
    return;
  }
  const judge = judgeOf(report, family);
  for (let at = 0; at < codes.size; at++) {
    const repeated = codes.repeated.get(at);
    if (repeated === undefined) judge(at);
    else report.skipped(`科目 ${repeated} 在一张表中有多行，不能比较`);
  }
}
