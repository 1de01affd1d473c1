import { normaliseName } from "../../money/width";
import { cellOf, columnOf } from "../../tables/select";
import type { BudgetTable, Row } from "../../tables/table";
import type { Check, Report } from "../check";
import { columnLabel, lastHeader } from "../labels";
import { reportRelation, type Addend } from "../relation";
import { groupCheck } from "../table-group";

/** Where “三公” is listed by department, each one's figures of last year are those that last year's table printed. */
export const previousSangongRows: Check = groupCheck(
  {
    id: "previous-sangong-by-department",
    title: "“三公”经费各单位的上年数与上年公开的一致",
    description:
      "“三公”经费按单位列示时，比较各单位的上年数与上年公开的本年数。没有上年的工作簿，或上年没有这个单位时不比较。",
    basis: "domain.md C16",
    severity: "warning",
    needs: ["sangong"],
    againstPrevious: true,
  },
  (group, report) => {
    const table = group.table("sangong");
    const previous = group.previous("sangong");
    if (!table) return;
    if (!previous) {
      report.skipped("没有找到上年的“‘三公’经费支出表”");
      return;
    }
    const before = new Map(departments(previous).map((row) => [normaliseName(row.name), row]));
    const rows = departments(table);
    if (rows.length === 0) report.skipped("“三公”经费没有按单位列示");
    for (const row of rows) {
      const same = before.get(normaliseName(row.name));
      if (same) checkRow({ table, row }, { table: previous, row: same }, report);
      else report.skipped(`上年的表中没有“${row.name}”`);
    }
  }
);

interface Place {
  readonly table: BudgetTable;
  readonly row: Row;
}

function checkRow(now: Place, before: Place, report: Report): void {
  for (const { measure } of now.table.columns.filter(({ year }) => year === "previous")) {
    const left = amountAt(now, columnOf(now.table, measure, "previous"));
    const right = amountAt(before, columnOf(before.table, measure));
    if (!left || !right) continue;
    reportRelation(report, {
      table: now.table,
      left: [left],
      right: [right],
      sameFigure: true,
      severity: "warning",
      detail: {
        type: "between-tables",
        relation: "previous-sangong-by-department",
        op: "=",
        left: [{ kind: "sangong", item: left.label }],
        right: [{ kind: "sangong", item: right.label }],
        acrossYears: true,
      },
    });
  }
}

function amountAt(
  { table, row }: Place,
  column: BudgetTable["columns"][number] | undefined
): Addend | null {
  const cell = column && cellOf(table, row, column);
  return cell ? { label: `${row.name}（${lastHeader(columnLabel(column))}）`, cell } : null;
}

function departments(table: BudgetTable): readonly Row[] {
  return table.rows.filter(({ line, name }) => line === "item" && name !== "");
}
