/** The add-in's own worksheet functions in a workbook: Univer's engine, the relay, Office.js's runtime, and back. */
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { readAddInParts, writeAddInParts } from "../../src/host/files/add-in-parts";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import type { Manifest } from "../../src/host/manifest";
import { forgetCachedSettings } from "../../src/host/office/session-cache";
import { PaneSession } from "../../src/host/pane-session";
import { functionsOf, type FunctionsFile } from "../../src/host/relay/function-metadata";
import { loadOffice, openWorkbook, type OpenWorkbook } from "./open-workbook";

const FUNCTIONS = path.resolve(__dirname, "../../src/functions/functions.ts");
const BUSY = "#BUSY!";

export interface FunctionHost extends OpenWorkbook {
  /** The calls that reached the functions: id and arguments as JSON. Empty it as you like. */
  readonly calls: string[][];
  /** Saves the workbook and opens the file again, with a new pane. */
  reopen(): Promise<void>;
  /** The workbook as a file, with the parts that the add-in keeps. */
  save(): Promise<Uint8Array>;
}

/** Who the parts of a file belong to. */
const ADD_IN: Manifest = {
  id: "00000000-0000-4000-8000-000000000001",
  version: "1.0.0.0",
  buttons: [],
};

/** Opens a workbook as `openWorkbook`, with the functions as the build registers them. */
export async function openWithFunctions(workbook: string | Uint8Array): Promise<FunctionHost> {
  const { metadataJson, associate } = await generateCustomFunctionsMetadata(FUNCTIONS);
  const metadata = functionsOf({
    ...(JSON.parse(metadataJson) as FunctionsFile),
    allowErrorForDataTypeAny: true,
  });
  const names = metadata.map(({ name }) => name);
  const own = (await import("../../src/functions/functions")) as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const calls: string[][] = [];
  const register = () => {
    for (const { id, functionName } of associate)
      CustomFunctions.associate(id, (...args: unknown[]) => {
        calls.push([id, JSON.stringify(args.slice(0, -1))]);
        return own[functionName]?.(...args);
      });
  };
  const opened = await openWorkbook(workbook, metadata);
  register();
  const host: FunctionHost = {
    ...opened,
    calls,
    async save() {
      await host.book.settle();
      const file = await writeWorkbook(host.book, names);
      return writeAddInParts(file, host.book.addInData, ADD_IN);
    },
    async reopen() {
      const file = await host.save();
      host.session.close();
      // What is still on its way arrives in the window that is going.
      await new Promise((done) => setTimeout(done, 100));
      host.engine.close(host.book);
      host.book = host.engine.open(await readWorkbook(file, "workbook.xlsx", names));
      host.book.addInData.restore(readAddInParts(file, ADD_IN));
      await host.book.settle();
      forgetCachedSettings(sessionStorage);
      document.head.innerHTML = "";
      Object.assign(window, { Office: undefined, Microsoft: undefined });
      host.session = new PaneSession(window, host.book, host.engine.relay);
      await loadOffice();
      register();
    },
    close() {
      host.session.close();
      host.engine.close(host.book);
      host.engine.dispose();
    },
  };
  return host;
}

/** The values of a range once no cell of it is computing any more. */
export async function computedValues(
  { book }: OpenWorkbook,
  address: string,
  sheet: string
): Promise<unknown[][]> {
  const range = book.range(address, book.sheet(sheet));
  for (const end = Date.now() + 8000; ;) {
    await book.settle();
    const values = range.values();
    if (!values.flat().includes(BUSY)) return values;
    if (Date.now() > end) throw new Error(`${address} is still computing.`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
