import { useSyncExternalStore } from "react";

/** How far the running check is. */
export type Progress =
  /** The program that checks is on its way, or Excel is asked for what the sheets hold. */
  | { readonly step: "loading" | "reading" }
  | {
      /** Tables are found in the sheets, then put together, checked, and the causes of what is wrong looked for. */
      readonly step: "recognising" | "assembling" | "checking" | "explaining";
      readonly done: number;
      readonly of: number;
      /** What is under way: a sheet, a check. */
      readonly name: string;
    };

let progress: Progress = { step: "loading" };
const listeners = new Set<() => void>();

/** Beside the pane's state, because it changes many times a second and only one part of the pane shows it. */
export function reportProgress(now: Progress): void {
  progress = now;
  for (const listener of listeners) listener();
}

export function useProgress(): Progress {
  return useSyncExternalStore(subscribe, () => progress);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
