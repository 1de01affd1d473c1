import type { Fen } from "../../money/amount";
import { contains } from "../../tables/grid";
import { cellIn, fenIn, halfStepIn, stateIn } from "../../tables/row-amounts";
import type { AmountCell, BudgetTable, Row } from "../../tables/table";
import { firstNotBelow } from "./sorted";

/** Where a figure stands: positions in its table's rows and columns; no row where the table has none (绩效目标表). */
export interface Position {
  readonly table: BudgetTable;
  readonly row: number | null;
  readonly column: number | null;
}

/**
 * All figures of a table, numbered from the top: by row and column, so that nothing is kept of any. Those of a 绩效目标表, which has no
 * rows, follow.
 */
export class TableFigures {
  /** All numbers are below it; where a row and a column do not meet, there is no figure. */
  readonly size: number;
  private readonly width: number;
  private readonly ofRows: number;
  private readonly beside: readonly AmountCell[];
  private readonly numbersBeside: ReadonlyMap<AmountCell, number>;
  private usualStep: Fen | null = null;
  private readonly columns: (readonly number[] | undefined)[] = [];
  private ascending: Float64Array | null = null;
  private byAmount: Int32Array | null = null;
  /** The lines of the rows where they ascend; else of each line the rows that stand in it. */
  private lines: Int32Array | ReadonlyMap<number, readonly number[]> | null = null;
  /** The figures of rows that take them from other lines of the sheet. */
  private strays: ReadonlyMap<AmountCell, number> | null = null;

  private constructor(private readonly table: BudgetTable) {
    const { rows, columns, performance } = table;
    this.width = columns.length;
    this.ofRows = rows.length * this.width;
    this.beside = [...new Set(performance?.amounts.map(({ amount }) => amount))];
    this.numbersBeside = new Map(this.beside.map((cell, at) => [cell, this.ofRows + at]));
    this.size = this.ofRows + this.beside.length;
  }

  /** Half of the last place that the table usually prints. */
  get step(): Fen {
    return (this.usualStep ??= this.largestStep());
  }

  private largestStep(): Fen {
    let step: Fen = 0;
    for (const row of this.table.rows)
      for (let column = 0; column < this.width; column++)
        if (stateIn(row, column) === "amount") step = Math.max(step, halfStepIn(row, column));
    for (const { state, halfStep } of this.beside)
      if (state === "amount") step = Math.max(step, halfStep);
    return step;
  }

  /** The figure of a number; undefined where there is none. */
  cell(number: number): AmountCell | undefined {
    if (number >= this.ofRows) return this.beside[number - this.ofRows];
    const row = this.table.rows[this.rowOf(number)];
    return (row && cellIn(row, number % this.width)) ?? undefined;
  }

  private rowOf(number: number): number {
    return Math.floor(number / this.width);
  }

  position(number: number): Position {
    const { table } = this;
    if (number >= this.ofRows) return { table, row: null, column: null };
    return { table, row: this.rowOf(number), column: number % this.width };
  }

  /** What a figure holds as it is printed; 0 where there is none. */
  fen(number: number): Fen {
    const row = number < this.ofRows ? this.table.rows[this.rowOf(number)] : undefined;
    return row ? fenIn(row, number % this.width) : (this.cell(number)?.fen ?? 0);
  }

  /** Half of the last place in which a figure is printed; 0 where there is none. */
  halfStep(number: number): Fen {
    const row = number < this.ofRows ? this.table.rows[this.rowOf(number)] : undefined;
    return row ? halfStepIn(row, number % this.width) : (this.cell(number)?.halfStep ?? 0);
  }

  /** The number of a figure; undefined where it is not of this table. */
  find(cell: AmountCell): number | undefined {
    const beside = this.numbersBeside.get(cell);
    if (beside !== undefined) return beside;
    for (const at of this.rowsIn(cell.row)) {
      const column = this.columnIn(at, cell);
      if (column !== null) return column < 0 ? undefined : at * this.width + column;
    }
    return contains(this.table.area, cell) ? this.straysOf().get(cell) : undefined;
  }

