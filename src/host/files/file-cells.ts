/** The rows and cells of a sheet's XML, where they stand, and the formulas in them. */
import { parseReference, type Area } from "../a1";
import { shiftedFormula } from "./formula-references";
import type { XmlElement } from "./xml/xml-tree";

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

export interface FileRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly FileCell[];
}

export interface FileFormula {
  /** Without "=", written out also where the file only says that it is shared. */
  readonly text: string;
  /** The cells that the formula's results fill. */
  readonly array?: Area;
}

/** In the order of the file. A row or cell without a number follows the one before it (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4). */
export function fileRows(sheet: XmlElement): FileRow[] {
  let row = -1;
  return (sheet.child("sheetData")?.childrenNamed("row") ?? []).map((element) => {
    const stated = element.get("r");
    row = stated === undefined ? row + 1 : Number(stated) - 1;
    let column = -1;
    const cells = element.childrenNamed("c").map((cell) => {
      const area = parseReference(cell.get("r") ?? "")?.area;
      column = area ? area.column : column + 1;
      return { row, column, element: cell };
    });
    return { row, element, cells };
  });
}

export const cellKey = (row: number, column: number) => `${String(row)},${String(column)}`;

/** All formulas by cellKey. */
export function fileFormulas(rows: readonly FileRow[]): Map<string, FileFormula> {
  const formulas = new Map<string, FileFormula>();
  const masters = new Map<string, { cell: FileCell; text: string }>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const element = cell.element.child("f");
    if (!element) continue;
    const { text } = element;
    const shared = element.get("t") === "shared" ? element.get("si") : undefined;
    const array = element.get("t") === "array" ? element.get("ref") : undefined;
    const master = shared === undefined ? undefined : masters.get(shared);
    if (shared !== undefined && text !== "") masters.set(shared, { cell, text });
    const written =
      text === "" && master
        ? shiftedFormula(master.text, cell.row - master.cell.row, cell.column - master.cell.column)
        : text;
    if (written === "") continue;
    const area = array === undefined ? undefined : parseReference(array)?.area;
    formulas.set(cellKey(cell.row, cell.column), { text: written, ...(area && { array: area }) });
  }
  return formulas;
}

/** The cells that hold another cell's results, by cellKey. */
export function filledCells(formulas: ReadonlyMap<string, FileFormula>): Set<string> {
  const filled = new Set<string>();
  for (const { array } of formulas.values()) {
    if (!array) continue;
    for (let r = 0; r < array.rows; r++) {
      for (let c = 0; c < array.columns; c++) {
        if (r + c > 0) filled.add(cellKey(array.row + r, array.column + c));
      }
    }
  }
  return filled;
}
