import {
  isPending,
  joinPending,
  NOTHING_PENDING,
  withChange,
  type PendingChanges,
} from "../../excel/pending-changes";
import type { WorkbookChange } from "../../excel/watch-changes";
import { dispatch } from "../state/store";

let pending: PendingChanges = NOTHING_PENDING;
let wake: (() => void) | null = null;

/** Notes a change until it is read. */
export function noteChange(change: WorkbookChange): void {
  // Of a burst of changes that will be read soon the pane is told once.
  const isFirst = !wake || !hasEdits(pending);
  pending = withChange(pending, change);
  if (isFirst && change.type !== "looked-elsewhere") dispatch({ type: "workbook-changed" });
  wake?.();
}

/** Notes what was taken and could not be read, or is to be read with the next change. */
export function noteAgain(changes: PendingChanges): void {
  pending = joinPending(changes, pending);
  if (isPending(pending)) wake?.();
}

/** What has changed and was not read; from now on it counts as read. */
export function takeChanges(): PendingChanges {
  const taken = pending;
  pending = NOTHING_PENDING;
  return taken;
}

/** Whether something has changed that was not read. */
export function hasChanges(): boolean {
  return isPending(pending);
}

/**
 * Says whether somebody reads the changes as they come.
 * @param onChange called after each change; null: nobody does
 */
export function awaitChanges(onChange: (() => void) | null): void {
  wake = onChange;
}

function hasEdits({ sheets, sheetsChanged }: PendingChanges): boolean {
  return sheets.size > 0 || sheetsChanged;
}
