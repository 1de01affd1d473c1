/** The rows of findings in a list, in their order on the screen; folded ones are not there. */
function rowsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("button[data-finding]")];
}

/** Puts the focus on the first heading or row of a list. */
export function enterList(list: HTMLElement | null): void {
  const rows = list ? rowsOf(list) : [];
  (rows[0] ?? list?.querySelector<HTMLElement>("button"))?.focus();
}

/** Opens the finding before or after an open one, and puts the focus on it. */
export function stepFrom(list: HTMLElement | null, id: number, by: 1 | -1): void {
  const rows = list ? rowsOf(list) : [];
  const at = rows.findIndex(({ dataset }) => dataset.finding === String(id));
  const next = at < 0 ? undefined : rows[at + by];
  if (!next) return;
  next.focus();
  next.click();
  // The one that closes above moves it.
  requestAnimationFrame(() => next.scrollIntoView?.({ block: "nearest" }));
}

const TYPING = "input, textarea, select, [contenteditable=true]";

/**
 * Home and End go to the first and last finding.
 * @returns whether the key was one of them
 */
export function jumpInList(list: HTMLElement | null, key: string, target: EventTarget): boolean {
  if (key !== "Home" && key !== "End") return false;
  if (!list || (target instanceof Element && target.matches(TYPING))) return false;
  const rows = rowsOf(list);
  rows[key === "Home" ? 0 : rows.length - 1]?.focus();
  return true;
}
