import type { ICellData, IRange, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Area } from "../a1";
import type { Visibility } from "./book-events";
import { hasContent } from "./cell-value";
import { extrasOf, withExtras, type SheetExtras } from "./sheet-extras";
import type { UniverUnit } from "./univer-unit";

type CellTable = Record<number, Record<number, ICellData>>;

/** One sheet of the open workbook. */
export class SheetRef {
  constructor(
    readonly unit: UniverUnit,
    readonly facade: FWorksheet
  ) {}

  get id(): string {
    return this.facade.getSheetId();
  }
  get name(): string {
    return this.facade.getSheetName();
  }
  get position(): number {
    return this.facade.getIndex();
  }
  get hidden(): boolean {
    return this.facade.isSheetHidden();
  }
  get visibility(): Visibility {
    if (!this.hidden) return "Visible";
    return this.extras.veryHidden ? "VeryHidden" : "Hidden";
  }
  /** What Excel keeps for the sheet and Univer does not know. */
  get extras(): Readonly<SheetExtras> {
    return extrasOf(this.core.getConfig());
  }
  setExtras(changes: Partial<SheetExtras>): void {
    const config = this.core.getConfig();
    const custom = withExtras(config.custom, { ...this.extras, ...changes });
    if (custom) config.custom = custom;
    else delete config.custom;
  }
  get rowCount(): number {
    return this.facade.getMaxRows();
  }
  get columnCount(): number {
    return this.facade.getMaxColumns();
  }
  /** Univer's own model of the sheet, below its Facade API. */
  get core(): Worksheet {
    return this.facade.getSheet();
  }

  activate(): void {
    this.unit.workbook.setActiveSheet(this.facade);
  }

  /** A Univer sheet is as large as it was made and cuts off what is written beyond; Excel's has no end that anybody reaches. */
  growTo({ row, column, rows, columns }: Area): void {
    if (row + rows > this.rowCount) this.facade.setRowCount(row + rows);
    if (column + columns > this.columnCount) this.facade.setColumnCount(column + columns);
  }

  /** The smallest area around all cells with content, or (not `valuesOnly`) with a format of their own; null for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const extend = (row: number, column: number) => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.core.getCellMatrix().forValue((row, column, cell) => {
      if (cell && (hasContent(cell) || (!valuesOnly && cell.s))) extend(row, column);
    });
    for (const [row, cells] of Object.entries(this.spilled())) {
      for (const column of Object.keys(cells)) extend(Number(row), Number(column));
    }
    if (bottom < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Cells filled by an array formula elsewhere: Univer keeps them apart from the sheet's own. */
  spilled(): CellTable {
    const model = this.unit.univer.__getInjector().get(FormulaDataModel);
    const cells = model.getArrayFormulaCellData()[this.unit.workbook.getId()]?.[this.id];
    return (cells ?? {}) as CellTable;
  }

  /** The areas that array formulas fill, each with the cell of its formula at the top left. */
  spills(): Area[] {
    const model = this.unit.univer.__getInjector().get(FormulaDataModel);
    const ranges = model.getArrayFormulaRange()[this.unit.workbook.getId()]?.[this.id] ?? {};
    return Object.values(ranges).flatMap((columns: Record<number, IRange> | null | undefined) =>
      Object.values(columns ?? {}).map(({ startRow, startColumn, endRow, endColumn }) => ({
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      }))
    );
  }
}
