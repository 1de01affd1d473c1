import { useSyncExternalStore } from "react";

/** What is under way and may take long, in the order in which it began: "正在读取“2025.xlsx”". */
let underWay: readonly string[] = [];
const listeners = new Set<() => void>();

/** Does something that may take long; the pane says so as long as it does. Gives what the work gives. */
export async function sayWhile<T>(what: string, work: () => Promise<T>): Promise<T> {
  replace([...underWay, what]);
  try {
    // So that it is on the screen before the work keeps the page busy.
    await new Promise((resolve) => setTimeout(resolve));
    return await work();
  } finally {
    const at = underWay.indexOf(what);
    replace(underWay.filter((_, i) => i !== at));
  }
}

/** What began last of what is under way; null when nothing is. */
export function useUnderWay(): string | null {
  return useSyncExternalStore(subscribe, () => underWay.at(-1) ?? null);
}

function replace(now: readonly string[]): void {
  underWay = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
