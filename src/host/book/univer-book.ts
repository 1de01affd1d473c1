/** The open workbook as the object model needs it, over Univer's Facade API. */
import type { IDisposable } from "@univerjs/core";
import type { FRange } from "@univerjs/sheets/facade";
import {
  SelectionMoveType,
  SetSelectionsOperation,
  type ISetSelectionsOperationParams,
} from "@univerjs/sheets";
import {
  formatArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  parseReferences,
  type Area,
} from "../a1";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../office/host-error";
import { AddInData } from "./add-in-data";
import { areaOf } from "./areas";
import type { BookEvents, ChangeType } from "./book-events";
import {
  changesContent,
  STRUCTURE_CHANGES,
  wholeArea,
  type StructureChange,
  type ValueChange,
} from "./changes";
import { Comments } from "./comments";
import { ConditionalRules } from "./conditional-rules";
import { RangeRef } from "./range-ref";
import { SheetRef } from "./sheet-ref";
import { takeSnapshot, type BookSnapshot } from "./snapshot";
import type { UniverUnit } from "./univer-unit";

const CALCULATION_TIMEOUT = 10000;
/** What Excel allows in the name of a sheet. */
const MOST_NAME = 31;
const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]/;

export class UniverBook {
  readonly addInData = new AddInData(() => (this.edited = true));
  readonly comments: Comments;
  readonly rules: ConditionalRules;
  /** True once somebody changed a cell, or an answer that the add-in keeps, since the workbook was opened. Whoever saves it sets it to false. */
  edited = false;
  private nextId = 1;
  private calculation: Promise<unknown> = Promise.resolve();
  private listeners = new Set<BookEvents>();
  private subscriptions: IDisposable[] = [];
  private applying = false;
  private activeSheetId: string;
  private selected = "";

  constructor(readonly unit: UniverUnit) {
    this.comments = new Comments(unit, () => this.newId());
    this.rules = new ConditionalRules(unit, () => this.newId());
    this.activeSheetId = unit.workbook.getActiveSheet().getSheetId();
    this.calculationStarted();
    this.subscribe();
  }

  get id(): string {
    return this.unit.workbook.getId();
  }
  get name(): string {
    return this.unit.workbook.getName();
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

  /** A new sheet behind the others, which stays in the background; without a name it gets one. Throws as Excel does for a name that cannot be. */
  addSheet(name: string): SheetRef {
    const location = "WorksheetCollection.add";
    if (name !== "" && this.findSheet(name)) throw itemAlreadyExists(location);
    if (name.length > MOST_NAME || FORBIDDEN_IN_NAMES.test(name)) throw invalidArgument(location);
    const active = this.activeSheet();
    const sheets = this.unit.workbook.getSheets().length;
    const added = this.unit.workbook.insertSheet(name || undefined, { index: sheets });
    active.activate();
    this.edited = true;
    return new SheetRef(this.unit, added);
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

  /** Runs a change of the add-in's, so that events can tell it from the user's. */
  apply<T>(change: () => T): T {
    this.applying = true;
    try {
      return change();
    } finally {
      this.applying = false;
    }
  }

  /** Resolves when everything written is in the workbook and its formulas are calculated (those of add-in functions may be #BUSY!). */
  async settle(): Promise<void> {
    this.rules.flush();
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

  private newId(): string {
    return `{${(this.nextId++).toString(16).padStart(8, "0")}-0000-0000-0000-000000000000}`;
  }

  private emit(send: (listener: BookEvents) => void): void {
    this.listeners.forEach(send);
  }

  private subscribe(): void {
    const { api } = this.unit;
    const { Event } = api;
    this.subscriptions = [
      api.addEvent(Event.SheetValueChanged, ({ effectedRanges, payload }) => {
        const ranges = effectedRanges.filter((range) => range.getUnitId() === this.id);
        const content = changesContent((payload.params ?? {}) as ValueChange);
        if (ranges.length && content) this.valuesChanged(ranges);
      }),
      api.addEvent(Event.CommandExecuted, ({ id, params }) => {
        const type = STRUCTURE_CHANGES.get(id);
        if (type) this.structureChanged(type, params as StructureChange);
        if (id === SetSelectionsOperation.id) {
          this.selectionChanged(params as ISetSelectionsOperationParams);
        }
      }),
      api.addEvent(Event.ActiveSheetChanged, (event) => {
        if (event.workbook.getId() !== this.id) return;
        const before = this.activeSheetId;
        this.activeSheetId = event.activeSheet.getSheetId();
        if (this.activeSheetId === before) return;
        this.emit((l) => l.deactivated(before));
        this.emit((l) => l.activated(this.activeSheetId));
      }),
      api.addEvent(Event.SheetCreated, (event) => {
        if (event.workbook.getId() !== this.id) return;
        this.emit((l) => l.added(event.worksheet.getSheetId()));
      }),
      api.addEvent(Event.SheetDeleted, (event) => {
        if (event.workbook.getId() === this.id) this.emit((l) => l.deleted(event.sheetId));
      }),
    ];
  }

  private valuesChanged(ranges: FRange[]): void {
    this.calculationStarted();
    this.edited = true;
    const byUser = !this.applying;
    for (const range of ranges) {
      this.emit((l) => l.changed(range.getSheetId(), toArea(range), "RangeEdited", byUser));
    }
  }

  private structureChanged(type: ChangeType, change: StructureChange): void {
    if (change.unitId !== this.id) return;
    this.calculationStarted();
    this.edited = true;
    const area = wholeArea(type, change);
    this.emit((l) => l.changed(change.subUnitId, area, type, !this.applying));
  }

  /** Univer says so while the mouse still moves, and also when nothing changed. */
  private selectionChanged(change: ISetSelectionsOperationParams): void {
    const { unitId, subUnitId, selections, type } = change;
    const [selection] = selections;
    const moving = type === SelectionMoveType.MOVE_START || type === SelectionMoveType.MOVING;
    if (unitId !== this.id || !selection || moving) return;
    const area = areaOf(selection.range);
    const selected = `${subUnitId}!${formatArea(area)}`;
    if (selected === this.selected) return;
    this.selected = selected;
    this.emit((l) => l.selected(subUnitId, area));
  }

  /** Univer must be asked at the edit: asked when nothing is being calculated, it answers only after half a second. */
  private calculationStarted(): void {
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
