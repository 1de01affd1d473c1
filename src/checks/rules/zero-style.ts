import type { CellValue } from "../../money/amount";
import { cellIn, fenIn, rawIn, stateIn } from "../../tables/row-amounts";
import type { AmountCell, BudgetTable, Row } from "../../tables/table";
import type { Check, Report } from "../check";
import { placeOf } from "../relation";
import { RowTally } from "../row-tally";
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

/** What a row writes where there is nothing, in the lower bits of its number; in those above, in how many cells. */
const WRITES = { blank: 1, zero: 2, other: 4 } as const;
const BITS = 3;

const nothingIn = new RowTally((row, { columns }) => {
  let cells = 0;
  let written = 0;
  for (let at = 0; at < columns.length; at++) {
    if (!isNothing(row, at)) continue;
    cells++;
    const raw = rawIn(row, at);
    written |= raw === null ? WRITES.blank : raw === 0 ? WRITES.zero : WRITES.other;
  }
  return (cells << BITS) | written;
});

function isNothing(row: Row, at: number): boolean {
  const state = stateIn(row, at);
  return (state === "blank" || state === "amount") && fenIn(row, at) === 0;
}

function checkTable(table: BudgetTable, report: Report): void {
  let cells = 0;
  let written = 0;
  for (const told of nothingIn.of(table)) {
    cells += told >> BITS;
    written |= told & ((1 << BITS) - 1);
  }
  if (written === WRITES.blank || written === WRITES.zero) report.ran(cells);
  else checkStyles(table, report);
}

function checkStyles(table: BudgetTable, report: Report): void {
  const first = new Map<string, AmountCell | null>();
  // As few styles as a table has, they come in as many cells as it has blanks.
  const styles = new Map<CellValue, string>();
  let ran = 0;
  for (const row of table.rows)
    for (let at = 0; at < table.columns.length; at++) {
      if (!isNothing(row, at)) continue;
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
