import { toUnit } from "../../money/print";
import { tablesOf } from "../../tables/book";
import type { BudgetTable, Row } from "../../tables/table";
import type { Check, Report } from "../check";
import { compare, placeOf, reportRelation } from "../relation";
import { departmentOf, sangongCells } from "../sangong-cells";
import { quoted } from "../../tables/quoted";

/** “三公”: 小计 = 公务用车购置费 + 公务用车运行费, each row and year. */
export const sangongVehicles: Check = {
  id: "sangong-vehicles",
  title: "公务用车“小计”等于购置费与运行费之和",
  description:
    "比较公务用车“小计”与购置费、运行费之和；分项有数而小计空白的也是错误。没有同时列出三项时不核验。",
  basis: "domain.md B31",
  severity: "error",
  needs: ["sangong"],
  run({ book }, report) {
    for (const table of tablesOf(book, "sangong"))
      for (const row of table.rows) checkRow(table, row, report);
  },
};

function checkRow(table: BudgetTable, row: Row, report: Report): void {
  for (const { year, vehicles, vehicleParts } of sangongCells(table, row)) {
    const [subtotal] = vehicles;
    if (!subtotal || vehicleParts.length < 2) {
      report.skipped(`${quoted(table.area.sheet)}的${year}没有同时列出小计、购置费和运行费`);
      continue;
    }
    const isBlank = subtotal.cell.state === "blank";
    const result = compare({ left: vehicles, right: vehicleParts, sameFigure: isBlank });
    const repair =
      isBlank && result.outcome === "broken"
        ? [{ cell: placeOf(subtotal.cell), value: toUnit(result.expected, table.unit) }]
        : [];
    reportRelation(report, {
      table,
      left: vehicles,
      right: vehicleParts,
      // A blank is not a rounded figure.
      sameFigure: isBlank,
      detail: { type: "sangong-vehicles", row: departmentOf(row), year },
      repair,
    });
  }
}
