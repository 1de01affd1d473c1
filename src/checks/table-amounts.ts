import type { AmountCell, BudgetTable, Column, Row } from "../tables/table";
import { columnLabel, rowLabel } from "./labels";
import { moneyLabel } from "./performance/money";

/** An amount cell of a table, and what it is called to the user. */
export interface NamedAmount {
  readonly cell: AmountCell;
  /** "2010301 行政运行·总计". */
  readonly item: string;
}

/** The amounts in the rows and columns of a table. */
export function gridAmounts({ rows, columns }: BudgetTable): readonly NamedAmount[] {
  const amounts: NamedAmount[] = [];
  for (const row of rows)
    for (const [index, cell] of row.cells.entries()) {
      const column = columns[index];
      if (cell && column) amounts.push(new GridAmount(row, column, cell));
    }
  return amounts;
}

/** An amount of a row and column; what it is called is put together only where something is said of it. */
class GridAmount implements NamedAmount {
  constructor(
    private readonly row: Row,
    private readonly column: Column,
    readonly cell: AmountCell
  ) {}

  get item(): string {
    const names = [rowLabel(this.row), columnLabel(this.column)];
    return names.filter((name) => name !== "").join("·");
  }
}

/** The amounts in the head of a 绩效目标表, which stand beside their labels. */
export function headAmounts({ performance }: BudgetTable): readonly NamedAmount[] {
  return (performance?.amounts ?? []).map(({ label, amount }) => ({
    cell: amount,
    item: moneyLabel(label),
  }));
}
