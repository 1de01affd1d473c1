/** The open workbook as the object model needs it, over Univer's Facade API. */
import { IUndoRedoService, type IDisposable } from "@univerjs/core";
import type { FRange } from "@univerjs/sheets/facade";
import { MAX_COLUMNS, MAX_ROWS, parseReference, parseReferences, type Area } from "../a1";
import { invalidArgument, itemNotFound } from "../office/host-error";
import { AddInData } from "./add-in-data";
import type { BookEvents, Editor } from "./book-events";
import { bookExtrasOf, withBookExtras, type BookExtras } from "./book-extras";
import { Comments } from "./comments";
import { ConditionalRules } from "./conditional-rules";
import { calculateNames } from "./named-formulas";
import { RangeRef } from "./range-ref";
import { SheetRef } from "./sheet-ref";
import { takeSnapshot, type BookSnapshot } from "./snapshot";
import type { UniverUnit } from "./univer-unit";
import { watchBook, type Watched } from "./watch-book";
import { Worksheets } from "./worksheets";

const CALCULATION_TIMEOUT = 10000;

export class UniverBook implements Watched {
  readonly addInData = new AddInData(() => (this.edited = true));
  readonly comments: Comments;
  readonly rules: ConditionalRules;
  readonly worksheets = new Worksheets(this);
  /** True once somebody changed a cell, or an answer that the add-in keeps, since the workbook was opened. Whoever saves it sets it to false. */
  edited = false;
  /** Opened so that it cannot be saved over; Excel says so to add-ins and lets them write all the same. */
  readOnly = false;
  /** Who draws charts is told that the add-in has changed some. */
  onChartsChanged: () => void = () => undefined;
  /** Who is writing at the moment. */
  editor: Editor = "user";
  quiet = false;
  /** Univer takes formulas in an order that knows nothing of defined names: where there are any, only a second calculation is right. */
  private namesAreStale = true;
  private nextId = 1;
  private calculation: Promise<unknown> = Promise.resolve();
  private listeners = new Set<BookEvents>();
  private subscriptions: IDisposable[] = [];

  constructor(readonly unit: UniverUnit) {
    this.comments = new Comments(
      unit,
      () => this.newId(),
      ({ id, sheet }, change) => this.emit((l) => l.commented(sheet.id, id, change))
    );
    this.rules = new ConditionalRules(unit, () => this.newId());
    this.calculationStarted();
    this.subscriptions = [...watchBook(this), this.comments.watch()];
  }

  get id(): string {
    return this.unit.workbook.getId();
  }
  get name(): string {
    return this.unit.workbook.getName();
  }

  /** What Excel keeps for the workbook and Univer does not know. */
  get extras(): Readonly<BookExtras> {
    return bookExtrasOf(this.config);
  }
  set extras(extras: BookExtras) {
    const custom = withBookExtras(this.config.custom, extras);
    if (custom) this.config.custom = custom;
    else delete this.config.custom;
    this.edited = true;
  }
  private get config() {
    return this.unit.workbook.getWorkbook().getConfig();
  }

  /** Tells that a sheet is protected now, or no longer. */
  protectionChanged({ id, extras }: SheetRef): void {
    this.edited = true;
    this.emit((l) => l.protectionChanged(id, extras.protection !== undefined, this.editor));
  }

  /** Tells that a chart came, changed or went. */
  chartsChanged(): void {
    this.edited = true;
    this.onChartsChanged();
  }

  /** Gives a function that ends the listening. */
  listen(events: BookEvents): () => void {
    this.listeners.add(events);
    return () => this.listeners.delete(events);
  }

  sheets(): SheetRef[] {
    return this.unit.workbook.getSheets().map((sheet) => new SheetRef(this.unit, sheet));
  }

  activeSheet(): SheetRef {
    return new SheetRef(this.unit, this.unit.workbook.getActiveSheet());
  }

  /** By id, or by name in any case. */
  findSheet(key: string): SheetRef | undefined {
    const name = key.toUpperCase();
    return this.sheets().find((sheet) => sheet.id === key || sheet.name.toUpperCase() === name);
  }

  /** As findSheet; throws ItemNotFound. */
  sheet(key: string): SheetRef {
    const found = this.findSheet(key);
    if (!found) throw itemNotFound("WorksheetCollection.getItem");
    return found;
  }

