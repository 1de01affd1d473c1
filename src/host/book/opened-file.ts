import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { cellValue, type CellValue } from "./cell-value";

/** The file of an open workbook: its bytes, and what Univer made of its formulas before anybody changed anything. */
export class OpenedFile {
  private results: ReadonlyMap<string, CellValue> | null = null;

  constructor(readonly bytes: Uint8Array) {}

  /** Takes note of the formulas' results, the first time that it is called. */
  calculated(workbook: FWorkbook): void {
    if (this.results) return;
    const results = new Map<string, CellValue>();
    for (const sheet of workbook.getSheets()) {
      const cells = sheet.getSheet().getConfig().cellData as IObjectMatrixPrimitiveType<ICellData>;
      for (const [row, columns] of Object.entries(cells)) {
        for (const [column, cell] of Object.entries(columns as Record<string, ICellData>)) {
          if (cell?.f) results.set(`${sheet.getSheetId()}!${row},${column}`, cellValue(cell));
        }
      }
    }
    this.results = results;
  }

  /**
   * What Univer calculated for a formula of the file, at its place in the file; undefined when it did not. Where this is not what the
   * file states, the two programs calculate differently, and it is no change.
   */
  result(sheetId: string, row: number, column: number): CellValue | undefined {
    return this.results?.get(`${sheetId}!${String(row)},${String(column)}`);
  }
}
