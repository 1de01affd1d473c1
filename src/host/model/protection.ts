import {
  accessDenied,
  lockedCells,
  mustOpen,
  newProtection,
  protectionOptions,
} from "../book/protection";
import type { RangeRef } from "../book/range-ref";
import type { SheetRef } from "../book/sheet-ref";
import type { UniverBook } from "../book/univer-book";
import { HostError } from "../office/host-error";
import type { ModelEntry } from "./model-session";

export const worksheetProtection: ModelEntry<SheetRef> = {
  properties: {
    Protected: { get: (sheet) => sheet.extras.protection !== undefined },
    Options: { get: protectionOptions },
  },
  methods: {
    Protect: (sheet, [options, password], { book, write }) =>
      write(() => {
        sheet.setExtras({ protection: newProtection(sheet, options, password) });
        book.protectionChanged(sheet);
      }),
    Unprotect: (sheet, [password], { book, write }) =>
      write(() => {
        const { protection } = sheet.extras;
        if (!protection) return;
        mustOpen(protection, password, "WorksheetProtection.unprotect");
        sheet.setExtras({ protection: undefined });
        book.protectionChanged(sheet);
      }),
  },
};

export const workbookProtection: ModelEntry<UniverBook> = {
  properties: { Protected: { get: (book) => book.extras.structure !== undefined } },
  methods: {
    Protect: (book, [password]) => {
      if (book.extras.structure)
        throw new HostError(
          "InvalidOperation",
          "The workbook is protected already.",
          "WorkbookProtection.protect"
        );
      book.extras = { structure: { password: password ?? "" } };
    },
    Unprotect: (book, [password]) => {
      const { structure } = book.extras;
      if (!structure) return;
      mustOpen(structure, password, "WorkbookProtection.unprotect");
      book.extras = {};
    },
  },
};

/** range.format.protection */
export const formatProtection: ModelEntry<RangeRef> = {
  properties: {
    Locked: {
      get: lockedCells,
      set: (range, locked, { write }) => {
        // not even where formats are allowed: that would open the sheet
        if (range.sheet.extras.protection) throw accessDenied("FormatProtection.locked");
        write(() => range.setLocked(Boolean(locked)));
      },
    },
  },
};
