import type { RangeRef } from "../book/range-ref";
import type { UniverBook } from "../book/univer-book";
import { asRange, sameAs } from "./handles";
import type { ModelEntry } from "./model-session";
import { createWorkbook, insertWorksheets } from "./other-workbooks";

export const workbook: ModelEntry<UniverBook> = {
  properties: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: (book) => book.readOnly },
    IsDirty: { get: (book) => book.edited },
  },
  navigation: {
    Application: sameAs("Application"),
    Worksheets: sameAs("WorksheetCollection"),
    Protection: sameAs("WorkbookProtection"),
    Names: sameAs("NamedItemCollection"),
    Comments: sameAs("CommentCollection"),
    Settings: sameAs("SettingCollection"),
    CustomXmlParts: sameAs("CustomXmlPartCollection"),
  },
  methods: {
    GetSelectedRange: (book) => asRange(book.selection()),
    InsertWorksheetsFromBase64: (book, [base64, options], session) =>
      insertWorksheets(book, String(base64), options, session),
    GetActiveCell: (book) => asRange(firstCell(book.selection())),
    _RemoveReference: (_book, [reference], session) => session.release(String(reference)),
    _GetRangeForEventByReferenceId: (_book, [reference], session) =>
      asRange(session.eventRange(String(reference))),
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
  },
};

/**
 * Everything is always calculated and drawn: the requests to hold that back, or to do it now, have nothing to do. Only what has not changed
 * must be told to be calculated anew.
 */
export const application: ModelEntry<UniverBook> = {
  properties: {
    CalculationMode: { get: () => "Automatic" },
    CalculationState: { get: () => "Done" },
  },
  methods: {
    CreateWorkbook: (_book, [base64]) => createWorkbook(base64),
    Calculate: (_book, [type], session) => {
      if (type !== "Recalculate") session.recalculate();
      return null;
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

function firstCell(range: RangeRef): RangeRef {
  return range.part(0, 0, 1, 1);
}
