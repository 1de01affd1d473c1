import type { CellValue, Fen } from "../money/amount";
import type { AmountCell, AmountState } from "./amount-cell";
import type { CellRef, Grid } from "./grid";
import { ReadAmounts, type AmountSource } from "./read-amounts";
import type { RowDraft } from "./row-draft";
import type { Column, Line, Row, Side, Subject } from "./table";
import type { Place } from "./titles";

/**
 * A row whose amounts stand in arrays, those of its table; its cells are objects only where somebody asks for them, and the very same ones
 * each time. What it says is no property of its own: it cannot be spread, and is compared by its JSON.
 */
export class ReadRow implements Row {
  /** Undefined where nobody has asked for the cell. */
  private made: (AmountCell | null | undefined)[] | null = null;

  /** @param at which row of the amounts it is */
  private constructor(
    private readonly draft: RowDraft,
    private readonly amounts: ReadAmounts,
    private readonly at: number
  ) {
    const { row, cells } = draft;
    const { columns } = amounts;
    for (let column = 0; column < columns.length; column++) {
      const place = cells?.[column];
      if (place) amounts.read(at, column, place.row, place.column);
      else if (!cells) amounts.read(at, column, row, columns[column] ?? -1);
    }
  }

  /** The rows of a table, read from its grid. */
  static all(
    drafts: readonly RowDraft[],
    columns: readonly Pick<Column, "column">[],
    source: Omit<AmountSource, "firstRow">
  ): readonly ReadRow[] {
    const numbers = columns.map(({ column }) => column);
    const amounts = new ReadAmounts({ ...source, firstRow: 0 }, numbers, drafts.length);
    return drafts.map((draft, at) => new ReadRow(draft, amounts, at));
  }

  /** The same row, with what its cells hold in another state of its sheet: one that differs in amounts alone. */
  readAgain(grid: Grid): ReadRow {
    const { source, columns } = this.amounts;
    const { row, cells } = this.draft;
    // Of the sheet nothing but the row is kept, where that is all that the amounts need.
    const [firstRow, values] = cells ? [0, grid.values] : [row, grid.values.slice(row, row + 1)];
    const own = { ...source, grid: { ...grid, values }, firstRow };
    return new ReadRow(this.draft, new ReadAmounts(own, columns, 1), 0);
  }

  get side(): Side | null {
    return this.draft.side;
  }

  get subject(): Subject | null {
    return this.draft.subject;
  }

  get line(): Line | null {
    return this.draft.line;
  }

  get name(): string {
    return this.draft.name;
  }

  get nameCell(): CellRef | null {
    return this.draft.nameCell;
  }

  get row(): number {
    return this.amounts.source.grid.top + this.draft.row;
  }

  get cells(): readonly (AmountCell | null)[] {
    const { width } = this.amounts;
    const made = (this.made ??= new Array<AmountCell | null | undefined>(width).fill(undefined));
    for (let at = 0; at < width; at++) made[at] ??= this.makeCell(at);
    return made as (AmountCell | null)[];
  }

  /** The cell in a column of the table, counted from 0; null where the column belongs to the other side, or is none. */
  cellAt(at: number): AmountCell | null {
    if (!this.has(at)) return null;
    const { width } = this.amounts;
    const made = (this.made ??= new Array<AmountCell | null | undefined>(width).fill(undefined));
    return (made[at] ??= this.makeCell(at));
  }

  /** How the cell reads; null where there is none. */
  stateAt(at: number): AmountState | null {
    return this.has(at) ? this.amounts.stateAt(this.at, at) : null;
  }

  /** The amount in 分; 0 for a blank or unreadable cell, and where there is none. */
  fenAt(at: number): Fen {
    return this.has(at) ? this.amounts.fenAt(this.at, at) : 0;
  }

  /** As `AmountCell.halfStep`; 0 where there is no cell. */
  halfStepAt(at: number): Fen {
    return this.has(at) ? this.amounts.halfStepAt(this.at, at) : 0;
  }

  /** What is printed in the cell; null where nothing is, or where there is no cell. */
  rawAt(at: number): CellValue {
    if (!this.has(at)) return null;
    const { row, cells } = this.draft;
    if (!cells) return this.amounts.valueAt(row, this.amounts.columns[at] ?? -1);
    const place = cells[at];
    return place ? this.amounts.valueAt(place.row, place.column) : null;
  }

  /** How many of its cells somebody has asked for. */
  get cellsMade(): number {
    return this.made?.filter(Boolean).length ?? 0;
  }

  toJSON(): Row {
    const { side, subject, line, name, nameCell, row, cells } = this;
    return { side, subject, line, name, nameCell, row, cells };
  }

  private has(at: number): boolean {
    return at >= 0 && at < this.amounts.width;
  }

  private makeCell(at: number): AmountCell | null {
    const place = this.placeAt(at);
    return place && this.amounts.cellAt(this.at, at, place);
  }

  private placeAt(at: number): Place | null {
    const { row, cells } = this.draft;
    if (cells) return cells[at] ?? null;
    return { row, column: this.amounts.columns[at] ?? -1 };
  }
}
