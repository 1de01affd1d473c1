import type { Fen } from "../../money/amount";
import { contains } from "../../tables/grid";
import { partOf } from "../../tables/same-words";
import { cellIn, fenIn, halfStepIn, stateIn } from "../../tables/row-amounts";
import type { AmountCell, BudgetTable, Row } from "../../tables/table";
import { AmountOrder } from "./amount-order";
import { changedRows } from "../../tables/changed-rows";
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
  /** Those that were asked for last. */
  private readonly columns: (
    { readonly from: number; readonly numbers: readonly number[] } | undefined
  )[] = [];
  private byAmount: AmountOrder | null = null;
  private columnsByPlace: Map<number, number> | null = null;
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
    const usual = this.usualNumber(cell);
    if (usual !== undefined) return usual;
    const beside = this.numbersBeside.get(cell);
    if (beside !== undefined) return beside;
    for (const at of this.rowsIn(cell.row)) {
      const column = this.columnIn(at, cell);
      if (column !== null) return column < 0 ? undefined : at * this.width + column;
    }
    return contains(this.table.area, cell) ? this.straysOf().get(cell) : undefined;
  }

  /** The number of a figure that stands where most do: in the line of its row and the place of its column. */
  private usualNumber(cell: AmountCell): number | undefined {
    this.lines ??= linesOf(this.table.rows);
    if (!(this.lines instanceof Int32Array)) return undefined;
    const at = firstNotBelow(this.lines, cell.row);
    const own = this.lines[at] === cell.row ? this.table.rows[at] : undefined;
    const column = own && this.columnAt(cell.column);
    return own && column !== undefined && cellIn(own, column) === cell
      ? at * this.width + column
      : undefined;
  }

  /** The column that stands in a place of the sheet; the first of several. */
  private columnAt(place: number): number | undefined {
    if (!this.columnsByPlace) {
      this.columnsByPlace = new Map();
      for (const [at, { column }] of this.table.columns.entries())
        if (!this.columnsByPlace.has(column)) this.columnsByPlace.set(column, at);
    }
    return this.columnsByPlace.get(place);
  }

  /** The position of a figure in a row; -1 where its place is taken by another one, of another reading of the sheet; null where it is free. */
  private columnIn(at: number, cell: AmountCell): number | null {
    const { row, column: place } = cell;
    const own = this.table.rows[at];
    // In a table of several blocks lines have several rows.
    const usual = this.columnAt(place);
    if (own && usual !== undefined && cellIn(own, usual) === cell) return usual;
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

  /**
   * The figures of one column that can be read, from top to bottom.
   * @param from added to each number: what the first figure of the table has
   */
  column(index: number, from: number): readonly number[] {
    const known = this.columns[index];
    if (known?.from === from) return known.numbers;
    const numbers = this.readColumn(index).map((number) => from + number);
    this.columns[index] = { from, numbers };
    return numbers;
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

  /** The printed amounts of all rows and columns but zeros, in order. */
  get order(): AmountOrder {
    return (this.byAmount ??= AmountOrder.of(this.filled, this.fenOf));
  }

  /** The figures of rows and columns that are printed, from top to bottom. */
  printed(): readonly number[] {
    const numbers: number[] = [];
    for (const [at, row] of this.table.rows.entries())
      for (let column = 0; column < this.width; column++)
        if (stateIn(row, column) === "amount") numbers.push(at * this.width + column);
    return numbers;
  }

  private readonly filled = () => this.printed().filter((number) => this.fen(number) !== 0);

  private readonly fenOf = (number: number) => this.fen(number);

  /** Takes what was found out of a table of the same words as far as it is the same in this one, of which a few rows are others. */
  private takeFrom(last: TableFigures): void {
    const { table, width } = this;
    if (last.width !== width || this.beside.length > 0 || last.beside.length > 0) return;
    const rows = changedRows(last.table.rows, table.rows);
    if (!rows) return;
    const numbers = rows.flatMap((row) =>
      Array.from({ length: width }, (_, column) => row * width + column)
    );
    if (rows.every((row) => last.table.rows[row]?.row === table.rows[row]?.row))
      this.lines = last.lines;
    for (const [column, figures] of last.columns.entries())
      if (rows.every((row) => last.usableAt(row, column) === this.usableAt(row, column)))
        this.columns[column] = figures;
    if (numbers.every((number) => last.halfStep(number) === this.halfStep(number)))
      this.usualStep = last.usualStep;
    const changed = numbers
      .map((number) => ({ number, before: last.filledWith(number), now: this.filledWith(number) }))
      .filter(({ before, now }) => before !== now);
    this.byAmount = last.byAmount?.with(changed, this.filled, this.fenOf) ?? null;
  }

  /** The printed amount of a figure; 0 where nothing is printed. */
  private filledWith(number: number): Fen {
    const row = this.table.rows[this.rowOf(number)];
    return row && stateIn(row, number % this.width) === "amount" ? this.fen(number) : 0;
  }

  private static readonly known = new WeakMap<BudgetTable, TableFigures>();

  /** By the words of a table the last one that was asked for. */
  private static readonly lastOf = new WeakMap<object, TableFigures>();

  /** The figures of a table; what is found out of them is, once. */
  static of(table: BudgetTable): TableFigures {
    let figures = this.known.get(table);
    if (figures) return figures;
    figures = new TableFigures(table);
    const words = partOf(table, "words");
    const last = this.lastOf.get(words);
    if (last) figures.takeFrom(last);
    this.known.set(table, figures);
    this.lastOf.set(words, figures);
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
