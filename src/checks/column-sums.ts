import { cellIn } from "../tables/row-amounts";
import { cellOf } from "../tables/select";
import type { BudgetTable, Column, Row } from "../tables/table";
import type { Report } from "./check";
import type { Detail } from "./detail";
import { GlancedSide, type Glance } from "./glance";
import type { FamilyShape } from "./glances";
import { RowAddend } from "./row-addend";
import type { Addend, RelationReport } from "./relation";
import { reportFamily, type RelationFamily } from "./relation-family";

/** A row that is the sum of others, by their positions in the table. */
export interface ColumnSum {
  readonly total: number;
  /** The rows that are added up in a column; none where it is not compared. */
  parts(column: Column): readonly number[];
  /** @param total the row itself */
  detail(column: Column, total: Row): Detail;
}

interface OneSum {
  readonly table: BudgetTable;
  readonly total: Row;
  /** The same in every column, or by column where a table leaves some of them blank; in their order. */
  readonly parts: readonly Row[] | ((column: Column) => readonly Row[]);
  /** Lines that may be parts of the total and could not be read. */
  readonly unread?: readonly string[];
  detail(column: Column): Detail;
}

/** One row is the sum of others in every amount column, whatever its year. */
export function reportColumnSums(
  report: Report,
  { table, total, parts, unread, detail }: OneSum
): void {
  const places = new Map<readonly Row[], readonly number[]>();
  const sum: ColumnSum = {
    total: table.rows.indexOf(total),
    parts(column) {
      const rows = typeof parts === "function" ? parts(column) : parts;
      let known = places.get(rows);
      if (!known) places.set(rows, (known = placesOf(rows, table)));
      return known;
    },
    detail,
  };
  reportFamily(report, new ColumnSums(table, new SumsOfTable(table, [sum]), unread));
}

/** Where rows of a table stand in it. */
function placesOf(rows: readonly Row[], table: BudgetTable): readonly number[] {
  let last = -1;
  return rows.map((row) => (last = table.rows.indexOf(row, last + 1)));
}

/** Which rows of a table are sums of which others: the same for all its states that differ in amounts alone. */
export class SumsOfTable implements FamilyShape {
  readonly width: number;
  private readonly columns: readonly Column[];
  private readonly rows: number;
  /** By columns that were asked for. */
  private readonly byRow: (SumsByRow | undefined)[] = [];

  /** @param sums a row is the total of one of them at most, and a part of one at most */
  constructor(
    { columns, rows }: Pick<BudgetTable, "columns" | "rows">,
    readonly sums: readonly ColumnSum[]
  ) {
    this.columns = columns;
    this.width = columns.length;
    this.rows = rows.length;
  }

  relationsWith(_: number, row: number): readonly number[] {
    return this.columns.flatMap((_column, at) => this.relationsAt(row, at));
  }

  /** Those sums of a column in which a row takes part, ascending. */
  relationsAt(row: number, column: number): readonly number[] {
    const { totals, parts } = this.indexOf(column);
    const [total = NONE, part = NONE] = [totals[row], parts[row]];
    const sums = total === part ? [total] : [Math.min(total, part), Math.max(total, part)];
    return sums.flatMap((sum) => (sum === NONE ? [] : sum * this.width + column));
  }

  /** The sums of a column by their rows. Nearly always the rows are the same in all columns, and the index is one. */
  private indexOf(column: number): SumsByRow {
    const known = this.byRow[column];
    if (known) return known;
    const own = this.columns[column];
    const of = own ? this.sums.map((sum) => sum.parts(own)) : [];
    const same = this.byRow.find((other) => other?.of.every((rows, sum) => rows === of[sum]));
    return (this.byRow[column] = same ?? this.sumsByRow(of));
  }

  private sumsByRow(of: readonly (readonly number[])[]): SumsByRow {
    const totals = new Int32Array(this.rows).fill(NONE);
    const parts = new Int32Array(this.rows).fill(NONE);
    for (const [sum, { total }] of this.sums.entries()) {
      totals[total] = sum;
      for (const row of of[sum] ?? []) parts[row] = sum;
    }
    return { of, totals, parts };
  }
}

const NONE = -1;

/** Of each row the sum whose total it is, and that of which it is a part. */
interface SumsByRow {
  /** The rows that each sum adds up. */
  readonly of: readonly (readonly number[])[];
  readonly totals: Int32Array;
  readonly parts: Int32Array;
}

/** Rows that are each the sum of others, in every amount column, whatever its year: one sum after the other, each from column to column. */
export class ColumnSums implements RelationFamily {
  readonly tables: readonly BudgetTable[];
  private readonly left = new GlancedSide();
  private readonly right = new GlancedSide();

  /** @param unread lines that may be parts of a total and could not be read */
  constructor(
    private readonly table: BudgetTable,
    readonly shape: SumsOfTable,
    private readonly unread?: readonly string[]
  ) {
    this.tables = [table];
  }

  get size(): number {
    return this.shape.sums.length * this.shape.width;
  }

  private sumOf(at: number): ColumnSum {
    const sum = this.shape.sums[Math.floor(at / this.shape.width)];
    if (!sum) throw new RangeError(`no sum ${String(at)}`);
    return sum;
  }

  private columnOf(at: number): Column {
    const column = this.table.columns[at % this.shape.width];
    if (!column) throw new RangeError(`no column of sum ${String(at)}`);
    return column;
  }

  private rowOf(place: number): Row {
    const row = this.table.rows[place];
    if (!row) throw new RangeError(`no row ${String(place)}`);
    return row;
  }

  glance(at: number): Glance {
    const sum = this.sumOf(at);
    const column = at % this.shape.width;
    const left = this.left.clear();
    left.add(this.rowOf(sum.total), column);
    if (left.isEmpty) return "none";
    const rows = sum.parts(this.columnOf(at));
    if (rows.length === 0) return "none";
    const right = this.right.clear();
    for (const row of rows) right.add(this.rowOf(row), column);
    return left.against(right);
  }

  relation(at: number): RelationReport {
    const sum = this.sumOf(at);
    const column = this.columnOf(at);
    const total = this.rowOf(sum.total);
    const parts = sum.parts(column).map((row) => this.rowOf(row));
    return {
      table: this.table,
      left: addendsOf([total], at % this.shape.width),
      right: addendsOf(parts, at % this.shape.width),
      unread: this.unread,
      detail: () => sum.detail(column, total),
    };
  }

  relationsAt(_: BudgetTable, row: number, column: number): readonly number[] {
    return this.shape.relationsAt(row, column);
  }
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
