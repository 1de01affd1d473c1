/** Sheets that come, go, move and get other names. */
import {
  CopySheetCommand,
  RemoveSheetCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from "@univerjs/sheets";
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../office/host-error";
import type { Visibility } from "./book-events";
import type { BookExtras } from "./book-extras";
import { accessDenied } from "./protection";
import { SheetRef } from "./sheet-ref";
import type { UniverUnit } from "./univer-unit";

/** What Excel allows in the name of a sheet. */
const MOST_NAME = 31;
const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]|^'|'$/;

export type Place = "None" | "Before" | "After" | "Beginning" | "End";

/** The workbook that the sheets are in. */
interface Book {
  readonly id: string;
  readonly unit: UniverUnit;
  readonly extras: Readonly<BookExtras>;
  sheets(): SheetRef[];
  findSheet(key: string): SheetRef | undefined;
  activeSheet(): SheetRef;
  inBackground<T>(change: () => T): T;
}

export class Worksheets {
  constructor(private book: Book) {}

  /** A new sheet behind the others, which stays in the background; without a name it gets one. Throws as Excel does for a name that cannot be. */
  add(name: string): SheetRef {
    const location = "WorksheetCollection.add";
    this.mustBeOpen(location);
    if (name !== "") this.checkName(name, location);
    const { workbook } = this.book.unit;
    const index = workbook.getSheets().length;
    return this.book.inBackground(
      () => new SheetRef(this.book.unit, workbook.insertSheet(name || undefined, { index }))
    );
  }

  /** Renames; formulas follow. */
  rename(sheet: SheetRef, name: string): void {
    this.mustBeOpen("Worksheet.name");
    if (name === sheet.name) return;
    this.checkName(name, "Worksheet.name", sheet);
    this.execute(SetWorksheetNameCommand.id, sheet, { name });
  }

  /** A copy with everything that the sheet holds. Where nothing is said about its place, it stands before the others, as in Excel. */
  copy(sheet: SheetRef, place: Place = "None", relativeTo?: SheetRef): SheetRef {
    const location = "Worksheet.copy";
    this.mustBeOpen(location);
    if ((place === "Before" || place === "After") !== (relativeTo !== undefined))
      throw invalidArgument(location);
    const { book } = this;
    const known = new Set(book.sheets().map(({ id }) => id));
    return book.inBackground(() => {
      this.execute(CopySheetCommand.id, sheet);
      const copied = book.sheets().find(({ id }) => !known.has(id));
      if (!copied) throw new HostError("GeneralException", "The sheet was not copied.", location);
      this.execute(SetWorksheetNameCommand.id, copied, { name: this.freeName(sheet.name) });
      this.move(copied, this.placeOf(copied, place, relativeTo));
      return copied;
    });
  }

  /** The last sheet that is seen stays, and so does one that is very hidden: InvalidOperation. */
  delete(sheet: SheetRef): void {
    this.mustBeOpen("Worksheet.delete");
    const visible = this.book.sheets().filter((other) => other.visibility === "Visible");
    const last = visible.length === 1 && visible[0]?.id === sheet.id;
    if (last || sheet.visibility === "VeryHidden") throw invalidOperation("Worksheet.delete");
    const next = visible.find(({ id }) => id !== sheet.id);
    if (next && this.book.activeSheet().id === sheet.id) next.activate();
    this.execute(RemoveSheetCommand.id, sheet);
  }

  /** @param position from 0 on, among all sheets, hidden ones too */
  move(sheet: SheetRef, position: number): void {
    this.mustBeOpen("Worksheet.position");
    const count = this.book.sheets().length;
    if (!Number.isInteger(position) || position < 0 || position >= count)
      throw invalidArgument("Worksheet.position");
    if (position === sheet.position) return;
    this.book.inBackground(() =>
      this.execute(SetWorksheetOrderCommand.id, sheet, { order: position })
    );
  }

  /** The last sheet that is seen cannot be hidden: InvalidOperation. */
  setVisibility(sheet: SheetRef, visibility: Visibility): void {
    const location = "Worksheet.visibility";
    this.mustBeOpen(location);
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument(location);
    if (visibility === sheet.visibility) return;
    const others = this.book
      .sheets()
      .filter((other) => other.id !== sheet.id && other.visibility === "Visible");
    if (visibility !== "Visible" && !others.length) throw invalidOperation(location);
    if (visibility !== "Visible" && this.book.activeSheet().id === sheet.id) others[0]?.activate();
    sheet.setExtras({ veryHidden: visibility === "VeryHidden" });
    if (visibility === "Visible")
      this.book.inBackground(() => this.execute(SetWorksheetShowCommand.id, sheet));
    else if (!sheet.hidden) this.execute(SetWorksheetHideCommand.id, sheet);
  }

  private execute(command: string, sheet: SheetRef, params: object = {}): void {
    const { api } = this.book.unit;
    const where = { unitId: this.book.id, subUnitId: sheet.id };
    if (!api.syncExecuteCommand(command, { ...where, ...params }))
      throw new HostError("GeneralException", `${command} was not done.`, "Worksheet");
  }

  /** Where sheets go that are inserted: at the end, unless something else is said. Throws as Excel does. */
  placeFor(place: Place, relativeTo?: SheetRef): number {
    this.mustBeOpen("Workbook.insertWorksheetsFromBase64");
    if (place === "Beginning") return 0;
    if ((place === "Before" || place === "After") && relativeTo)
      return relativeTo.position + (place === "After" ? 1 : 0);
    return this.book.sheets().length;
  }

  /** The name itself, or "表一 (2)", cut to what a name may have. */
  freeName(name: string, taken: ReadonlySet<string> = new Set()): string {
    const isFree = (wanted: string) =>
      !this.book.findSheet(wanted) && !taken.has(wanted.toUpperCase());
    return isFree(name) ? name : numbered(name, isFree);
  }

  private placeOf(copied: SheetRef, place: Place, relativeTo?: SheetRef): number {
    if (place === "End") return this.book.sheets().length - 1;
    const others = this.book.sheets().filter(({ id }) => id !== copied.id);
    const beside = others.findIndex(({ id }) => id === relativeTo?.id);
    if (place === "Before" || place === "After") {
      if (beside < 0) throw itemNotFound("Worksheet.copy");
      return place === "Before" ? beside : beside + 1;
    }
    return 0;
  }

  private checkName(name: string, location: string, renamed?: SheetRef): void {
    const other = this.book.findSheet(name);
    if (other && other.id !== renamed?.id) throw itemAlreadyExists(location);
    if (!name || name.length > MOST_NAME || FORBIDDEN_IN_NAMES.test(name))
      throw invalidArgument(location);
  }

  /** The structure of a protected workbook stays as it is. */
  private mustBeOpen(location: string): void {
    if (this.book.extras.structure) throw accessDenied(location);
  }
}

/** "表一 (2)" */
function numbered(name: string, isFree: (name: string) => boolean): string {
  for (let i = 2; ; i++) {
    const ending = ` (${i})`;
    const wanted = name.replace(/ \(\d+\)$/, "").slice(0, MOST_NAME - ending.length) + ending;
    if (isFree(wanted)) return wanted;
  }
}

function invalidOperation(location: string): HostError {
  return new HostError(
    "InvalidOperation",
    "The operation attempted is invalid on the object.",
    location
  );
}
