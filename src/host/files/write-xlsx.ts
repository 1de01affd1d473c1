/**
 * The open workbook as an .xlsx file: the file that it was opened from, with what differs written over it (docs/decisions/saving.md).
 * Every part and every element that nobody changed stays as it was.
 */
import { originOf, AxisMap } from "../book/origins";
import type { IWorksheetData } from "@univerjs/core";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { ISheetNote } from "@univerjs/sheets-note";
import { bookExtrasOf } from "../book/book-extras";
import { extrasOf } from "../book/sheet-extras";
import type { UniverBook } from "../book/univer-book";
import { blankPackage } from "./blank-package";
import { dynamicArrayNumber } from "./dynamic-arrays";
import { fileRows } from "./file-cells";
import type { SheetMove } from "./formula-references";
import { FunctionNames } from "./function-names";
import { moveContents } from "./move-contents";
import { moveAnchors, moveChartReferences } from "./move-parts";
import { PackageFile } from "./package-file";
import { readWorkbook, type FileWorkbook } from "./read-xlsx";
import type { SheetEdit } from "./sheet-edit";
import { same } from "./style-elements";
import { SheetNow } from "./sheet-now";
import { StyleSheet, type KnownFormat } from "./style-sheet";
import { WorkbookParts } from "./workbook-parts";
import { CellWriter } from "./write-cells";
import { writeCharts } from "./write-charts";
import { writeExtras } from "./write-extras";
import { writeLayout } from "./write-layout";
import { insertInWorkbook, writeNames } from "./write-names";
import { shortHash } from "./write-protection";
import { writeNotes } from "./write-notes";
import { writeRules } from "./write-rules";
import { placeSheets, writeSheetList, type SheetPlace } from "./write-sheets";

type NoteTable = Record<number, Record<number, ISheetNote>>;

/** @param functionNames add-in functions, which a file calls _xldudf_BUDGET_TOTAL as Excel does */
export async function writeWorkbook(
  book: UniverBook,
  functionNames: readonly string[]
): Promise<Uint8Array> {
  const { source } = book.unit;
  const base = source ? await readWorkbook(source.bytes, book.name, functionNames) : {};
  return new WorkbookWriter(book, base, new FunctionNames(functionNames)).write();
}

class WorkbookWriter {
  private parts: WorkbookParts;
  private baseSheets: Array<Partial<IWorksheetData>>;
  private places: SheetPlace[];
  private styles: StyleSheet;
  private formulasChanged = false;

  constructor(
    private book: UniverBook,
    private base: FileWorkbook,
    private names: FunctionNames
  ) {
    const { source } = book.unit;
    this.parts = new WorkbookParts(new PackageFile(source?.bytes ?? blankPackage()));
    this.baseSheets = Object.values(base.sheets ?? {});
    this.places = this.place();
    this.styles = new StyleSheet(this.stylesRoot(), this.knownFormats());
  }

  write(): Uint8Array {
    const before = this.parts.sheets().length;
    const fileSheets = this.parts.sheetElements().map((element) => element.get("name") ?? "");
    const edits = this.places.map((place) => this.edit(place));
    const moves = this.moves(edits);
    for (const edit of edits) this.writeSheet({ ...edit, moves });
    moveChartReferences(this.parts, moves);
    for (const edit of edits) writeCharts({ ...edit, moves });
    const fileElements = this.parts.sheetElements();
    const active = this.book.sheets().findIndex(({ id }) => id === this.book.activeSheet().id);
    writeSheetList(this.parts, this.places, this.baseStates(), active, this.activeBefore());
    const order = this.parts.sheetElements();
    writeNames({
      parts: this.parts,
      unit: this.book.unit,
      functions: this.names,
      moves,
      fileSheets,
      base: this.baseNames(),
      prints: edits.map((edit, i) => ({
        place: order.indexOf(this.places[i]?.element ?? this.parts.root),
        name: edit.now.name,
        // a name belongs to the file's own sheet, not to its copy
        before: edit.isCopy ? {} : (extrasOf(edit.base).pageLayout ?? {}),
        after: extrasOf(edit.now.data).pageLayout ?? {},
        move: { name: edit.now.name, rows: edit.rows, columns: edit.columns },
      })),
      placeOfFileSheet: (place) => {
        const element = fileElements[place];
        const now = element ? order.indexOf(element) : -1;
        return now < 0 ? null : now;
      },
      placeOfSheet: (id) => {
        const element = this.places.find(({ now }) => now.id === id)?.element;
        return element ? order.indexOf(element) : null;
      },
    });
    this.writeStructure();
    if (this.formulasChanged || order.length !== before) this.dropCalculationOrder();
    return this.parts.file.save();
  }

  private place(): SheetPlace[] {
    const stored = this.parts.sheets();
    const taken = new Set<number>();
    const baseIds = new Map(this.baseSheets.map((sheet) => [originOf(sheet), sheet.id] as const));
    const nows = this.book.unit.workbook
      .getSheets()
      .map((facade) => new SheetNow(this.book.unit, facade));
    // the sheet itself goes before its copies, wherever they stand
    const own = new Map(nows.map((now) => [now.id, originOf(now.data)] as const));
    const sheets = nows.map((now) => {
      const place = own.get(now.id) ?? null;
      const origin = stored.find((sheet) => sheet.place === place) ?? null;
      const isItself = origin !== null && baseIds.get(place) === now.id;
      if (isItself && place !== null) taken.add(place);
      return { now, origin, isItself };
    });
    return placeSheets(
      this.parts,
      sheets.map(({ now, origin, isItself }) => ({
        now,
        origin,
        isCopy: origin !== null && !isItself,
      }))
    );
  }

