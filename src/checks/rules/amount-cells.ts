import { toUnit } from "../../money/print";
import type { AmountCell, BudgetTable, Column, Row } from "../../tables/table";
import type { Check, Report } from "../check";
import { columnLabel, rowLabel } from "../labels";
import { placeOf } from "../relation";
import { statement } from "../statement";

/** Amount cells hold numbers: no text, no error value, no number kept as text; negative ones are looked at. */
export const amountCells: Check = {
  id: "amount-cells",
  title: "金额栏里都是数字",
  basis: "domain.md A24",
  severity: "error",
  needs: [],
  run({ book }, report) {
    for (const table of book.tables) checkTable(table, report);
  },
};

function checkTable(table: BudgetTable, report: Report): void {
  const storedAsText: AmountCell[] = [];
  for (const row of table.rows)
    row.cells.forEach((cell, index) => {
      const column = table.columns[index];
      if (!cell || !column || cell.state === "blank") return;
      report.ran();
      checkCell(cell, row, column, report);
      if (cell.state === "amount" && typeof cell.raw === "string") storedAsText.push(cell);
    });
  if (storedAsText.length === 0) return;
  report.found({
    ...statement("warning", storedAsText.map(placeOf), {
      type: "amounts-stored-as-text",
      count: storedAsText.length,
      kind: table.kind,
    }),
    repair: storedAsText.map((cell) => ({
      cell: placeOf(cell),
      value: toUnit(cell.fen, table.unit),
    })),
  });
}

function checkCell(cell: AmountCell, row: Row, column: Column, report: Report): void {
  const item = [rowLabel(row), columnLabel(column)].filter((name) => name !== "").join("·");
  const text = String(cell.raw);
  const where = [placeOf(cell)];
  if (cell.state === "text")
    report.found(statement("error", where, { type: "amount-is-text", text, item }));
  if (cell.state === "error")
    report.found(statement("error", where, { type: "amount-is-error", text, item }));
  if (cell.state === "amount" && cell.fen < 0)
    report.found(statement("warning", where, { type: "negative-amount", item }));
}
