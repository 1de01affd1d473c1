import type { Fen } from "../../money/amount";
import type { AmountCell, BudgetTable } from "../../tables/table";

/** Where a figure stands: positions in its table's rows and columns; no row where the table has none (绩效目标表). */
export interface Position {
  readonly table: BudgetTable;
  readonly row: number | null;
  readonly column: number | null;
}

/** All figures of a table, numbered from the top. */
export class TableFigures {
  readonly cells: AmountCell[] = [];
  readonly numbers = new Map<AmountCell, number>();
  readonly positions: Position[] = [];
  /** Half of the last place that the table usually prints. */
  readonly step: Fen;

  private readonly columns: (readonly number[] | undefined)[] = [];
  private byAmount: readonly number[] | null = null;

  private constructor(private readonly table: BudgetTable) {
    let step: Fen = 0;
    const add = (cell: AmountCell, row: number | null, column: number | null) => {
      const known = this.numbers.get(cell);
      const number = known ?? this.cells.length;
      if (known === undefined) {
        this.numbers.set(cell, number);
        this.cells.push(cell);
      }
      this.positions[number] = { table, row, column };
      if (cell.state === "amount" && cell.halfStep > step) step = cell.halfStep;
    };
    table.rows.forEach((row, rowIndex) => {
      row.cells.forEach((cell, index) => {
        if (cell) add(cell, rowIndex, index);
      });
    });
    for (const { amount } of table.performance?.amounts ?? []) add(amount, null, null);
    this.step = step;
  }

  /** The figures of one column that can be read, from top to bottom. */
  column(index: number): readonly number[] {
    return (this.columns[index] ??= this.table.rows.flatMap(({ cells }) => {
      const cell = cells[index];
      const isUsable = cell?.state === "amount" || cell?.state === "blank";
      return isUsable ? (this.numbers.get(cell) ?? []) : [];
    }));
  }

  /** The amounts of all rows and columns but zeros, in ascending order. */
  ascending(): readonly number[] {
    return (this.byAmount ??= this.table.rows
      .flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell?.state === "amount" && cell.fen !== 0 ? (this.numbers.get(cell) ?? []) : []
        )
      )
      .sort((a, b) => (this.cells[a]?.fen ?? 0) - (this.cells[b]?.fen ?? 0)));
  }

  private static readonly known = new WeakMap<BudgetTable, TableFigures>();

  /** The figures of a table; numbered once, as long as the table is there. */
  static of(table: BudgetTable): TableFigures {
    let figures = this.known.get(table);
    if (!figures) this.known.set(table, (figures = new TableFigures(table)));
    return figures;
  }
}
