import type { Column, Row } from "./table";
import type { Place } from "./titles";

/** A row before its amounts are read, which needs the table's unit. */
export type RowDraft = Omit<Row, "cells"> & {
  /** Where its amounts stand in the grid; null where they stand in its own row, each in its column of the reading, as nearly all do. */
  readonly cells: readonly (Place | null)[] | null;
};

/** Where the amounts of a draft stand, one place a column; null where the column belongs to the other side. */
export function placesOf(
  { row, cells }: RowDraft,
  columns: readonly Pick<Column, "column">[]
): readonly (Place | null)[] {
  return cells ?? columns.map(({ column }) => ({ row, column }));
}

/** A draft with its amounts in other places. A draft may be an object of a class, which does not let itself be spread. */
export function draftAt(draft: RowDraft, cells: readonly (Place | null)[]): RowDraft {
  const { side, subject, line, name, nameCell, row } = draft;
  return { side, subject, line, name, nameCell, row, cells };
}
