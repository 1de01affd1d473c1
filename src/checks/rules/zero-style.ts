import type { CellValue } from "../../money/amount";
import { cellIn, fenIn, rawIn, stateIn } from "../../tables/row-amounts";
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
  const first = new Map<string, AmountCell | null>();
  // As few styles as a table has, they come in as many cells as it has blanks.
  const styles = new Map<CellValue, string>();
  let ran = 0;
  for (const row of table.rows)
    for (let at = 0; at < table.columns.length; at++) {
      const state = stateIn(row, at);
      if ((state !== "blank" && state !== "amount") || fenIn(row, at) !== 0) continue;
      ran++;
      const raw = rawIn(row, at);
      if (styles.has(raw)) continue;
      const style = styleOf(raw);
      styles.set(raw, style);
      if (!first.has(style)) first.set(style, cellIn(row, at));
    }
  report.ran(ran);
  if (first.size <= 1) return;
  report.found(
    statement(
      "info",
      [...first.values()].flatMap((cell) => (cell ? [placeOf(cell)] : [])),
      {
        type: "zero-styles",
        kind: table.kind,
        styles: [...first.keys()],
      }
    )
  );
}

function styleOf(raw: CellValue): string {
  const text = raw === null ? "" : String(raw).trim();
  return text === "" ? "空白" : quoted(text);
}
