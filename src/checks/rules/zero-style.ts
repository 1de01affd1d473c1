import type { AmountCell, BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { placeOf } from "../relation";
import { statement } from "../statement";
import { quoted } from "../../tables/quoted";

/** Where there is nothing, a table writes it in one way: blank, 0, 0.00 or a dash. */
export const zeroStyle: Check = {
  id: "zero-style",
  title: "同一张表里没有金额的写法一致",
  description: "看同一张表里没有金额的单元格写法是否一致：空白、0、0.00 或短横线。",
  basis: "domain.md A25",
  severity: "info",
  needs: [],
  checkTable,
};

function checkTable(table: BudgetTable, report: Report): void {
  const first = new Map<string, AmountCell>();
  for (const row of table.rows)
    for (const cell of row.cells) {
      if (!cell || cell.fen !== 0 || (cell.state !== "blank" && cell.state !== "amount")) continue;
      report.ran();
      const style = styleOf(cell);
      if (!first.has(style)) first.set(style, cell);
    }
  if (first.size <= 1) return;
  report.found(
    statement("info", [...first.values()].map(placeOf), {
      type: "zero-styles",
      kind: table.kind,
      styles: [...first.keys()],
    })
  );
}

function styleOf({ raw }: AmountCell): string {
  const text = raw === null ? "" : String(raw).trim();
  return text === "" ? "空白" : quoted(text);
}
