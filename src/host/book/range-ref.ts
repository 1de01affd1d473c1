import type { ICellData, Nullable } from "@univerjs/core";
import { SetRangeCustomMetadataCommand } from "@univerjs/sheets";
import type { FRange } from "@univerjs/sheets/facade";
import { formatArea, intersect, MAX_COLUMNS, MAX_ROWS, quoteSheetName, type Area } from "../a1";
import { invalidArgument } from "../office/host-error";
import { rangeOf } from "./areas";
import { cellValue, toCell, type CellValue } from "./cell-value";
import { lockedNote } from "./locks";
import type { SheetRef } from "./sheet-ref";

const GENERAL = "General";
/** One rectangle of cells. */
export class RangeRef {
  /** The name under which Office.js keeps this range, once it asked for that. */
  referenceId?: string;

  constructor(
    readonly sheet: SheetRef,
    readonly area: Area
  ) {}

  get address(): string {
    return `${quoteSheetName(this.sheet.name)}!${formatArea(this.area)}`;
  }

  /** A range placed relative to this one's first cell. */
  part(rowOffset: number, columnOffset: number, rows: number, columns: number): RangeRef {
    const row = this.area.row + rowOffset;
    const column = this.area.column + columnOffset;
    if (row < 0 || column < 0 || rows < 1 || columns < 1) throw invalidArgument("Range");
    return new RangeRef(this.sheet, { row, column, rows, columns });
  }

  entireRows(): RangeRef {
    return new RangeRef(this.sheet, { ...this.area, column: 0, columns: MAX_COLUMNS });
  }
  entireColumns(): RangeRef {
    return new RangeRef(this.sheet, { ...this.area, row: 0, rows: MAX_ROWS });
  }

  /** The common part with another range, or null. */
  common(other: RangeRef): RangeRef | null {
    if (this.sheet.id !== other.sheet.id) return null;
    const area = intersect(this.area, other.area);
    return area && new RangeRef(this.sheet, area);
  }

  used(valuesOnly: boolean): RangeRef | null {
    const area = this.sheet.usedArea(valuesOnly);
    return area && this.common(new RangeRef(this.sheet, area));
  }

  /** The part that the sheet really has: a whole column ends at the sheet's last row. */
  facade(): FRange {
    const { row, column, rows, columns } = this.area;
    return this.sheet.facade.getRange(
      row,
      column,
      Math.max(1, Math.min(rows, this.sheet.rowCount - row)),
      Math.max(1, Math.min(columns, this.sheet.columnCount - column))
    );
  }

  /** True of whole rows and columns: Excel gives no contents of theirs, and takes none. */
  get isUnbounded(): boolean {
    return this.area.rows === MAX_ROWS || this.area.columns === MAX_COLUMNS;
  }
  /** Where an edge that lies at the end of the grid counts for nothing. */
  bounded(): Area {
    const { rows, columns } = this.area;
    return {
      ...this.area,
      rows: rows === MAX_ROWS ? 1 : rows,
      columns: columns === MAX_COLUMNS ? 1 : columns,
    };
  }
  /** The part that the sheet really has; nothing (no rows, no columns) beyond its end. */
  inSheet(): Area {
    const { row, column, rows, columns } = this.area;
    return {
      row,
      column,
      rows: Math.max(0, Math.min(rows, this.sheet.rowCount - row)),
      columns: Math.max(0, Math.min(columns, this.sheet.columnCount - column)),
    };
  }

  values(): CellValue[][] {
    const spilled = this.sheet.spilled();
    return this.map((row, column, cell) => {
      const own = cellValue(cell);
      return own === "" ? cellValue(spilled[row]?.[column]) : own;
    });
  }

  /** True when array formulas fill all cells, false when they fill none, null when they fill some. */
  hasSpill(): boolean | null {
    const spills = this.sheet.spills().filter((area) => intersect(area, this.area));
    if (spills.length === 0) return false;
    const { row, column, rows, columns } = this.area;
    const isFilled = (cell: Area) => spills.some((area) => intersect(area, cell));
    return Array.from({ length: rows * columns }, (_, i) => ({
      row: row + Math.floor(i / columns),
      column: column + (i % columns),
      rows: 1,
      columns: 1,
    })).every(isFilled)
      ? true
      : null;
  }

  /** The cell whose array formula fills this range's first cell, or null. */
  spillParent(): RangeRef | null {
    const first = { ...this.area, rows: 1, columns: 1 };
    const area = this.sheet.spills().find((spill) => intersect(spill, first));
    return area ? new RangeRef(this.sheet, { ...area, rows: 1, columns: 1 }) : null;
  }

  /** What the array formula in this cell fills, itself included; null where it holds none that fills others. */
  spillingTo(): RangeRef | null {
    const { row, column } = this.area;
    const area = this.sheet.spills().find((spill) => spill.row === row && spill.column === column);
    return area ? new RangeRef(this.sheet, area) : null;
  }

  formulas(): CellValue[][] {
    const values = this.values();
    const formulas = this.ofSheet((range) => range.getFormulas());
    return values.map((row, i) => row.map((value, j) => formulas[i]?.[j] || value));
  }

