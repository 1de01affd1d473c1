import type { Fen } from "../../money/amount";
import type { Book } from "../../tables/book";
import { contains } from "../../tables/grid";
import type { AmountCell, BudgetTable } from "../../tables/table";
import { lastNotAbove } from "./sorted";
import { TableFigures, type Position } from "./table-figures";

/** The figures of a table with the number of the first. */
interface Numbered {
  readonly table: BudgetTable;
  readonly figures: TableFigures;
  readonly from: number;
}

/** Every figure of a book by a number, table after table: where it stands, and what is printed there. */
export class FigureNumbers {
  private readonly tables: readonly Numbered[];
  private readonly tableFirsts: readonly number[];
  private readonly numberedTables = new Map<BudgetTable, Numbered>();
  private readonly tablesOfSheet = new Map<string, Numbered[]>();
  /** Figures that no table lists among its rows, behind all others. */
  private readonly others: AmountCell[] = [];
  private readonly otherNumbers = new Map<AmountCell, number>();
  private readonly firstOther: number;
  private readonly previous: readonly BudgetTable[];

  constructor(book: Book) {
    let from = 0;
    this.tables = book.tables.map((table) => {
      const numbered: Numbered = { table, figures: TableFigures.of(table), from };
      from += numbered.figures.size;
      this.numberedTables.set(table, numbered);
      const { sheet } = table.area;
      const beside = this.tablesOfSheet.get(sheet);
      if (beside) beside.push(numbered);
      else this.tablesOfSheet.set(sheet, [numbered]);
      return numbered;
    });
    this.tableFirsts = this.tables.map((table) => table.from);
    this.firstOther = from;
    this.previous = book.previous?.tables ?? [];
  }

  protected numberOf(cell: AmountCell): number {
    const known = this.find(cell);
    if (known !== undefined) return known;
    const number = this.firstOther + this.others.length;
    this.others.push(cell);
    this.otherNumbers.set(cell, number);
    return number;
  }

  /** The number of a figure; undefined where it takes part in nothing. */
  find(cell: AmountCell): number | undefined {
    for (const { figures, from } of this.tablesOfSheet.get(cell.sheet) ?? []) {
      const number = figures.find(cell);
      if (number !== undefined) return from + number;
    }
    return this.otherNumbers.get(cell);
  }

  cellOf(number: number): AmountCell {
    const table = number < this.firstOther ? this.tableOf(number) : undefined;
    const cell = table
      ? table.figures.cell(number - table.from)
      : this.others[number - this.firstOther];
    if (!cell) throw new RangeError(`no figure ${String(number)}`);
    return cell;
  }

  /** The figures of a column that can be read, from top to bottom; their numbers ascend. */
  columnOf(table: BudgetTable, column: number): readonly number[] {
    const own = this.numberedTables.get(table);
    return own?.figures.column(column, own.from) ?? [];
  }

  /** The figure that can be read where a row and a column meet, by their positions. */
  usableAt(table: BudgetTable, row: number, column: number): number | undefined {
    const own = this.numberedTables.get(table);
    const number = own?.figures.usableAt(row, column);
    return own && number !== undefined ? own.from + number : undefined;
  }

  /** The figures of a table that are printed, from top to bottom. */
  printedIn(table: BudgetTable): readonly number[] {
    const own = this.numberedTables.get(table);
    return own?.figures.printed().map((number) => own.from + number) ?? [];
  }

  /** The printed amounts of a table but zeros, in ascending order. */
  protected printedAmounts(table: BudgetTable): Float64Array {
    return TableFigures.of(table).order.amounts;
  }

  /** The figures that print these amounts from one place on to before another. */
  protected printedBetween(table: BudgetTable, from: number, to: number): readonly number[] {
    const own = this.numberedTables.get(table);
    if (!own || from >= to) return [];
    return Array.from(own.figures.order.numbers.subarray(from, to), (at) => own.from + at);
  }

  /** What a figure holds as it is printed. */
  protected printedFen(number: number): Fen {
    const own = number < this.firstOther ? this.tableOf(number) : undefined;
    return own ? own.figures.fen(number - own.from) : this.cellOf(number).fen;
  }

  protected printedHalfStep(number: number): Fen {
    const own = number < this.firstOther ? this.tableOf(number) : undefined;
    return own ? own.figures.halfStep(number - own.from) : this.cellOf(number).halfStep;
  }

  private tableOf(number: number): Numbered | undefined {
    return this.tables[lastNotAbove(this.tableFirsts, number)];
  }

  /** Undefined for a figure of another book: last year's cannot be what is wrong here. */
  positionOf(number: number): Position | undefined {
    if (number >= this.firstOther) return this.positionBeside(number);
    const table = this.tableOf(number);
    return table?.figures.position(number - table.from);
  }

  /** The same, and where a figure of last year's book stands there. */
  protected placeOf(number: number): Position | undefined {
    if (number < this.firstOther) return this.positionOf(number);
    return this.lastYearsPosition(this.cellOf(number));
  }

  /**
   * A figure of a line that the table does not list, a subtotal between its rows, stands in the table all the same. The indicators of a
   * 绩效目标表 are aims, not amounts that somebody mistyped.
   */
  private positionBeside(number: number): Position | undefined {
    const cell = this.others[number - this.firstOther];
    if (!cell || this.isLastYears(cell)) return undefined;
    const around = this.tablesOfSheet
      .get(cell.sheet)
      ?.find(({ table }) => !table.performance && contains(table.area, cell));
    return around && { table: around.table, row: null, column: null };
  }

  private isLastYears(cell: AmountCell): boolean {
    return this.lastYearsPosition(cell) !== undefined;
  }

  /** Where a figure of last year's book stands; undefined for any other. */
  private lastYearsPosition(cell: AmountCell): Position | undefined {
    for (const table of this.previous) {
      const figures = TableFigures.of(table);
      const number = table.area.sheet === cell.sheet ? figures.find(cell) : undefined;
      if (number !== undefined) return figures.position(number);
    }
    return undefined;
  }

  /** Half of the last place that the figure's table usually prints: how a corrected figure would be rounded. */
  halfStepOf(cell: number): Fen {
    const own = cell < this.firstOther ? this.tableOf(cell) : undefined;
    if (own) return own.figures.step;
    const beside = this.positionOf(cell);
    return beside ? TableFigures.of(beside.table).step : this.cellOf(cell).halfStep;
  }

  /** Whether a corrected figure would be printed with other places than now: it is blank, or has more than its neighbours. */
  isOdd(cell: number): boolean {
    const usual = this.halfStepOf(cell);
    return usual > 0 && this.printedHalfStep(cell) !== usual;
  }
}
