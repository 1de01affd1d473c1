/** The rows and cells of a sheet, written over those of the file: what did not change stays as it is, whatever it holds. */
import { BooleanNumber, type ICellData, type IRowData, type Nullable } from "@univerjs/core";
import { cellName, formatArea, parseReference } from "../a1";
import { cellValue, hasContent, type CellValue } from "../book/cell-value";
import { clearContent, writeContent, writeResult, type CellContent } from "./cell-content";
import {
  cellKey,
  fileFormulas,
  fileRows,
  filledCells,
  type FileCell,
  type FileFormula,
  type FileRow,
} from "./file-cells";
import { movedFormula } from "./formula-references";
import { childInOrder, type SheetEdit } from "./sheet-edit";
import { pointsOf } from "./sizes";
import type { XmlElement } from "./xml/xml-tree";

type Places<T> = Map<number, T>;

export interface WrittenCells {
  /** Whether a formula came, went or changed: the file's order of calculation is then no longer true. */
  formulas: boolean;
  /** Whether a cell fills others: the file then needs a remark of what that means. */
  dynamic: boolean;
}

export class CellWriter {
  readonly written: WrittenCells = { formulas: false, dynamic: false };
  private fileRows: FileRow[];
  private fileFormulas: Map<string, FileFormula>;
  private filled: Set<string>;
  private sharing: Set<string>;

  constructor(private edit: SheetEdit) {
    this.fileRows = fileRows(edit.root);
    this.fileFormulas = fileFormulas(this.fileRows);
    this.filled = filledCells(this.fileFormulas);
    this.sharing = this.changedSharing();
  }

  write(): void {
    const { root, now, rows } = this.edit;
    const data = childInOrder(root, "sheetData");
    const before: Places<FileRow> = new Map();
    for (const row of this.fileRows) {
      const place = rows.placeOf(row.row);
      if (place !== null) before.set(place, row);
    }
    const places = new Set(before.keys());
    for (const table of [now.cells, now.spilled, now.data.rowData]) {
      for (const row of Object.keys(table)) places.add(Number(row));
    }
    const elements = [...places]
      .sort((a, b) => a - b)
      .flatMap((place) => this.row(place, before.get(place), data) ?? []);
    data.replaceChildren(elements);
    this.dimension(elements);
  }

  private row(place: number, before: FileRow | undefined, data: XmlElement): XmlElement | null {
    const element = before?.element ?? data.make("row");
    const cells = this.cells(place, before, element);
    const number = String(place + 1);
    if (before) {
      if (before.row !== place) element.set("r", number);
    } else {
      element.set("r", number);
    }
    const added = cells.some((cell) => !cell.parent);
    element.replaceChildren([...cells, ...element.children.filter(({ local }) => local !== "c")]);
    if (added || !this.edit.columns.isIdentity) element.set("spans", undefined);
    this.rowProperties(place, element);
    const plain = element.children.length === 0 && element.attributes.size === 1;
    return !before && plain ? null : element;
  }

  private rowProperties(place: number, element: XmlElement): void {
    const { base, now } = this.edit;
    const origin = this.edit.rows.originOf(place);
    const before = (origin === null ? undefined : base.rowData?.[origin]) ?? {};
    const after = now.data.rowData[place] ?? {};
    const height = fixedHeight(after);
    if (height !== fixedHeight(before)) {
      element.set("ht", height === undefined ? undefined : String(pointsOf(height)));
      element.set("customHeight", height === undefined ? undefined : "1");
    }
    const hidden = after.hd === BooleanNumber.TRUE;
    if (hidden !== (before.hd === BooleanNumber.TRUE)) {
      element.set("hidden", hidden ? "1" : undefined);
    }
  }

  private cells(place: number, before: FileRow | undefined, row: XmlElement): XmlElement[] {
    const { now, columns } = this.edit;
    const known: Places<FileCell> = new Map();
    for (const cell of before?.cells ?? []) {
      const column = columns.placeOf(cell.column);
      if (column !== null) known.set(column, cell);
    }
    const places = new Set(known.keys());
    for (const table of [now.cells[place], now.spilled[place]]) {
      for (const column of Object.keys(table ?? {})) places.add(Number(column));
    }
    return [...places]
      .sort((a, b) => a - b)
      .flatMap((column) => this.cell(place, column, known.get(column), row) ?? []);
  }

  private cell(
    row: number,
    column: number,
    before: FileCell | undefined,
    parent: XmlElement
  ): XmlElement | null {
    const { now, base, styles } = this.edit;
    const own = now.cells[row]?.[column];
    const baseCell = before && base.cellData?.[before.row]?.[before.column];
    const element = before?.element ?? parent.make("c");
    if (!before || before.row !== row || before.column !== column) {
      element.set("r", cellName(row, column));
    }
    const known = before && {
      format: Number(before.element.get("s") ?? 0),
      style: (baseCell?.s ?? null) as ReturnType<typeof now.style>,
    };
    const format = styles.format(now.style(own), known);
    if (format !== (known?.format ?? 0)) {
      element.set("s", format === 0 ? undefined : String(format));
    }
    this.content(row, column, element, before, baseCell);
    const blank = !element.child("v") && !element.child("f") && !element.child("is");
    // an empty cell stays where the file has one, or where it has a format
    return blank && format === 0 && (!before || element.touched) ? null : element;
  }

