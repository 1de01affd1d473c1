import { tablesOf } from "../../tables/book";
import { cellOf, columnOf, rowOf } from "../../tables/select";
import type { BudgetTable, TableKind } from "../../tables/table";
import type { Check, Report } from "../check";
import { plainDepartment } from "../department-names";
import { columnLabel, kindLabel, lastHeader, rowLabel } from "../labels";
import { reportRelation, type Addend } from "../relation";

const KINDS: readonly TableKind[] = [
  "general-expenditure",
  "basic-expenditure",
  "sangong",
  "fund-expenditure",
  "state-capital-expenditure",
  "department-income",
  "department-expenditure",
  "procurement",
];

/**
 * A department's table with its units (汇总) is the sum of the units' tables, where a workbook has both. Whether all units are in the
 * workbook it does not say, so a difference is to be looked at.
 */
export const unitsTotal: Check = {
  id: "units-total",
  title: "汇总表等于各所属单位的表之和",
  basis: "domain.md C26",
  severity: "warning",
  needs: [],
  run({ book }, report) {
    const wholes = KINDS.map((kind) => tablesOf(book, kind)).filter((all) => all.some(isSummary));
    if (wholes.length === 0) report.skipped("没有找到同时列出汇总表和各单位的表");
    for (const tables of wholes) checkKind(tables, report);
  },
};

function checkKind(tables: readonly BudgetTable[], report: Report): void {
  const [summary, ...more] = tables.filter(isSummary);
  if (!summary) return;
  const units = tables.filter((table) => !isSummary(table) && table.year === summary.year);
  const names = new Set(units.map(({ department }) => plainDepartment(department ?? "")));
  const label = kindLabel(summary.kind);
  if (more.length > 0 || units.length < 2 || names.size !== units.length || names.has("")) {
    report.skipped(`${label}的汇总表和各单位的表不能一一对应`);
    return;
  }
  for (const column of summary.columns) {
    const [left] = totalIn(summary, column);
    const right = units.flatMap((unit) => totalIn(unit, column));
    if (!left || right.length !== units.length) {
      report.skipped(`${label}有单位没有“${columnLabel(column)}”的合计`);
      continue;
    }
    reportRelation(report, {
      table: summary,
      left: [left],
      right,
      severity: "warning",
      detail: {
        type: "units-total",
        kind: summary.kind,
        row: left.label,
        column: columnLabel(column),
        units: units.length,
      },
    });
  }
}

function isSummary({ title, department, area }: BudgetTable): boolean {
  return [title, department ?? "", area.sheet].some((text) => text.includes("汇总"));
}

function totalIn(
  table: BudgetTable,
  { measure, year, side }: BudgetTable["columns"][number]
): readonly Addend[] {
  const column = columnOf(table, measure, year, side);
  const row = rowOf(table, "total");
  const cell = row && column && cellOf(table, row, column);
  if (!cell) return [];
  const label = rowLabel(row) || lastHeader(columnLabel(column));
  return [{ label: table.department ? `${table.department}${label}` : label, cell }];
}
