import { useEffect, useSyncExternalStore } from "react";
import { explainError } from "../../excel/excel-errors";
import { watchSelection } from "../../excel/selected-cell";
import { whenNotEditing } from "../../excel/wait-for-editing";
import { dispatch } from "../state/store";

/** What is selected in the workbook; null while that is not known. */
let address: string | null = null;
let isWatching = false;
const listeners = new Set<() => void>();

/** What is selected in the workbook, as it changes: "A12". It is watched from the first use on, as long as the pane is open. */
export function useActiveCell(): string | null {
  useEffect(() => {
    if (!isWatching) void watch();
  }, []);
  return useSyncExternalStore(subscribe, () => address);
}

async function watch(): Promise<void> {
  isWatching = true;
  const never = () => false;
  try {
    await whenNotEditing(
      () => watchSelection(select),
      () => undefined,
      never
    );
  } catch (error) {
    isWatching = false;
    dispatch({ type: "noticed", problem: explainError(error, "没有看到选中的是哪一格") });
  }
}

function select(selected: string | null): void {
  address = selected;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