  /** The position of a figure in a row; -1 where its place is taken by another one, of another reading of the sheet; null where it is free. */
  private columnIn(at: number, cell: AmountCell): number | null {
    const { row, column: place } = cell;
    const own = this.table.rows[at];
    // Nearly always the column of its place; in a table of several blocks not.
    const usual = this.table.columns.findIndex(({ column }) => column === place);
    if (own && usual >= 0 && cellIn(own, usual) === cell) return usual;
    const cells = own?.cells ?? [];
    const found = cells.indexOf(cell);
    if (found >= 0) return found;
    return cells.some((other) => other?.row === row && other.column === place) ? -1 : null;
  }

  private rowsIn(line: number): readonly number[] {
    this.lines ??= linesOf(this.table.rows);
    if (!(this.lines instanceof Int32Array)) return this.lines.get(line) ?? [];
    const at = firstNotBelow(this.lines, line);
    return this.lines[at] === line ? [at] : [];
  }

  private straysOf(): ReadonlyMap<AmountCell, number> {
    if (this.strays) return this.strays;
    const strays = new Map<AmountCell, number>();
    this.table.rows.forEach(({ row, cells }, at) => {
      cells.forEach((cell, column) => {
        if (cell && cell.row !== row) strays.set(cell, at * this.width + column);
      });
    });
    return (this.strays = strays);
  }

  /** The figures of one column that can be read, from top to bottom. */
  column(index: number): readonly number[] {
    return (this.columns[index] ??= this.readColumn(index));
  }

  private readColumn(index: number): readonly number[] {
    const numbers: number[] = [];
    for (let at = 0; at < this.table.rows.length; at++) {
      const number = this.usableAt(at, index);
      if (number !== undefined) numbers.push(number);
    }
    return numbers;
  }

  /** The figure that can be read where a row and a column meet, by their positions. */
  usableAt(row: number, column: number): number | undefined {
    const own = this.table.rows[row];
    const state = own && stateIn(own, column);
    return state === "amount" || state === "blank" ? row * this.width + column : undefined;
  }

  /** The printed amounts of all rows and columns but zeros, in ascending order. */
  get amounts(): Float64Array {
    return (this.ascending ??= Float64Array.from(this.printedButZeros(), (number) =>
      this.fen(number)
    ).sort());
  }

  /** The figures that print these amounts, in the same order; of equal ones the upper first. */
  get numbersByAmount(): Int32Array {
    if (this.byAmount) return this.byAmount;
    const { amounts } = this;
    const byAmount = new Int32Array(amounts.length);
    const taken = new Int32Array(amounts.length);
    for (const number of this.printedButZeros()) {
      const first = firstNotBelow(amounts, this.fen(number));
      const before = taken[first] ?? 0;
      byAmount[first + before] = number;
      taken[first] = before + 1;
    }
    return (this.byAmount = byAmount);
  }

  /** The figures of rows and columns that are printed, from top to bottom. */
  printed(): readonly number[] {
    const numbers: number[] = [];
    for (const [at, row] of this.table.rows.entries())
      for (let column = 0; column < this.width; column++)
        if (stateIn(row, column) === "amount") numbers.push(at * this.width + column);
    return numbers;
  }

  private printedButZeros(): readonly number[] {
    return this.printed().filter((number) => this.fen(number) !== 0);
  }

  private static readonly known = new WeakMap<BudgetTable, TableFigures>();

  /** The figures of a table; what is found out of them is, once. */
  static of(table: BudgetTable): TableFigures {
    let figures = this.known.get(table);
    if (!figures) this.known.set(table, (figures = new TableFigures(table)));
    return figures;
  }
}

/** The lines of the sheet that rows stand in where each is below the one before; else the positions of the rows by their lines. */
function linesOf(rows: readonly Row[]): Int32Array | ReadonlyMap<number, readonly number[]> {
  const lines = Int32Array.from(rows, ({ row }) => row);
  if (lines.every((line, at) => at === 0 || line > (lines[at - 1] ?? line))) return lines;
  const rowsOfLine = new Map<number, number[]>();
  for (const [at, line] of lines.entries()) {
    const known = rowsOfLine.get(line);
    if (known) known.push(at);
    else rowsOfLine.set(line, [at]);
  }
  return rowsOfLine;
}
