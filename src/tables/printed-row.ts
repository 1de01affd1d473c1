/**
 * Rows by where they are printed. A workbook has tens of thousands of them, and hardly any is asked for the cells of its name and code: these
 * are put together when they are.
 */
import { levelOf } from "./code";
import type { CellRef, Grid } from "./grid";
import type { RowDraft } from "./row-draft";
import type { Line, Subject } from "./table";

/** Where a sheet's grid begins, and the columns of the grid in which rows have their names and codes; many rows share one. */
interface PrintedIn extends Pick<Grid, "sheet" | "top" | "left"> {
  readonly nameColumn: number | null;
  /** Null where codes are inferred from names. */
  readonly codeColumn: number | null;
}

/** The places of names and codes in a sheet: the very same object as long as the columns are those of the row before. */
export class PrintedPlaces {
  private last: PrintedIn | null = null;

  constructor(private readonly grid: Grid) {}

  of(nameColumn: number | null, codeColumn: number | null): PrintedIn {
    const { last } = this;
    if (last?.nameColumn === nameColumn && last.codeColumn === codeColumn) return last;
    const { sheet, top, left } = this.grid;
    return (this.last = { sheet, top, left, nameColumn, codeColumn });
  }
}

/** A row of one half whose amounts stand in its own line. */
abstract class PrintedRow {
  constructor(
    readonly name: string,
    readonly row: number,
    protected readonly printedIn: PrintedIn
  ) {}

  get side(): null {
    return null;
  }

  get cells(): null {
    return null;
  }

  get nameCell(): CellRef | null {
    return this.cellIn(this.printedIn.nameColumn);
  }

  protected cellIn(column: number | null): CellRef | null {
    const { sheet, top, left } = this.printedIn;
    return column === null ? null : { sheet, row: top + this.row, column: left + column };
  }
}

/** A row of a subject; it is its subject, too, which has nothing that the row does not have. */
export class SubjectRow extends PrintedRow implements RowDraft, Subject {
  constructor(
    readonly code: string,
    name: string,
    row: number,
    printedIn: PrintedIn
  ) {
    super(name, row, printedIn);
  }

  get subject(): Subject {
    return this;
  }

  get line(): null {
    return null;
  }

  get level(): 1 | 2 | 3 {
    return levelOf(this.code);
  }

  get codeCell(): CellRef | null {
    return this.cellIn(this.printedIn.codeColumn);
  }

  /** What it says as a subject. */
  toJSON(): Subject {
    const { code, level, codeCell } = this;
    return { code, level, codeCell };
  }
}

/** A row that is no subject's. */
export class LineRow extends PrintedRow implements RowDraft {
  constructor(
    readonly line: Line,
    name: string,
    row: number,
    printedIn: PrintedIn
  ) {
    super(name, row, printedIn);
  }

  get subject(): null {
    return null;
  }
}
