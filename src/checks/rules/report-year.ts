import type { Check } from "../check";
import type { BudgetTable } from "../../tables/table";
import { statement } from "../statement";
import { titleCell } from "../title-cell";

interface StatedYear {
  readonly table: BudgetTable;
  readonly place: "title" | "header";
  readonly year: number;
}

/** The year in titles and headers is the report year: what most of the book's tables say. */
export const reportYear: Check = {
  id: "report-year",
  title: "标题和表头中的年度一致",
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
        statement("error", [titleCell(table)], { type: "year-stated", kind, place, year, usual })
      );
    }
  },
};

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
