/** What the add-in changes in cells: nothing where the sheet's protection forbids it (AccessDenied). */
import { mustAllow, mustBeUnlocked } from "../book/protection";
import type { RangeRef } from "../book/range-ref";
import type { Property } from "../office/type-table";
import type { ModelSession } from "./model-session";

type Session = Pick<ModelSession, "write">;

/** Contents may be changed in unlocked cells of a protected sheet. */
export function writeContent<T>(range: RangeRef, { write }: Session, change: () => T): T {
  mustBeUnlocked(range, "Range");
  return write(change);
}

/** Formats may be changed in a protected sheet that allows it. */
export function changeFormat(range: RangeRef, { write }: Session, change: () => void): void {
  mustAllow(range.sheet, "allowFormatCells", "RangeFormat");
  write(change);
}

/** A property of a range's format. */
export function formatProperty<V>(
  get: (range: RangeRef) => V | null,
  set: (range: RangeRef, value: V) => void
): Property<ModelSession, RangeRef> {
  return {
    get,
    set: (range, value: V, session) => changeFormat(range, session, () => set(range, value)),
  };
}
