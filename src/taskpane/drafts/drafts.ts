import { isRecord } from "../../tables/kept-content";

/**
 * What was typed into a form and not yet kept. It outlives the form, which goes when another finding is opened, and the page, which may be
 * loaded anew in the middle of a sentence; it stands in this window's session storage, which ends with the window and leaves the machine
 * never. Where the storage is denied or full it lasts as long as the page.
 */
const KEY = "budget-disclosure-assistant.drafts";

/** Of which workbook they are: another one in the same window has none of them. */
let of = "";
let drafts: Map<string, string> | null = null;

/** What was typed into a form; undefined when nothing was, or all of it was kept or given up. */
export function draftOf(form: string): string | undefined {
  return open().get(form);
}

/** Remembers what is typed into a form; null: it was kept or given up. */
export function keepDraft(form: string, text: string | null): void {
  const now = open();
  if (text === null) now.delete(form);
  else now.set(form, text);
  try {
    if (now.size === 0) window.sessionStorage.removeItem(storageKey());
    else
      window.sessionStorage.setItem(
        storageKey(),
        JSON.stringify({ of, drafts: Object.fromEntries(now) })
      );
  } catch {
    // Denied or full: what is in memory holds for as long as the page does.
  }
}

function open(): Map<string, string> {
  const workbook = Office.context.document.url ?? "";
  if (drafts === null || workbook !== of) {
    of = workbook;
    drafts = stored();
  }
  return drafts;
}

function stored(): Map<string, string> {
  const kept = read();
  if (!isRecord(kept) || kept.of !== of || !isRecord(kept.drafts)) return new Map();
  return new Map(
    Object.entries(kept.drafts).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string"
    )
  );
}

/** Undefined where there is nothing, or nothing that can be read. */
function read(): unknown {
  try {
    return JSON.parse(window.sessionStorage.getItem(storageKey()) ?? "null");
  } catch {
    // Denied, or not ours: as if nothing had been typed.
    return undefined;
  }
}

/** Office keeps the add-ins of different sites apart by its partition key. */
function storageKey(): string {
  return `${Office.context.partitionKey ?? ""}${KEY}`;
}
