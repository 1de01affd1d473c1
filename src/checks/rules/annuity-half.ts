import { tablesOf } from "../../tables/book";
import { cellOf, subjectRow } from "../../tables/select";
import type { BudgetTable, Column } from "../../tables/table";
import type { Check, Report } from "../check";
import { columnLabel } from "../labels";
import { placeOf } from "../relation";
import { statement } from "../statement";

const PENSION = "2080505";
const ANNUITY = "2080506";

/** The annuity (8 %) is half of the pension contribution (16 %), in this year's total. */
export const annuityHalf: Check = {
  id: "annuity-half",
  title: "职业年金约为养老保险缴费的一半",
  description:
    "比较支出预算表中 2080506（职业年金，8%）的本年总计是否为 2080505（养老保险，16%）的一半。没有同时列出这两个科目时不核验。",
  basis: "domain.md C19",
  severity: "info",
  needs: ["general-expenditure"],
  run({ book }, report) {
    for (const table of tablesOf(book, "general-expenditure"))
      for (const column of table.columns)
        // Basic expenditure is the same figure once more; last year's was looked at last year.
        if (column.measure === "total" && column.year === "current")
          checkColumn(table, column, report);
  },
};

function checkColumn(table: BudgetTable, column: Column, report: Report): void {
  const [pension, annuity] = [PENSION, ANNUITY].map((code) => {
    const row = subjectRow(table, code);
    return row && cellOf(table, row, column);
  });
  if (pension?.state !== "amount" || annuity?.state !== "amount") {
    report.skipped(`“${columnLabel(column)}”没有同时列出养老保险和职业年金`);
    return;
  }
  report.ran();
  const expected = Math.round(pension.fen / 2);
  const difference = annuity.fen - expected;
  if (Math.abs(difference) <= pension.halfStep / 2 + annuity.halfStep) return;
  report.found({
    ...statement("info", [placeOf(annuity), placeOf(pension)], {
      type: "annuity-half",
      column: columnLabel(column),
    }),
    expected,
    actual: annuity.fen,
    difference,
    unit: table.unit,
  });
}
