import { useSyncExternalStore } from "react";
import type { Appearance } from "./theme";

const NAMES: readonly string[] = ["office", "light", "dark", "contrast"] satisfies Appearance[];

const KEY = "budget-disclosure-assistant.appearance";

/**
 * It is the user's, not the workbook's: it stands in the browser's storage, under the key by which Office keeps the add-ins of different
 * sites apart. Where the storage is denied it lasts as long as the pane is open.
 */
let chosen: Appearance | null = null;
const listeners = new Set<() => void>();

export function appearance(): Appearance {
  return (chosen ??= stored());
}

/** @returns whether it is kept for the next time */
export function chooseAppearance(wanted: Appearance): boolean {
  chosen = wanted;
  for (const listener of listeners) listener();
  try {
    window.localStorage.setItem(storageKey(), wanted);
    return true;
  } catch {
    // Denied or full: the caller says so.
    return false;
  }
}

/** A component's view of it; follows a choice in another window, too. */
export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, appearance);
}

function subscribe(listener: () => void): () => void {
  const follow = ({ key }: StorageEvent) => {
    if (key !== storageKey()) return;
    chosen = stored();
    listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", follow);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", follow);
  };
}

function stored(): Appearance {
  try {
    const kept = window.localStorage.getItem(storageKey());
    return isAppearance(kept) ? kept : "office";
  } catch {
    // Denied: as if nothing had ever been chosen.
    return "office";
  }
}

function isAppearance(kept: string | null): kept is Appearance {
  return kept !== null && NAMES.includes(kept);
}

function storageKey(): string {
  const partition = typeof Office === "undefined" ? undefined : Office.context?.partitionKey;
  return `${partition ?? ""}${KEY}`;
}