  /** "B2", "A:C", "表一!B2"; "" is the whole sheet. Throws InvalidArgument for other texts. */
  range(address: string, sheet: SheetRef = this.activeSheet()): RangeRef {
    if (!address) {
      return new RangeRef(sheet, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    }
    const found = parseReference(address);
    if (!found) throw invalidArgument("Worksheet.getRange");
    const named = found.sheetName === null ? sheet : this.sheet(found.sheetName);
    return new RangeRef(named, found.area);
  }

  /** "B2,D4:D6": ranges of one sheet. */
  ranges(addresses: string, sheet: SheetRef): RangeRef[] {
    const found = parseReferences(addresses);
    if (!found?.length) throw invalidArgument("Worksheet.getRanges");
    return found.map(({ sheetName, area }) => {
      const named = sheetName === null ? sheet : this.sheet(sheetName);
      if (named.id !== sheet.id) throw invalidArgument("Worksheet.getRanges");
      return new RangeRef(sheet, area);
    });
  }

  selection(): RangeRef {
    const range = this.unit.workbook.getActiveRange();
    const area = range ? toArea(range) : { row: 0, column: 0, rows: 1, columns: 1 };
    return new RangeRef(this.activeSheet(), area);
  }

  /** Runs a change on behalf of somebody else than the user, so that events can tell. */
  apply<T>(change: () => T, editor: Editor = "addIn"): T {
    const before = this.editor;
    this.editor = editor;
    try {
      return change();
    } finally {
      this.editor = before;
    }
  }

  /** Runs a request: what it does to cells is one step of the user's undo. */
  async asOneStep<T>(request: () => Promise<T>): Promise<T> {
    const steps = this.unit.univer.__getInjector().get(IUndoRedoService);
    const batch = steps.__tempBatchingUndoRedo(this.id);
    try {
      return await request();
    } finally {
      batch.dispose();
    }
  }

  /** Runs what Univer shows at once, or can do in the active sheet only, and then shows the sheet that was active, unless it is gone. */
  inBackground<T>(change: () => T, sheet?: SheetRef): T {
    const active = this.activeSheet();
    const before = this.quiet;
    this.quiet = true;
    try {
      if (sheet && sheet.id !== active.id) sheet.activate();
      return change();
    } finally {
      if (this.findSheet(active.id) && this.activeSheet().id !== active.id) active.activate();
      this.quiet = before;
    }
  }

  /** Resolves when everything written is in the workbook and its formulas are calculated (those of add-in functions may be #BUSY!). */
  async settle(): Promise<void> {
    this.rules.flush();
    await this.calculated();
    if (this.namesAreStale && calculateNames(this.unit)) {
      this.calculationStarted();
      await this.calculated();
    }
    this.namesAreStale = false;
    this.unit.source?.calculated(this.unit.workbook);
  }

  /** Calculates every formula anew. */
  calculateAll(): void {
    this.unit.api.getFormula().executeCalculation();
    this.calculationStarted();
  }

  private async calculated(): Promise<void> {
    for (let awaited; awaited !== this.calculation;) {
      awaited = this.calculation;
      await awaited;
    }
  }

  /** Everything in the workbook as plain data, for comparison. */
  snapshot(): BookSnapshot {
    return takeSnapshot(this.unit);
  }

  /** Ends all listening. The workbook itself belongs to the engine. */
  close(): void {
    this.subscriptions.forEach((subscription) => subscription.dispose());
    this.listeners.clear();
  }

  newSheetId(): string {
    for (let i = this.sheets().length + this.nextId++; ; i++)
      if (!this.findSheet(`sheet-${i}`)) return `sheet-${i}`;
  }
  newId(): string {
    return `{${(this.nextId++).toString(16).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  emit(send: (listener: BookEvents) => void): void {
    this.listeners.forEach(send);
  }

  /** Univer must be asked at the edit: asked when nothing is being calculated, it answers only after half a second. */
  calculationStarted(): void {
    this.namesAreStale = true;
    this.calculation = this.unit.api
      .getFormula()
      .onCalculationResultApplied(CALCULATION_TIMEOUT)
      .catch((error: unknown) => console.error("host: the calculation did not end", error));
  }
}

function toArea(range: FRange): Area {
  return {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getHeight(),
    columns: range.getWidth(),
  };
}
