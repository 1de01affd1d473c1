import { tablesOf } from "../../tables/book";
import { cellOf, columnOf, rowOf, subjectRow } from "../../tables/select";
import type { BudgetTable, Column, Row, TableKind } from "../../tables/table";
import type { Check, Report } from "../check";
import { codedRows, codeTree } from "../coded-tables";
import { plainDepartment } from "../../tables/department-names";
import { columnLabel, kindLabel, lastHeader, rowLabel } from "../labels";
import { reportRelation, type Addend } from "../relation";

const KINDS: readonly TableKind[] = [
  "general-expenditure",
  "basic-expenditure",
  "sangong",
  "appropriation-balance",
  "department-balance",
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
  description:
    "工作簿中同时有汇总表和各所属单位的表时，逐个科目比较汇总表与各单位之和。单位名称不全、与汇总表不能一一对应时不核验。",
  basis: "domain.md C26",
  severity: "warning",
  needs: [],
  wholeWorkbook: true,
  run({ book }, report) {
    const wholes = KINDS.map((kind) => tablesOf(book, kind)).filter(
      (all) => summariesIn(all).length > 0
    );
    if (wholes.length === 0) report.skipped("没有找到同时列出汇总表和各单位的表");
    for (const tables of wholes) checkKind(tables, report);
  },
};

function checkKind(tables: readonly BudgetTable[], report: Report): void {
  const [summary, ...more] = summariesIn(tables);
  if (!summary) return;
  const units = tables.filter((table) => table !== summary && table.year === summary.year);
  const names = new Set(units.map(({ department }) => plainDepartment(department ?? "")));
  const label = kindLabel(summary.kind);
  if (more.length > 0 || units.length < 2 || names.size !== units.length || names.has("")) {
    report.skipped(`${label}的汇总表和各单位的表不能一一对应`);
    return;
  }
  for (const column of summary.columns) {
    const total = rowOf(summary, "total", column.side);
    const right = units.flatMap((unit) =>
      amountIn(unit, column, rowOf(unit, "total", column.side))
    );
    if (!total || right.length !== units.length)
      report.skipped(`${label}有单位没有“${columnLabel(column)}”的合计`);
    else checkRow({ summary, units, column }, total, right, report);
    for (const row of comparableRows(summary)) {
      const { code } = row.subject;
      const ofUnits = units.flatMap((unit) => amountIn(unit, column, subjectRow(unit, code)));
      checkRow({ summary, units, column }, row, ofUnits, report);
    }
  }
}

interface Sum {
  readonly summary: BudgetTable;
  readonly units: readonly BudgetTable[];
  readonly column: Column;
}

function checkRow(
  { summary, units, column }: Sum,
  row: Row,
  right: readonly Addend[],
  report: Report
): void {
  const left = amountIn(summary, column, row);
  if (left.length === 0) return;
  reportRelation(report, {
    table: summary,
    left,
    right,
    severity: "warning",
    detail: {
      type: "units-total",
      kind: summary.kind,
      row: left[0]?.label ?? row.name,
      column: columnLabel(column),
      units: units.length,
    },
  });
}

/** The subjects of a table, where each stands once. */
function comparableRows(table: BudgetTable) {
  const rows = codedRows(table).filter(({ side }) => side === null);
  const { repeated } = codeTree(rows);
  return rows.filter(({ subject }) => !repeated.has(subject.code));
}

/** Tables that say 汇总, or else that of 某局 beside one of 某局（本级）. */
function summariesIn(tables: readonly BudgetTable[]): readonly BudgetTable[] {
  const stated = tables.filter((table) => says(table, "汇总"));
  if (stated.length > 0) return stated;
  const own = tables.filter((table) => says(table, "本级"));
  return tables.filter(
    (table) =>
      !own.includes(table) &&
      table.department !== null &&
      own.some(
        ({ department }) =>
          plainDepartment(department ?? "") === plainDepartment(table.department ?? "")
      )
  );
}

function says({ title, department, area }: BudgetTable, word: string): boolean {
  return [title, department ?? "", area.sheet].some((text) => text.includes(word));
}

function amountIn(
  table: BudgetTable,
  { measure, year, side }: Column,
  row: Row | undefined
): readonly Addend[] {
  const column = columnOf(table, measure, year, side);
  const cell = row && column && cellOf(table, row, column);
  if (!cell) return [];
  const label = rowLabel(row) || lastHeader(columnLabel(column));
  return [{ label: table.department ? `${table.department}${label}` : label, cell }];
}