  /** What the cells show. */
  text(): string[][] {
    const texts = this.ofSheet((range) => range.getDisplayValues());
    return this.map((row, column) => {
      const text = texts[row - this.area.row]?.[column - this.area.column];
      return String(text ?? "");
    });
  }

  numberFormats(): string[][] {
    const formats = this.ofSheet((range) => range.getNumberFormats());
    return this.map((row, column) => {
      const format = formats[row - this.area.row]?.[column - this.area.column];
      return format || GENERAL;
    });
  }

  /** A single format is for all cells; else one for each. */
  setNumberFormats(input: unknown): void {
    this.fit(input, "Range.numberFormat");
    if (!this.isUnbounded) this.sheet.growTo(this.area);
    const { rows, columns } = this.inSheet();
    const formats = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => {
        const format = String(at(input, i, j));
        return format === GENERAL ? "" : format;
      })
    );
    this.facade().setNumberFormats(formats);
  }

  /** range.values and range.formulas: a single value fills the range, an array must fit it. Throws InvalidArgument. */
  write(input: unknown): void {
    this.fit(input, "Range.values");
    if (this.isUnbounded) throw invalidArgument("Range.values");
    this.sheet.growTo(this.area);
    const current = this.cells();
    const formats = this.numberFormats();
    const cells = Array.from({ length: this.area.rows }, (_, i) =>
      Array.from({ length: this.area.columns }, (_, j) =>
        toCell(at(input, i, j), current[i]?.[j], formats[i]?.[j] ?? GENERAL)
      )
    );
    this.facade().setValues(cells);
  }

  setLocked(locked: boolean): void {
    const notes = this.cells().map((row) =>
      row.map((cell) => ({ custom: lockedNote(cell, locked) }))
    );
    this.sheet.growTo(this.bounded());
    this.sheet.unit.api.syncExecuteCommand(SetRangeCustomMetadataCommand.id, {
      unitId: this.sheet.unit.workbook.getId(),
      subUnitId: this.sheet.id,
      range: rangeOf(this.sheet, this.area),
      customMetadata: notes,
    });
  }

  clear(what: "All" | "Contents" | "Formats" = "All"): void {
    if (what === "Contents") this.facade().clearContent();
    else if (what === "Formats") this.facade().clearFormat();
    else if (what === "All") this.facade().clear();
    else throw invalidArgument("Range.clear", `This host cannot clear ${String(what)}.`);
  }

  /** Shows the sheet, selects the range there, and scrolls if it is not in sight. */
  select(): void {
    this.sheet.activate();
    this.facade().activate();
    const { unit } = this.sheet;
    unit.reveal(rangeOf(this.sheet, this.area));
    // of a range larger than the window, its beginning
    unit.reveal(rangeOf(this.sheet, { ...this.area, rows: 1, columns: 1 }));
  }

  /** True when all rows are hidden, false when none is, null when some are. */
  rowsHidden(): boolean | null {
    const { row, rows } = this.area;
    return agreed(rows, (i) => !this.sheet.core.getRowVisible(row + i));
  }
  columnsHidden(): boolean | null {
    const { column, columns } = this.area;
    return agreed(columns, (i) => !this.sheet.core.getColVisible(column + i));
  }

  setRowsHidden(hidden: boolean): void {
    const { facade } = this.sheet;
    const { row, rows } = this.area;
    if (hidden) facade.hideRows(row, rows);
    else if (this.rowsHidden() !== false) facade.showRows(row, rows);
  }
  setColumnsHidden(hidden: boolean): void {
    const { facade } = this.sheet;
    const { column, columns } = this.area;
    if (hidden) facade.hideColumns(column, columns);
    else if (this.columnsHidden() !== false) facade.showColumns(column, columns);
  }

  private cells(): Nullable<ICellData>[][] {
    return this.map((_row, _column, cell) => cell);
  }

  /** Something of every cell. Beyond the cells that Univer has they are blank; a whole column ends where the sheet does. */
  private map<T>(of: (row: number, column: number, cell: Nullable<ICellData>) => T): T[][] {
    const matrix = this.sheet.core.getCellMatrix();
    const { row, column } = this.area;
    const rows = this.area.rows === MAX_ROWS ? this.inSheet().rows : this.area.rows;
    const columns = this.area.columns === MAX_COLUMNS ? this.inSheet().columns : this.area.columns;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) =>
        of(row + i, column + j, matrix.getValue(row + i, column + j))
      )
    );
  }

  /** Nothing where the range lies beyond the cells that Univer has. */
  private ofSheet<T>(read: (range: FRange) => T[][]): T[][] {
    const { rows, columns } = this.inSheet();
    return rows && columns ? read(this.facade()) : [];
  }

  private fit(input: unknown, location: string): void {
    if (!Array.isArray(input)) return;
    const { rows, columns } = this.area;
    const fits = (row: unknown) => Array.isArray(row) && row.length === columns;
    if (input.length === rows && input.every(fits)) return;
    throw invalidArgument(
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range."
    );
  }
}

function at(input: unknown, row: number, column: number): unknown {
  return Array.isArray(input) ? (input[row] as unknown[])[column] : input;
}

function agreed(count: number, hidden: (index: number) => boolean): boolean | null {
  const first = hidden(0);
  for (let i = 1; i < count; i++) if (hidden(i) !== first) return null;
  return first;
}
