import { HorizontalAlign, WrapStrategy, type ICellData, type Nullable } from "@univerjs/core";
import type { FRange } from "@univerjs/sheets/facade";
import { formatArea, intersect, quoteSheetName, type Area } from "../a1";
import { invalidArgument } from "../office/host-error";
import { rangeOf } from "./areas";
import { cellValue, toCell, type CellValue } from "./cell-value";
import type { SheetRef } from "./sheet-ref";

const GENERAL = "General";
const POINTS_PER_PIXEL = 0.75;
const NO_FILL = "#FFFFFF";

/** Excel's name of an alignment, the Facade's, and what the cell's style holds. */
const ALIGNMENTS = [
  ["Left", "left", HorizontalAlign.LEFT],
  ["Center", "center", HorizontalAlign.CENTER],
  ["Right", "normal", HorizontalAlign.RIGHT],
] as const;

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

  values(): CellValue[][] {
    const spilled = this.sheet.spilled();
    return this.cells().map((cells, i) =>
      cells.map((cell, j) => {
        const own = cellValue(cell);
        return own === "" ? cellValue(spilled[this.area.row + i]?.[this.area.column + j]) : own;
      })
    );
  }

  formulas(): CellValue[][] {
    const values = this.values();
    return this.facade()
      .getFormulas()
      .map((row, i) => row.map((formula, j) => formula || (values[i]?.[j] ?? "")));
  }

  /** What the cells show. */
  text(): string[][] {
    return this.facade()
      .getDisplayValues()
      .map((row) => row.map((text) => String(text ?? "")));
  }

  numberFormats(): string[][] {
    return this.facade()
      .getNumberFormats()
      .map((row) => row.map((format) => format || GENERAL));
  }

  /** A single format is for all cells; else one for each. */
  setNumberFormats(input: unknown): void {
    this.fit(input, "Range.numberFormat");
    const { rows, columns } = this.area;
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

  /** The fill of all cells, null when they differ. No fill reads as white, as in Excel. */
  fill(): string | null {
    const colors = new Set(this.facade().getBackgrounds().flat());
    const [color] = colors;
    if (colors.size !== 1 || color === undefined) return null;
    return color.toUpperCase().replace(/^#FFF$/, NO_FILL);
  }

  /** null takes the fill away. */
  setFill(color: string | null): void {
    // the Facade's type knows no null, its code does: it removes the style
    this.facade().setBackgroundColor(color as string);
  }

  isBold(): boolean {
    return this.facade().getCellStyleData()?.bl === 1;
  }

  setBold(bold: boolean): void {
    this.facade().setFontWeight(bold ? "bold" : null);
  }

  /** Of its first cell. */
  wrapsText(): boolean {
    return this.facade().getCellStyleData()?.tb === WrapStrategy.WRAP;
  }

  setWrapText(wrap: boolean): void {
    this.facade().setWrap(wrap);
  }

  /** Of its first cell; any that is none of these reads as General. */
  horizontalAlignment(): string {
    const { ht } = this.facade().getCellStyleData() ?? {};
    return ALIGNMENTS.find(([, , type]) => type === ht)?.[0] ?? "General";
  }

  setHorizontalAlignment(alignment: string): void {
    const known = ALIGNMENTS.find(([name]) => name === alignment);
    if (!known)
      throw invalidArgument("RangeFormat.horizontalAlignment", `This host knows no ${alignment}.`);
    this.facade().setHorizontalAlignment(known[1]);
  }

  /** Of its first column, in points, as Excel counts it. */
  columnWidth(): number {
    return this.sheet.facade.getColumnWidth(this.area.column) * POINTS_PER_PIXEL;
  }

  setColumnWidth(points: number): void {
    const { column, columns } = this.area;
    this.sheet.facade.setColumnWidths(column, columns, Math.round(points / POINTS_PER_PIXEL));
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

  private cells(): Nullable<ICellData>[][] {
    return this.facade().getCellDatas();
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
