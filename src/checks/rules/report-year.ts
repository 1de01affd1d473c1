import type { Book } from "../../tables/book";
import type { CellRef } from "../../tables/grid";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { statement } from "../statement";
import { textCells } from "../text-cells";
import { titleCell } from "../title-cell";

interface StatedYear {
  readonly table: BudgetTable;
  readonly place: "title" | "header";
  readonly year: number;
}

/** The year in titles and headers is the report year, what most of the book's tables say; figures for comparison are of the year before. */
export const reportYear: Check = {
  id: "report-year",
  title: "标题和表头中的年度一致，对比的是上一年",
  basis: "domain.md A06",
  severity: "error",
  needs: [],
  run({ book }, report) {
    const stated = book.tables.flatMap(statedYears);
    const usual = majority(stated.map(({ year }) => year));
    if (usual === null) {
      report.skipped("标题和表头没有写年度，或不同年度各占一半，不能判断哪个是报告年度");
      return;
    }
    for (const { table, place, year } of stated) {
      report.ran();
      if (year === usual) continue;
      const { kind } = table;
      report.found(
        statement("error", [yearPlace(book, table, year)], {
          type: "year-stated",
          kind,
          place,
          year,
          usual,
        })
      );
    }
    for (const table of book.tables) checkComparison(book, table, usual, report);
  },
};

/** What this year is compared with is the year before. */
function checkComparison(book: Book, table: BudgetTable, usual: number, report: Report): void {
  const headers = table.columns.filter(({ year }) => year === "previous");
  const [year] = headers.flatMap(({ header }) => yearsIn(header));
  if (year === undefined) return;
  report.ran();
  // A header of another report year is wrong as a whole, and said so.
  if (year === usual - 1 || statedYears(table).some((stated) => stated.year !== usual)) return;
  report.found(
    statement("error", [yearPlace(book, table, year)], {
      type: "comparison-year",
      kind: table.kind,
      year,
      reportYear: usual,
    })
  );
}

/** The cell that says the year. */
function yearPlace(book: Book, table: BudgetTable, year: number): CellRef {
  const printed = textCells(book, table).find(({ text }) => yearsIn(text).includes(year));
  return printed?.cell ?? titleCell(table);
}

/** What the title says, and the later of the years in the header: the earlier one is for comparison. */
function statedYears(table: BudgetTable): readonly StatedYear[] {
  const inTitle = yearsIn(table.title).slice(0, 1);
  const inHeader = table.columns.flatMap(({ header }) => yearsIn(header));
  return [
    ...inTitle.map((year) => ({ table, place: "title" as const, year })),
    ...(inHeader.length > 0
      ? [{ table, place: "header" as const, year: Math.max(...inHeader) }]
      : []),
  ];
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<!\d)(20\d\d)\s*年/g)].map(([, year]) => Number(year));
}

/** What more than half of them are; null where nothing is. */
function majority(years: readonly number[]): number | null {
  return (
    years.find((year) => years.filter((other) => other === year).length * 2 > years.length) ?? null
  );
}