  private content(
    row: number,
    column: number,
    element: XmlElement,
    before: FileCell | undefined,
    baseCell: Nullable<ICellData>
  ): void {
    const { now, names } = this.edit;
    const own = now.cells[row]?.[column];
    const spilled = own && hasContent(own) ? undefined : now.spilled[row]?.[column];
    const formula = now.formula(row, column);
    const value = cellValue(spilled ?? own);
    const spill = formula === null ? null : now.spill(row, column);
    const stated = before && this.fileFormulas.get(cellKey(before.row, before.column));
    const wasFormula = baseCell?.f ?? null;
    const text = formula === null ? null : names.stored(formula.replace(/^=/, ""));
    const isShared = before !== undefined && this.sharing.has(cellKey(before.row, before.column));
    if (formula !== wasFormula || isShared) {
      if (formula !== wasFormula) this.written.formulas = true;
      const follows =
        text !== null &&
        stated !== undefined &&
        text === movedFormula(stated.text, this.edit.baseName, this.edit.moves);
      if (before && follows) {
        this.follow(element, text, isShared);
        this.result(element, before, value, spill, stated);
        return;
      }
      const content: CellContent = { formula: text, value, spill };
      if (text === null && value === "") clearContent(element);
      else writeContent(element, content);
      if (spill) this.dynamic(element);
      return;
    }
    if (formula !== null && stated) {
      this.result(element, before, value, spill, stated);
    } else if (spilled) {
      if (fileValue(element) !== value) writeResult(element, value);
    } else if (before && value === "" && this.filled.has(cellKey(before.row, before.column))) {
      clearContent(element);
    } else if (cellValue(baseCell) !== value || isText(baseCell) !== isText(own)) {
      if (value === "") clearContent(element);
      else writeContent(element, { formula: null, value, spill: null });
    }
  }

  /** A formula that only follows the cells that it names stays what it was, an array formula too. */
  private follow(element: XmlElement, text: string, isShared: boolean): void {
    const formula = element.child("f")?.setText(text);
    if (isShared) ["t", "si", "ref"].forEach((name) => formula?.set(name, undefined));
  }

  /** A result that Univer calculates otherwise than the program that saved the file is no change: only one that changed since is. */
  private result(
    element: XmlElement,
    before: FileCell,
    value: CellValue,
    spill: CellContent["spill"],
    stated: FileFormula
  ): void {
    const { source, baseId } = this.edit;
    const formula = element.child("f");
    if (stated.array) {
      const cell = element.get("r");
      formula?.set("ref", spill ? formatArea(spill) : cell);
    } else if (spill) {
      formula?.set("t", "array").set("ref", formatArea(spill));
      this.dynamic(element);
    }
    const cached = element.child("v") === undefined ? undefined : fileValue(element);
    if (cached === value) return;
    const opened = source?.result(baseId, before.row, before.column);
    if (cached !== undefined && opened === value) return;
    writeResult(element, value);
  }

  /** Says of a formula that it fills as many cells as it needs, as Excel's own do since 2019. */
  private dynamic(element: XmlElement): void {
    this.written.dynamic = true;
    element.set("cm", String(this.edit.dynamicArray()));
  }

  /** Cells whose shared formula must be written out, as one of those that share it changed or moved. By cellKey. */
  private changedSharing(): Set<string> {
    const { base, now, rows, columns } = this.edit;
    const groups = new Map<string, FileCell[]>();
    for (const cell of this.fileRows.flatMap(({ cells }) => cells)) {
      const formula = cell.element.child("f");
      const group = formula?.get("t") === "shared" ? formula.get("si") : undefined;
      if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), cell]);
    }
    const changed = [...groups.values()].filter((cells) =>
      cells.some(({ row, column }) => {
        const [place, across] = [rows.placeOf(row), columns.placeOf(column)];
        if (place !== row || across !== column) return true;
        return now.formula(place, across) !== (base.cellData?.[row]?.[column]?.f ?? null);
      })
    );
    return new Set(changed.flat().map(({ row, column }) => cellKey(row, column)));
  }

  private dimension(rows: readonly XmlElement[]): void {
    const stated = this.edit.root.child("dimension");
    if (!stated || !rows.some((row) => row.touched)) return;
    const areas = rows.flatMap((row) =>
      row.childrenNamed("c").flatMap((cell) => parseReference(cell.get("r") ?? "")?.area ?? [])
    );
    if (areas.length === 0) return;
    const top = Math.min(...[areas[0]?.row ?? 0, areas.at(-1)?.row ?? 0]);
    const bottom = Math.max(...[areas[0]?.row ?? 0, areas.at(-1)?.row ?? 0]);
    const left = areas.reduce((least, { column }) => Math.min(least, column), Infinity);
    const right = areas.reduce((most, { column }) => Math.max(most, column), 0);
    const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    stated.set("ref", formatArea(area));
  }
}

function fixedHeight({ h, ia }: Partial<IRowData>): number | undefined {
  return h && ia !== BooleanNumber.TRUE ? h : undefined;
}

/** A number kept as text is another content than the number. */
function isText(cell: Nullable<ICellData>): boolean {
  return typeof cellValue(cell) === "string";
}

/** A formula's stored result. */
function fileValue(cell: XmlElement): CellValue {
  const text = cell.child("v")?.text ?? "";
  switch (cell.get("t")) {
    case "b":
      return text === "1" || text === "true";
    case "str":
    case "e":
      return text;
    default:
      return text === "" ? "" : Number(text);
  }
}
