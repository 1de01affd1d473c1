import { tablesOf } from "../../tables/book";
import { rowOf } from "../../tables/select";
import type { BudgetTable, Row } from "../../tables/table";
import type { Check, Report } from "../check";
import { reportColumnSums } from "../column-sums";
import { columnLabel, rowLabel } from "../labels";
import { unreadLines } from "../unread";
import { quoted } from "../../tables/quoted";

/** 政府采购: 合计 = 货物 + 工程 + 服务, or = Σ of the lines where purchases are listed one by one. */
export const procurementTotal: Check = {
  id: "procurement-total",
  title: "政府采购合计等于各项之和",
  description:
    "比较政府采购合计与货物、工程、服务之和；逐项列出采购的，比较合计与各项之和。没有同时列出合计和各项时不核验。",
  basis: "domain.md B80",
  severity: "error",
  needs: ["procurement"],
  run({ book }, report) {
    for (const table of tablesOf(book, "procurement")) checkTable(table, report);
  },
};

function checkTable(table: BudgetTable, report: Report): void {
  const total = rowOf(table, "total");
  const classes = table.rows.filter(isClass);
  const items = table.rows.filter(({ line }) => line === "item");
  const parts = classes.length > 0 ? classes : items;
  if (!total || parts.length === 0) {
    report.skipped(`${quoted(table.area.sheet)}没有同时列出合计和各项采购`);
    return;
  }
  const names = classes.length > 0 ? classes.map(rowLabel) : [`${items.length} 项采购`];
  reportColumnSums(report, {
    table,
    total,
    parts,
    unread: unreadLines(table),
    detail: (column) => ({
      type: "procurement-total",
      column: columnLabel(column),
      parts: names,
    }),
  });
}

function isClass({ line }: Row): boolean {
  return line !== null && typeof line === "object" && "procurement" in line;
}
