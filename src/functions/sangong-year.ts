import type { Addend } from "../checks/relation";
import { sangongCells, sangongParts } from "../checks/sangong-cells";
import type { Fen } from "../money/amount";
import { rowOf } from "../tables/select";
import type { BudgetTable, YearRole } from "../tables/table";

/** The amounts of a whole “三公” table for one of its years, in 分. */
export interface SangongYear {
  readonly role: YearRole;
  /** "2026年", or 上年 and 本年 where no header names the year. */
  readonly label: string;
  /** As printed; 0 where it is blank. */
  readonly total: Fen;
  readonly totalIsBlank: boolean;
  /** 因公出国（境） + 公务用车 + 公务接待; the parts of 公务用车 where its 小计 is blank (domain.md B30). */
  readonly parts: Fen;
}

/** One entry a year, last year's first: of the total row, or of all rows where there is none. */
export function sangongYears(table: BudgetTable): readonly SangongYear[] {
  const total = rowOf(table, "total");
  const rows = (total ? [total] : table.rows).map((row) => sangongCells(table, row));
  const roles = (["previous", "current"] as const).filter((role) =>
    table.columns.some(({ year }) => year === role)
  );
  return roles.flatMap((role, index) => {
    const cells = rows.flatMap((years) => years[index] ?? []);
    const [first] = cells;
    if (first === undefined) return [];
    const totals = cells.flatMap((row) => row.total);
    return [
      {
        role,
        label: first.year,
        total: sum(totals),
        totalIsBlank: totals.every(({ cell }) => cell.state === "blank"),
        parts: sum(cells.flatMap(sangongParts)),
      },
    ];
  });
}

function sum(addends: readonly Addend[]): Fen {
  return addends.reduce((total, { cell }) => total + cell.fen, 0);
}
