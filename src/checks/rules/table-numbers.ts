import type { Book } from "../../tables/book";
import type { CellRef } from "../../tables/grid";
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
  run({ book }, report) {
    const byPrefix = new Map<string, Numbered[]>();
    for (const grid of book.grids ?? [])
      grid.values.forEach((values, row) => {
        values.forEach((value, column) => {
          const printed = typeof value === "string" ? numberAlone(value) : null;
          if (!printed) return;
          const { prefix, number } = printed;
          const cell = { sheet: grid.sheet, row: grid.top + row, column: grid.left + column };
          const known = byPrefix.get(prefix) ?? [];
          known.push({ prefix, number, cell });
          byPrefix.set(prefix, known);
        });
      });
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
