import type { Book } from "../../tables/book";
import type { CellRef } from "../../tables/grid";
import type { BudgetTable, YearRole } from "../../tables/table";
import type { Check, Report } from "../check";
import { statement } from "../statement";
import { gridOf, textCells } from "../text-cells";
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
  description:
    "比较各表标题和表头写的年度，多数表的年度是报告年度；对比的年度应是它的上一年。书名号中的年度不计；没有年度，或不同年度各占一半时不核验。",
  basis: "domain.md A06",
  severity: "error",
  needs: [],
  reads: "words",
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
        statement("error", [yearPlace(book, table, year, place === "title" ? null : "current")], {
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
    statement("error", [yearPlace(book, table, year, "previous")], {
      type: "comparison-year",
      kind: table.kind,
      year,
      reportYear: usual,
    })
  );
}

/** The cell that says the year: above a column of that role, or the first one that does. */
function yearPlace(book: Book, table: BudgetTable, year: number, role: YearRole | null): CellRef {
  const says = (text: string) => yearsIn(text).includes(year);
  const columns = table.columns.filter((column) => column.year === role && says(column.header));
  const above = columns.map(({ column }) => headerCell(book, table, column, says));
  const printed = textCells(table, gridOf(book, table)).find(({ text }) => says(text));
  return above.find((cell) => cell !== null) ?? printed?.cell ?? titleCell(table);
}

/** The cell over a column whose text fits, in the table's own area. */
function headerCell(
  { grids = [] }: Book,
  { area }: BudgetTable,
  column: number,
  fits: (text: string) => boolean
): CellRef | null {
  const grid = grids.find(({ sheet }) => sheet === area.sheet);
  for (let row = area.top; grid && row <= area.bottom; row++) {
    const value = grid.values[row - grid.top]?.[column - grid.left];
    if (typeof value === "string" && fits(value)) return { sheet: area.sheet, row, column };
  }
  return null;
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
  // A year in 《》 belongs to the name of something else.
  const own = text.replace(/《[^《》]*》/g, "");
  return [...own.matchAll(/(?<!\d)(20\d\d)\s*年/g)].map(([, year]) => Number(year));
}

/** What more than half of them are; null where nothing is. */
function majority(years: readonly number[]): number | null {
  return (
    years.find((year) => years.filter((other) => other === year).length * 2 > years.length) ?? null
  );
}
