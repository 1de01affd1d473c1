import { standardSubjects } from "./edition-2026";
import type { Subjects } from "./subjects";

/**
 * The subjects in use in this page: those of the edition that ships, until the workbook brings an official table of its own. One page
 * serves one workbook, and its pane and its worksheet functions must not answer differently; whoever serves several workbooks, as the
 * terminal does, passes subjects along instead.
 */
let current: Subjects = standardSubjects;
const listeners = new Set<() => void>();

export function currentSubjects(): Subjects {
  return current;
}

/** From now on these are in use. */
export function setCurrentSubjects(subjects: Subjects): void {
  current = subjects;
  for (const listener of listeners) listener();
}

/** Calls back whenever other subjects are in use. @returns what ends that */
export function onSubjectsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
