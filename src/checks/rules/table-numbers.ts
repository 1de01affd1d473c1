import type { Book } from "../../tables/book";
import { remembering } from "../../money/remembering";
import type { CellRef, Grid } from "../../tables/grid";
import { numberAlone, numberAtStart } from "../../tables/table-number";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { statement } from "../statement";
import { titleCell } from "../title-cell";

interface Numbered {
  readonly prefix: string;
  readonly number: number;
  readonly cell: CellRef;
}

/** The numbers of the tables (表一, 附件 2) follow one another. Several project tables may share one. */
export const tableNumbers: Check = {
  id: "table-numbers",
  title: "表号齐全、连续",
  description:
    "看单独写在一格里的表号（表一、附件 2）是否连续，多数表有表号时其余的表是否也有。没有写表号时不核验；几张项目绩效目标表可以共用一个号。",
  basis: "domain.md A17",
  severity: "info",
  needs: [],
  reads: "words",
  run({ book }, report) {
    const byPrefix = new Map<string, Numbered[]>();
    for (const { prefix, number, cell } of (book.grids ?? []).flatMap(numbersIn)) {
      const known = byPrefix.get(prefix) ?? [];
      known.push({ prefix, number, cell });
      byPrefix.set(prefix, known);
    }
    if (byPrefix.size === 0) report.skipped("没有单独写在一格里的表号");
    reportUnnumbered(book, [...byPrefix.values()].flat(), report);
    for (const [prefix, all] of byPrefix) {
      const sorted = [...all].sort((a, b) => a.number - b.number);
      sorted.slice(1).forEach(({ number, cell }, index) => {
        const before = sorted[index]?.number ?? number;
        report.ran();
        if (number - before <= 1) return;
        const detail = { type: "table-numbers", prefix, before, after: number } as const;
        report.found(statement("info", [cell], detail));
      });
    }
  },
};

function numbersIn({ sheet, top, left, values }: Grid): readonly Numbered[] {
  const numbers: Numbered[] = [];
  for (const [row, cells] of values.entries())
    for (let column = 0; column < cells.length; column++) {
      const value = cells[column];
      const printed = typeof value === "string" ? numberIn(value) : null;
      if (printed)
        numbers.push({ ...printed, cell: { sheet, row: top + row, column: left + column } });
    }
  return numbers;
}

const numberIn = remembering((text: string) => numberAlone(text));

/** The number stands in the title, or so many rows around it. */
const ROWS_AROUND = 2;
/** So many tables with a number make it a rule of the document. */
const FEWEST_NUMBERED = 4;

/** Where two thirds of the tables have a number the others were forgotten. */
function reportUnnumbered(book: Book, numbers: readonly Numbered[], report: Report): void {
  const hasNumber = ({ area, title }: BudgetTable) =>
    numberAtStart(title) !== null ||
    numbers.some(
      ({ cell }) => cell.sheet === area.sheet && Math.abs(cell.row - area.top) <= ROWS_AROUND
    );
  const without = book.tables.filter((table) => !hasNumber(table));
  const numbered = book.tables.length - without.length;
  if (numbered < FEWEST_NUMBERED || numbered < without.length * 2) return;
  report.ran(book.tables.length);
  const [first] = without;
  if (first)
    report.found(
      statement("info", without.map(titleCell), {
        type: "tables-unnumbered",
        kind: first.kind,
        count: without.length,
      })
    );
}
