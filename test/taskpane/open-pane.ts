import { act } from "react";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";
import { unmountPanes } from "./pane-roots";

/** A workbook with its pane; who closes it takes the pane out of the window first. */
type WithPane<Host> = Omit<Host, "close"> & { close(): Promise<void> };

/**
 * The real pane over the real host in jsdom, and what a user does with it.
 * @param open what opens the workbook there
 */
export function openPane(workbook: string | Uint8Array): Promise<WithPane<OpenWorkbook>>;
export function openPane<Host extends OpenWorkbook>(
  workbook: string | Uint8Array,
  open: (workbook: string | Uint8Array) => Promise<Host>
): Promise<WithPane<Host>>;
export async function openPane(
  workbook: string | Uint8Array,
  open: (workbook: string | Uint8Array) => Promise<OpenWorkbook> = openWorkbook
): Promise<WithPane<OpenWorkbook>> {
  Object.assign(window, {
    IS_REACT_ACT_ENVIRONMENT: true,
    // jsdom has no media queries; the pane takes the light theme.
    matchMedia: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  });
  const host = await open(workbook);
  document.body.innerHTML = '<div id="root"></div>';
  await act(async () => {
    await import("../../src/taskpane/index");
    await import("../../src/commands/commands");
  });
  await shown("检查本工作簿");
  return {
    ...host,
    close: async () => {
      await unmountPanes();
      host.close();
    },
  };
}

/** What the pane shows; views that were left are still there, hidden. */
export function text(): string {
  return (
    [...document.querySelectorAll("[role=tabpanel], [role=alert]")]
      // A panel within a panel is part of that one's text.
      .filter((element) => !element.parentElement?.closest("[role=tabpanel]"))
      .filter((element) => !isHidden(element))
      .map((element) => element.textContent)
      .join("\n")
  );
}

const HIDDEN = new WeakMap<Element, { look: string; hidden: boolean }>();

/** Whether its styles hide an element. jsdom tries every rule of the page for the answer, so it is asked once for the same classes. */
function isHidden(element: Element): boolean {
  const look = ["class", "style", "hidden"].map((name) => element.getAttribute(name)).join("|");
  const known = HIDDEN.get(element);
  if (known?.look === look) return known.hidden;
  const hidden = getComputedStyle(element).display === "none";
  HIDDEN.set(element, { look, hidden });
  return hidden;
}

/** Waits until the pane shows a text. */
export function shown(what: string): Promise<void> {
  return until(() => text().includes(what), `“${what}” is not shown`);
}

/** Waits until something holds. */
export async function until(condition: () => boolean, failure: string): Promise<void> {
  for (const end = Date.now() + 15000; !condition();) {
    if (Date.now() > end) throw new Error(`${failure}:\n${text()}`);
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
}

/** The element with this accessible name. */
export function named(label: string): Element {
  const element = document.querySelector(`[aria-label="${label}"]`);
  if (!element) throw new Error(`Nothing is called “${label}”:\n${text()}`);
  return element;
}

/** The first button, tab, item of a menu or figure whose name or title contains this. */
export function button(name: string, within?: ParentNode): HTMLElement {
  const found = findButton(name, within);
  if (!found) throw new Error(`No button “${name}”:\n${text()}`);
  return found;
}

function findButton(name: string, within: ParentNode = document): HTMLElement | undefined {
  const candidates = within.querySelectorAll<HTMLElement>(
    "button, [role=button], [role=tab], [role^=menuitem]"
  );
  return [...candidates].find((element) =>
    [element.getAttribute("aria-label") ?? element.textContent, element.title].some((label) =>
      label?.includes(name)
    )
  );
}

/** Clicks a button; as a user would, waits for it when the pane is still drawing or checking again by itself. */
export async function click(name: string, within?: ParentNode): Promise<void> {
  await until(() => findButton(name, within) !== undefined, `No button “${name}”`);
  await act(async () => {
    button(name, within).click();
    await Promise.resolve();
  });
}

/** Opens a menu and chooses an item. */
export async function choose(menu: string, item: string): Promise<void> {
  await click(menu);
  await until(() => document.querySelector("[role=menu]") !== null, `“${menu}” opens no menu`);
  await click(item, document.querySelector("[role=menu]") ?? document);
}

/** Types into the one text area that is open. */
export async function type(value: string): Promise<void> {
  const area = document.querySelector("textarea");
  if (!area) throw new Error(`No text area:\n${text()}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(area, value);
    area.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}
