import { AreasRef } from "../book/areas-ref";
import { RangeRef } from "../book/range-ref";
import type { Visibility } from "../book/book-events";
import type { SheetRef } from "../book/sheet-ref";
import type { UniverBook } from "../book/univer-book";
import type { Place } from "../book/worksheets";
import type { Handle } from "../office/type-table";
import { ALL_WORKSHEETS, EventType } from "../office/wire";
import { collection } from "./collection";
import { eventMethods } from "./event-methods";
import { asAreas, asRange, asSheet, orNull, sameAs } from "./handles";
import type { ModelEntry } from "./model-session";

const SHEET_EVENTS = {
  DataChangedEvent: EventType.Changed,
  CalculatedEvent: EventType.Calculated,
  SelectionChangedEvent: EventType.SelectionChanged,
  ActivatedEvent: EventType.Activated,
  DeactivatedEvent: EventType.Deactivated,
  RowHiddenChangedEvent: EventType.RowHiddenChanged,
  ProtectionChangedEvent: EventType.ProtectionChanged,
  EventNameChanged: EventType.NameChanged,
  EventVisibilityChanged: EventType.VisibilityChanged,
};

export const worksheetCollection: ModelEntry<UniverBook> = collection({
  type: "WorksheetCollection",
  list: (book: UniverBook) => book.sheets(),
  matches: (sheet, key) => sheet.id === key || sheet.name.toUpperCase() === key.toUpperCase(),
  wrap: asSheet,
  methods: {
    Add: (book, [name], session) =>
      session.write(() => asSheet(book.worksheets.add(String(name ?? "")))),
    GetCount: (book, [visibleOnly]) => seen(book, visibleOnly).length,
    GetLast: (book, [visibleOnly]) => orNull(seen(book, visibleOnly).at(-1), asSheet),
    GetActiveWorksheet: (book) => asSheet(book.activeSheet()),
    GetFirst: (book, [visibleOnly]) => orNull(seen(book, visibleOnly)[0], asSheet),
    ...eventMethods(
      {
        ...SHEET_EVENTS,
        AddedEvent: EventType.Added,
        DeletedEvent: EventType.Deleted,
        EventMoved: EventType.Moved,
      },
      () => ALL_WORKSHEETS
    ),
  },
});

export const worksheet: ModelEntry<SheetRef> = {
  id: (sheet) => sheet.id,
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, name, { book, write }) =>
        write(() => book.worksheets.rename(sheet, String(name))),
    },
    Position: {
      get: (sheet) => sheet.position,
      set: (sheet, position, { book, write }) =>
        write(() => book.worksheets.move(sheet, Number(position))),
    },
    TabColor: {
      get: (sheet) => sheet.facade.getTabColor()?.toUpperCase() ?? "",
      set: (sheet, color, { write }) => write(() => void sheet.facade.setTabColor(String(color))),
    },
    Gridlines: {
      get: (sheet) => !sheet.facade.hasHiddenGridLines(),
      set: (sheet, shown, { write }) => write(() => void sheet.facade.setHiddenGridlines(!shown)),
    },
    ShowGridlines: { get: (sheet) => !sheet.facade.hasHiddenGridLines() },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, visibility, { book, write }) =>
        write(() => book.worksheets.setVisibility(sheet, visibility as Visibility)),
    },
  },
  navigation: {
    Charts: sameAs("ChartCollection"),
    Comments: sameAs("WorksheetCommentCollection"),
    FreezePanes: sameAs("WorksheetFreezePanes"),
    Names: sameAs("WorksheetNamedItemCollection"),
    PageLayout: sameAs("PageLayout"),
    Protection: sameAs("WorksheetProtection"),
    AutoFilter: sameAs("AutoFilter"),
  },
  methods: {
    Activate: (sheet) => sheet.activate(),
    Copy: (sheet, [place, relativeTo], { book, write }) =>
      write(() =>
        asSheet(
          book.worksheets.copy(
            sheet,
            (place ?? undefined) as Place | undefined,
            (relativeTo as Handle<SheetRef> | null | undefined)?.target
          )
        )
      ),
    _GetAnotherWorksheetById: (_sheet, [id], { book }) => asSheet(book.sheet(String(id))),
    _GetSheetById: (_sheet, [id], { book }) => asSheet(book.sheet(String(id))),
    Delete: (sheet, _args, { book, write }) => write(() => book.worksheets.delete(sheet)),
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

function seen(book: UniverBook, visibleOnly: unknown): SheetRef[] {
  return book.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}
