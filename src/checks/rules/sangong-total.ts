import { tablesOf } from "../../tables/book";
import { rowOf } from "../../tables/select";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { reportRelation } from "../relation";
import { departmentOf, sangongCells, sangongParts } from "../sangong-cells";
import { reportColumnSums } from "../column-sums";
import { columnLabel } from "../labels";
import { unreadColumns } from "../unread";
import { quoted } from "../../tables/quoted";

/** “三公”: 合计 = 因公出国 + 公务用车 + 接待, each row and year; and the total row is the sum of the departments. */
export const sangongTotal: Check = {
  id: "sangong-total",
  title: "“三公”经费合计等于各分项之和",
  description:
    "比较“三公”经费合计与因公出国（境）、公务用车、公务接待三项之和；按单位列示的，比较合计与各单位之和。列不全时不核验。",
  basis: "domain.md B30",
  severity: "error",
  needs: ["sangong"],
  run({ book }, report) {
    for (const table of tablesOf(book, "sangong")) {
      checkParts(table, report);
      checkDepartments(table, report);
    }
  },
};

function checkParts(table: BudgetTable, report: Report): void {
  for (const row of table.rows)
    for (const cells of sangongCells(table, row)) {
      const { total, vehicles, vehicleParts, reception } = cells;
      const hasVehicles = vehicles.length > 0 || vehicleParts.length > 0;
      if (total.length === 0 || !hasVehicles || reception.length === 0) {
        report.skipped(`${quoted(table.area.sheet)}的${cells.year}没有列全合计和各分项`);
        continue;
      }
      reportRelation(report, {
        table,
        left: total,
        // a blank 小计 is sangong-vehicles' to report
        right: sangongParts(cells),
        unread: unreadColumns(table),
        detail: { type: "sangong-total", row: departmentOf(row), year: cells.year },
      });
    }
}

function checkDepartments(table: BudgetTable, report: Report): void {
  const total = rowOf(table, "total");
  const departments = table.rows.filter(({ line }) => line === "item");
  if (!total || departments.length === 0) return;
  reportColumnSums(report, {
    table,
    total,
    parts: departments,
    detail: (column) => ({
      type: "sangong-rows",
      column: columnLabel(column),
      rows: departments.length,
    }),
  });
}
