import type { AmountCell, Column, Row } from "../tables/table";
import type { Addend } from "./compared";
import { columnLabel, lastHeader, rowLabel } from "./labels";

/** A row's cell as a part of a relation; what it is called is put together only where something is said of it. */
export class RowAddend implements Addend {
  /**
   * @param column is named behind the row where it is given
   */
  constructor(
    private readonly row: Row,
    readonly cell: AmountCell,
    private readonly column: Column | null = null,
    readonly sign: 1 | -1 = 1
  ) {}

  get label(): string {
    const label = rowLabel(this.row);
    if (!this.column) return label;
    const column = lastHeader(columnLabel(this.column));
    return label === "" ? `“${column}”` : `${label}（${column}）`;
  }

  /** The same, called with its column. */
  in(column: Column): RowAddend {
    return new RowAddend(this.row, this.cell, column, this.sign);
  }

  /** The same, to be taken off instead of added. */
  subtracted(): RowAddend {
    return new RowAddend(this.row, this.cell, this.column, this.sign === 1 ? -1 : 1);
  }
}
