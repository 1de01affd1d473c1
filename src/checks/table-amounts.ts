import type { AmountCell, BudgetTable } from "../tables/table";
import { columnLabel, rowLabel } from "./labels";
import { moneyLabel } from "./performance/money";

/** An amount cell of a table, and what it is called to the user. */
interface NamedAmount {
  readonly cell: AmountCell;
  /** "2010301 行政运行·总计". */
  readonly item: string;
}

/** The amounts in the rows and columns of a table. */
export function gridAmounts({ rows, columns }: BudgetTable): readonly NamedAmount[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, index) => {
      const column = columns[index];
      if (!cell || !column) return [];
      const item = [rowLabel(row), columnLabel(column)].filter((name) => name !== "").join("·");
      return [{ cell, item }];
    })
  );
}

/** The amounts in the head of a 绩效目标表, which stand beside their labels. */
export function headAmounts({ performance }: BudgetTable): readonly NamedAmount[] {
  return (performance?.amounts ?? []).map(({ label, amount }) => ({
    cell: amount,
    item: moneyLabel(label),
  }));
}
