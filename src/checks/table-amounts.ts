import { cellIn } from "../tables/row-amounts";
import type { AmountCell, BudgetTable, Column, Row } from "../tables/table";
import { columnLabel, rowLabel } from "./labels";
import { moneyLabel } from "./performance/money";

/** An amount cell of a table, and what it is called to the user. */
export interface NamedAmount {
  readonly cell: AmountCell;
  /** "2010301 行政运行·总计". */
  readonly item: string;
}

/**
 * Those amounts in the rows and columns of a table of which something is to be said, in their order.
 * @param isMeant asked of every position in `row.cells` where the table has a column; of the others no object is made
 */
export function gridAmounts(
  { rows, columns }: Pick<BudgetTable, "rows" | "columns">,
  isMeant: (row: Row, at: number) => boolean
): readonly NamedAmount[] {
  const amounts: NamedAmount[] = [];
  for (const row of rows)
    for (let at = 0; at < columns.length; at++) {
      if (!isMeant(row, at)) continue;
      const [cell, column] = [cellIn(row, at), columns[at]];
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
