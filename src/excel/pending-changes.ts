import type { SheetArea } from "./parse-areas";
import type { WorkbookChange } from "./watch-changes";

/** What is known to have changed in a sheet and was not read yet. */
export interface PendingSheet {
  /** Cells that hold something else; null: anything in the sheet may. */
  readonly edited: readonly SheetArea[] | null;
  /** Cells with new results of formulas; null: any formula of the sheet may have one. */
  readonly calculated: readonly SheetArea[] | null;
}

/** What is known to have changed in a workbook and was not read yet. */
export interface PendingChanges {
  /** By the sheet's id. */
  readonly sheets: ReadonlyMap<string, PendingSheet>;
  /** Whether sheets have come, gone, or stand in another order. */
  readonly sheetsChanged: boolean;
  /** Whether the names of the sheets are to be looked at; they are with every reading. */
  readonly names: boolean;
}

export const NOTHING_PENDING: PendingChanges = {
  sheets: new Map(),
  sheetsChanged: false,
  names: false,
};

/** More rectangles of one sheet are not worth telling apart. */
const MOST_AREAS = 100;

/** Whether there is anything to read. */
export function isPending({ sheets, sheetsChanged, names }: PendingChanges): boolean {
  return sheets.size > 0 || sheetsChanged || names;
}

/** What is pending after one more change. */
export function withChange(pending: PendingChanges, change: WorkbookChange): PendingChanges {
  switch (change.type) {
    case "cells":
      return withSheet(pending, change.sheetId, { edited: change.areas, calculated: [] });
    case "calculated":
      return withSheet(pending, change.sheetId, { edited: [], calculated: change.areas });
    case "sheets":
      return { ...pending, sheetsChanged: true };
    case "looked-elsewhere":
      return { ...pending, names: true };
  }
}

/** What is pending in either. */
export function joinPending(a: PendingChanges, b: PendingChanges): PendingChanges {
  let joined: PendingChanges = {
    ...a,
    sheetsChanged: a.sheetsChanged || b.sheetsChanged,
    names: a.names || b.names,
  };
  for (const [id, sheet] of b.sheets) joined = withSheet(joined, id, sheet);
  return joined;
}

/** With sheets that are to be read whole. */
export function withWholeSheets(pending: PendingChanges, ids: readonly string[]): PendingChanges {
  return ids.reduce((all, id) => withSheet(all, id, { edited: null, calculated: [] }), pending);
}

function withSheet(pending: PendingChanges, id: string, added: PendingSheet): PendingChanges {
  const own = pending.sheets.get(id) ?? { edited: [], calculated: [] };
  const joined: PendingSheet = {
    edited: joinAreas(own.edited, added.edited),
    calculated: joinAreas(own.calculated, added.calculated),
  };
  return { ...pending, sheets: new Map([...pending.sheets, [id, joined]]) };
}

function joinAreas(
  a: readonly SheetArea[] | null,
  b: readonly SheetArea[] | null
): readonly SheetArea[] | null {
  if (a === null || b === null) return null;
  const joined = new Map([...a, ...b].map((area) => [JSON.stringify(Object.values(area)), area]));
  return joined.size > MOST_AREAS ? null : [...joined.values()];
}