  private edit({ now, origin, isCopy, part }: SheetPlace): Omit<SheetEdit, "moves"> {
    const base = this.baseSheet(origin?.place);
    const { rowCount = 0, columnCount = 0 } = base;
    const { data } = now;
    return {
      parts: this.parts,
      part,
      root: this.parts.file.tree(part),
      base,
      baseId: base.id ?? "",
      baseName: origin?.name ?? now.name,
      now,
      isCopy,
      rows: new AxisMap(data.rowData, data.rowCount, rowCount),
      columns: new AxisMap(data.columnData, data.columnCount, columnCount),
      styles: this.styles,
      names: this.names,
      source: this.book.unit.source,
      dynamicArray: () => dynamicArrayNumber(this.parts),
    };
  }

  private writeSheet(edit: SheetEdit): void {
    const cells = new CellWriter(edit);
    cells.write();
    writeLayout(edit);
    moveContents(edit);
    writeExtras(edit);
    writeRules(
      edit,
      this.baseResource<IConditionFormattingRule[]>("SHEET_CONDITIONAL_FORMATTING_PLUGIN", edit) ??
        []
    );
    // the part that holds them is not the copy's
    const notes = edit.isCopy ? {} : this.baseResource<NoteTable>("SHEET_NOTE_PLUGIN", edit);
    writeNotes(
      edit,
      Object.values(notes ?? {}).flatMap((row) => Object.values(row))
    );
    moveAnchors(edit);
    const moved = !edit.rows.isIdentity || !edit.columns.isIdentity;
    this.formulasChanged ||= cells.written.formulas || moved;
  }

  /** Copies have no name in the file by which a reference could mean them. */
  private moves(
    edits: ReadonlyArray<Omit<SheetEdit, "moves">>
  ): (name: string) => SheetMove | undefined {
    const moves = new Map<string, SheetMove>();
    const key = (name: string) => name.toUpperCase();
    this.places.forEach(({ origin, isCopy, now }, i) => {
      const edit = edits[i];
      if (!origin || isCopy || !edit) return;
      moves.set(key(origin.name), { name: now.name, rows: edit.rows, columns: edit.columns });
    });
    for (const { name, place } of this.parts.sheets()) {
      const stays = new AxisMap({}, 0, 0);
      const isOfFile = this.baseSheets.some((sheet) => originOf(sheet) === place);
      if (isOfFile && !moves.has(key(name))) {
        moves.set(key(name), { name: null, rows: stays, columns: stays });
      }
    }
    return (name) => moves.get(key(name));
  }

  private baseSheet(place: number | undefined): Partial<IWorksheetData> {
    if (place === undefined) return {};
    return this.baseSheets.find((sheet) => originOf(sheet) === place) ?? {};
  }

  private baseResource<T>(name: string, { baseId }: SheetEdit): T | undefined {
    const data = this.base.resources?.find((resource) => resource.name === name)?.data;
    if (data === undefined) return undefined;
    return (JSON.parse(data) as Record<string, T>)[baseId];
  }

  private baseNames(): Record<string, IDefinedNamesServiceParam> {
    const data = this.base.resources?.find(
      ({ name }) => name === "SHEET_DEFINED_NAME_PLUGIN"
    )?.data;
    if (data === undefined) return {};
    return JSON.parse(data) as Record<string, IDefinedNamesServiceParam>;
  }

  private baseStates() {
    return new Map(
      this.baseSheets.map((sheet) => [
        originOf(sheet) ?? -1,
        {
          name: sheet.name ?? "",
          hidden: sheet.hidden === 1,
          veryHidden: extrasOf({ custom: sheet.custom }).veryHidden === true,
        },
      ])
    );
  }

  /** The place among the sheets that Univer shows of the one that the file has in view. */
  private activeBefore(): number {
    const stated = this.parts.root.child("bookViews")?.child("workbookView")?.get("activeTab");
    const place = Number(stated ?? 0);
    return this.places.findIndex(({ origin, isCopy }) => origin?.place === place && !isCopy);
  }

  private stylesRoot() {
    const { styles, file } = this.parts;
    if (styles === undefined) throw new Error("The workbook has no styles.");
    return file.tree(styles);
  }

  /** What each format of the file was to Univer. */
  private *knownFormats(): Generator<KnownFormat> {
    const seen = new Set<number>([0]);
    for (const { origin, isCopy, part } of this.places) {
      if (!origin || isCopy) continue;
      const { cellData = {} } = this.baseSheet(origin.place);
      for (const cell of fileRows(this.parts.file.tree(part)).flatMap(({ cells }) => cells)) {
        const format = Number(cell.element.get("s") ?? 0);
        if (seen.has(format)) continue;
        seen.add(format);
        const style = cellData[cell.row]?.[cell.column]?.s;
        if (typeof style === "object") yield { format, style };
      }
    }
  }

  /** Whether sheets may come and go, where that changed. A password that only the file knows stays with it. */
  private writeStructure(): void {
    const before = bookExtrasOf({ custom: this.base.custom }).structure;
    const after = this.book.extras.structure;
    if (same(before) === same(after)) return;
    const { root } = this.parts;
    root.child("workbookProtection")?.remove();
    if (!after) return;
    const hash = after.password ? shortHash(after.password) : undefined;
    const attributes = { lockStructure: "1", workbookPassword: hash };
    insertInWorkbook(root, root.make("workbookProtection", attributes));
  }

  private dropCalculationOrder(): void {
    const { file, part } = this.parts;
    for (const chain of file.related(part, "calcChain")) {
      file.remove(chain.part);
      file.unrelate(part, chain.id);
    }
  }
}
