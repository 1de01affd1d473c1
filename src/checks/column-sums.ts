import { cellIn } from "../tables/row-amounts";
import { cellOf } from "../tables/select";
import type { BudgetTable, Column, Row } from "../tables/table";
import type { Report } from "./check";
import type { Detail } from "./detail";
import { GlancedSide, type Glance } from "./glance";
import { RowAddend } from "./row-addend";
import type { Addend, RelationReport } from "./relation";
import { reportFamily, type RelationFamily } from "./relation-family";

/** A row that is the sum of others. */
export interface ColumnSum {
  readonly total: Row;
  /** The rows that are added up in a column; none where it is not compared. */
  parts(column: Column): readonly Row[];
  detail(column: Column): Detail;
}

interface OneSum extends Pick<ColumnSum, "total" | "detail"> {
  readonly table: BudgetTable;
  /** The same in every column, or by column where a table leaves some of them blank. */
  readonly parts: readonly Row[] | ((column: Column) => readonly Row[]);
  /** Lines that may be parts of the total and could not be read. */
  readonly unread?: readonly string[];
}

/** One row is the sum of others in every amount column, whatever its year. */
export function reportColumnSums(report: Report, { table, parts, unread, ...own }: OneSum): void {
  const sum = { ...own, parts: typeof parts === "function" ? parts : () => parts };
  reportFamily(report, new ColumnSums(table, [sum], unread));
}

/** Rows that are each the sum of others, in every amount column, whatever its year: one sum after the other, each from column to column. */
export class ColumnSums implements RelationFamily {
  readonly tables: readonly BudgetTable[];
  private readonly width: number;
  private readonly left = new GlancedSide();
  private readonly right = new GlancedSide();
  /** By columns that were asked for. */
  private readonly byRow: (SumsByRow | undefined)[] = [];

  /**
   * @param sums a row is the total of one of them at most, and a part of one at most
   * @param unread lines that may be parts of a total and could not be read
   */
  constructor(
    private readonly table: BudgetTable,
    private readonly sums: readonly ColumnSum[],
    private readonly unread?: readonly string[]
  ) {
    this.tables = [table];
    this.width = table.columns.length;
  }

  get size(): number {
    return this.sums.length * this.width;
  }

  private sumOf(at: number): ColumnSum {
    const sum = this.sums[Math.floor(at / this.width)];
    if (!sum) throw new RangeError(`no sum ${String(at)}`);
    return sum;
  }

  private columnOf(at: number): Column {
    const column = this.table.columns[at % this.width];
    if (!column) throw new RangeError(`no column of sum ${String(at)}`);
    return column;
  }

  glance(at: number): Glance {
    const sum = this.sumOf(at);
    const column = at % this.width;
    const left = this.left.clear();
    left.add(sum.total, column);
    if (left.isEmpty) return "none";
    const rows = sum.parts(this.columnOf(at));
    if (rows.length === 0) return "none";
    const right = this.right.clear();
    for (const row of rows) right.add(row, column);
    return left.against(right);
  }

  relation(at: number): RelationReport {
    const sum = this.sumOf(at);
    const column = this.columnOf(at);
    return {
      table: this.table,
      left: addendsOf([sum.total], at % this.width),
      right: addendsOf(sum.parts(column), at % this.width),
      unread: this.unread,
      detail: () => sum.detail(column),
    };
  }

  relationsAt(table: BudgetTable, row: number, column: number): readonly number[] {
    const own = table.rows[row];
    if (!own) return [];
    const { totals, parts } = this.indexOf(column);
    const sums = [totals.get(own), parts.get(own)].flatMap((sum) => sum ?? []);
    return [...new Set(sums)].sort((a, b) => a - b).map((sum) => sum * this.width + column);
  }

  /** The sums of a column by their rows. Nearly always the rows are the same in all columns, and the index is one. */
  private indexOf(column: number): SumsByRow {
    const known = this.byRow[column];
    if (known) return known;
    const parts = this.sums.map((sum, at) => sum.parts(this.columnOf(at * this.width + column)));
    const same = this.byRow.find((other) => other?.of.every((rows, sum) => rows === parts[sum]));
    return (this.byRow[column] = same ?? this.sumsByRow(parts));
  }

  private sumsByRow(of: readonly (readonly Row[])[]): SumsByRow {
    const totals = new Map<Row, number>();
    const parts = new Map<Row, number>();
    this.sums.forEach(({ total }, sum) => {
      totals.set(total, sum);
      for (const row of of[sum] ?? []) parts.set(row, sum);
    });
    return { of, totals, parts };
  }
}

/** The sum whose total a row is, and that of which it is a part. */
interface SumsByRow {
  /** The rows that each sum adds up. */
  readonly of: readonly (readonly Row[])[];
  readonly totals: ReadonlyMap<Row, number>;
  readonly parts: ReadonlyMap<Row, number>;
}

/** The cells where rows meet a column, under the rows' names. */
function addendsOf(rows: readonly Row[], column: number): readonly Addend[] {
  const addends: Addend[] = [];
  for (const row of rows) {
    const cell = cellIn(row, column);
    if (cell) addends.push(new RowAddend(row, cell));
  }
  return addends;
}

/** The cell where a row meets a column, under the row's name; empty where they do not meet. */
export function addendOf(table: BudgetTable, row: Row, column: Column): readonly RowAddend[] {
  const cell = cellOf(table, row, column);
  return cell ? [new RowAddend(row, cell)] : [];
}
