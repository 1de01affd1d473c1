import { useSyncExternalStore } from "react";
import { initialState, reduce, type PaneEvent, type PaneState } from "./pane-state";

/**
 * The one state of the page. It lives outside React, because ribbon commands use it too, also while the pane is hidden.
 */
let state: PaneState = initialState({ marks: true }, 0, {});
const listeners = new Set<() => void>();

export function getState(): PaneState {
  return state;
}

export function dispatch(event: PaneEvent): void {
  replaceState(reduce(state, event));
}

/** Starts over, with what the workbook remembers. */
export function replaceState(next: PaneState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** A component's view of the state. */
export function usePane(): PaneState {
  return useSyncExternalStore(subscribe, getState);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
