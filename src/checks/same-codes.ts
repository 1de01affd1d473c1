import { cellIn } from "../tables/row-amounts";
import type { AmountCell, BudgetTable, Row } from "../tables/table";
import { ABSENT, type CodesOfBoth } from "./codes-of-both";
import type { CodeFigures, CodeRelation, FiguresByCode } from "./code-relation";
import type { Addend, Operator } from "./compared";
import { GlancedSide, type Glance } from "./glance";
import type { FamilyShape } from "./glances";
import { lastHeader } from "./labels";
import type { RelationReport } from "./relation";
import type { RelationFamily } from "./relation-family";
import type { TableGroup } from "./table-group";

/** The figures of two tables, subject by subject. */
export class SameCodes implements RelationFamily {
  readonly size: number;
  readonly tables: readonly BudgetTable[];
  readonly shape: FamilyShape;
  private readonly left: ComparedRows;
  private readonly right: ComparedRows;
  private readonly glanced = { left: new GlancedSide(), right: new GlancedSide() };

  constructor(
    private readonly compared: CodeRelation,
    private readonly op: Operator,
    private readonly group: TableGroup,
    figures: { readonly left: FiguresByCode; readonly right: FiguresByCode },
    private readonly codes: CodesOfBoth
  ) {
    this.left = { ...figures.left, rows: codes.rows.left };
    this.right = { ...figures.right, rows: codes.rows.right };
    this.size = codes.size;
    this.tables = [this.left.table, this.right.table];
    this.shape = codes.shapeFor(`${compared.id} ${op}`);
  }

  glance(at: number): Glance {
    const left = rowAt(this.left, at);
    const right = rowAt(this.right, at);
    if (!left || !right) return this.isMissing(at) ? "unsure" : "none";
    const own = this.glanced.left.clear();
    own.add(left, this.left.column);
    const other = this.glanced.right.clear();
    other.add(right, this.right.column);
    return own.against(other, this.op);
  }

  /** Whether one table lacks a subject that it must list; subjects come and go with the years. */
  private isMissing(at: number): boolean {
    if (this.compared.againstPrevious) return false;
    return this.right.rows[at] === ABSENT ? this.op !== "≥" : this.op !== "≤";
  }

  relation(at: number): RelationReport {
    const left = figureAt(this.left, at, this.compared.left);
    const right = figureAt(this.right, at, this.compared.right);
    if (left && right) return this.ofBoth(left, right);
    if (left) return this.ofMissing(this.left.table, left, this.compared.right);
    if (right) return this.ofMissing(this.right.table, right, this.compared.left);
    throw new RangeError(`no code ${String(at)}`);
  }

  private ofBoth(left: RowFigure, right: RowFigure): RelationReport {
    const { op, compared } = this;
    const { id, severity, againstPrevious = false } = compared;
    return {
      table: this.left.table,
      op,
      severity,
      left: [left],
      right: [right],
      sameFigure: true,
      alsoAbout: againstPrevious ? [] : [right.cell],
      detail: () => ({
        type: "between-tables",
        relation: id,
        op,
        left: [{ kind: compared.left.kind, item: left.label }],
        right: [{ kind: compared.right.kind, item: right.label }],
        acrossYears: againstPrevious,
      }),
    };
  }

  /** A subject with an amount that the other table does not list: there it reads as blank. */
  private ofMissing(
    table: BudgetTable,
    figure: RowFigure,
    { kind: missingIn }: CodeFigures
  ): RelationReport {
    const { row, cell, figures } = figure;
    return {
      table,
      left: [],
      right: [figure],
      sameFigure: true,
      alsoAbout: [cell],
      detail: {
        type: "missing-in-table",
        code: figures.codeOf(row, this.group) ?? "",
        name: row.name,
        kind: figures.kind,
        missingIn,
      },
    };
  }

  *relationsAt(table: BudgetTable, row: number, column: number): Iterable<number> {
    for (const [side, of] of [this.left, this.right].entries()) {
      if (of.table !== table || of.column !== column) continue;
      const at = this.codes.codeOf(side, row);
      if (at !== ABSENT) yield at;
    }
  }
}

/** The rows of one table, code by code. */
interface ComparedRows {
  readonly table: BudgetTable;
  /** The position of the column in the table. */
  readonly column: number;
  /** Of each code the position of its row in the table; ABSENT, or REPEATED, where there is none. */
  readonly rows: Int32Array;
}

function rowAt({ table, rows }: ComparedRows, at: number): Row | undefined {
  return table.rows[rows[at] ?? ABSENT];
}

/** The figure of a row; what it is called is put together only where something is said of it. */
class RowFigure implements Addend {
  constructor(
    readonly figures: CodeFigures,
    readonly row: Row,
    private readonly header: string,
    readonly cell: AmountCell
  ) {}

  get label(): string {
    return `${this.figures.labelOf(this.row)}（${lastHeader(this.header)}）`;
  }
}

function figureAt(of: ComparedRows, at: number, figures: CodeFigures): RowFigure | undefined {
  const row = rowAt(of, at);
  const cell = row && cellIn(row, of.column);
  if (!cell) return undefined;
  return new RowFigure(figures, row, of.table.columns[of.column]?.header ?? "", cell);
}
