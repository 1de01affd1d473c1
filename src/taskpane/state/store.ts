import { useSyncExternalStore } from "react";
import { NO_CORRECTIONS } from "../../tables/corrections";
import type { PaneEvent } from "./pane-event";
import { initialState, type PaneState } from "./pane-state";
import { DEFAULT_PREFERENCES } from "./preferences";
import { reduce } from "./reduce";

/**
 * The one state of the page. It lives outside React, because ribbon commands use it too, also while the pane is hidden.
 */
let state: PaneState = initialState(DEFAULT_PREFERENCES, 0, NO_CORRECTIONS);
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

/** Calls back after every change. @returns what ends that */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
