import { AreasRef } from "../book/areas-ref";
import { RangeRef } from "../book/range-ref";
import type { SheetRef } from "../book/sheet-ref";
import type { UniverBook } from "../book/univer-book";
import { ALL_WORKSHEETS, EventType } from "../office/wire";
import { collection } from "./collection";
import { eventMethods } from "./event-methods";
import { asAreas, asRange, asSheet, orNull, sameAs } from "./handles";
import type { ModelEntry } from "./model-session";

const SHEET_EVENTS = {
  DataChanged: EventType.Changed,
  SelectionChanged: EventType.SelectionChanged,
  Activated: EventType.Activated,
  Deactivated: EventType.Deactivated,
};

export const worksheetCollection: ModelEntry<UniverBook> = collection({
  type: "WorksheetCollection",
  list: (book: UniverBook) => book.sheets(),
  matches: (sheet, key) => sheet.id === key || sheet.name.toUpperCase() === key.toUpperCase(),
  wrap: asSheet,
  methods: {
    Add: (book, [name]) => asSheet(book.addSheet(String(name ?? ""))),
    GetActiveWorksheet: (book) => asSheet(book.activeSheet()),
    GetFirst: (book, [visibleOnly]) =>
      orNull(
        book.sheets().find((sheet) => !visibleOnly || !sheet.hidden),
        asSheet
      ),
    ...eventMethods(
      { ...SHEET_EVENTS, Added: EventType.Added, Deleted: EventType.Deleted },
      () => ALL_WORKSHEETS
    ),
  },
});

export const worksheet: ModelEntry<SheetRef> = {
  id: (sheet) => sheet.id,
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name },
    Position: { get: (sheet) => sheet.position },
    Visibility: { get: (sheet) => (sheet.hidden ? "Hidden" : "Visible") },
  },
  navigation: {
    Comments: sameAs("WorksheetCommentCollection"),
    Protection: sameAs("WorksheetProtection"),
  },
  methods: {
    Activate: (sheet) => sheet.activate(),
    GetRange: (sheet, [address], { book }) => asRange(book.range(String(address ?? ""), sheet)),
    GetRanges: (sheet, [addresses], { book }) =>
      asAreas(new AreasRef(book.ranges(String(addresses), sheet))),
    GetCell: (sheet, [row, column]) =>
      asRange(new RangeRef(sheet, { row, column, rows: 1, columns: 1 })),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      asRange(new RangeRef(sheet, { row, column, rows, columns })),
    GetUsedRange: (sheet, [valuesOnly], { book }) => {
      const area = sheet.usedArea(Boolean(valuesOnly));
      // Excel gives the first cell of an empty sheet
      return asRange(area ? new RangeRef(sheet, area) : book.range("A1", sheet));
    },
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) =>
      orNull(sheet.usedArea(Boolean(valuesOnly)), (area) => asRange(new RangeRef(sheet, area))),
    ...eventMethods(SHEET_EVENTS, (sheet: SheetRef) => sheet.id),
  },
};

/** Sheets are never protected here: the host offers no way to protect one. */
export const worksheetProtection: ModelEntry<SheetRef> = {
  properties: { Protected: { get: () => false } },
};
