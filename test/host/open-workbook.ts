/** The same host as in the page, in Jest: Univer without its interface, and genuine Office.js in this window. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { UniverBook } from "../../src/host/book/univer-book";
import { createEngine, type Engine } from "../../src/host/engine/engine";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { HostLimits } from "../../src/host/office/host-limits";
import { PaneSession } from "../../src/host/pane-session";
import type { FunctionMetadata } from "../../src/host/relay/function-metadata";

const SAMPLES = path.resolve(__dirname, "../../samples");
const OFFICE = path.join(
  path.dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist"
);
const BASE = "https://add-in.test/office/";

export interface OpenWorkbook {
  book: UniverBook;
  /** `session.traffic.requests` counts the round trips over the bridge. */
  session: PaneSession;
  engine: Engine;
  /** The files that the add-in wanted to be opened as new workbooks. */
  newWorkbooks: Uint8Array[];
  /** Call it in afterAll, or Jest does not end. */
  close(): void;
}

/**
 * Opens a workbook, puts the host's bridge on jsdom's window and loads genuine Office.js there; afterwards `Excel.run` works.
 * Once per test file: Office.js keeps the bridge that it found first.
 * @param workbook the name of a sample ("dadukou-2026"), or the bytes of an .xlsx file
 * @param functions entries of functions.json; the test must associate the functions itself (CustomFunctions.associate)
 * @param limits of a real platform: latency, size of a request, version of the API
 */
export async function openWorkbook(
  workbook: string | Uint8Array,
  functions: FunctionMetadata[] = [],
  limits = new HostLimits()
): Promise<OpenWorkbook> {
  const bytes =
    typeof workbook === "string" ? readFileSync(path.join(SAMPLES, `${workbook}.xlsx`)) : workbook;
  const engine = createEngine({ functions });
  const names = functions.map((fn) => fn.name);
  const book = engine.open(await readWorkbook(new Uint8Array(bytes), "workbook.xlsx", names));
  const newWorkbooks: Uint8Array[] = [];
  const session = new PaneSession(window, book, engine.relay, {
    limits,
    functionNames: names,
    onNewWorkbook: (file) => newWorkbooks.push(file),
  });
  await loadOffice();
  if (Object.keys(limits.requirementSets).length) refuseNewerMembers();
  await book.settle();
  const close = () => {
    session.close();
    engine.close(book);
    engine.dispose();
  };
  return { book, session, engine, newWorkbooks, close };
}

/** Has the library refuse what an older Excel would: its debug version does that by itself, for members of which it knows the version. */
function refuseNewerMembers(): void {
  const { CommonUtility } = OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
}

/** Office.js fetches its parts with script elements; jsdom does not, so they are read from the package. Nothing in them is changed. */
export async function loadOffice(): Promise<void> {
  const run = (file: string) => (0, eval)(readFileSync(path.join(OFFICE, file), "utf8"));
  const entry = document.createElement("script");
  // Office.js only reads the address of this element
  entry.type = "text/plain";
  entry.src = `${BASE}office.js`;
  document.head.append(entry);
  const { appendChild } = document.head;
  document.head.appendChild = function <T extends Node>(this: HTMLHeadElement, node: T): T {
    const isOffice = node instanceof HTMLScriptElement && node.src.startsWith(BASE);
    if (!isOffice) return appendChild.call(this, node) as T;
    setTimeout(() => {
      run(node.src.slice(BASE.length));
      node.onload?.(new Event("load"));
    });
    return node;
  };
  run("office.js");
  await Office.onReady();
}
