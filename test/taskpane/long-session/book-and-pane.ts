import { PaneSession } from "../../../src/host/pane-session";
import type { UniverBook } from "../../../src/host/book/univer-book";
import { createEngine, type Engine } from "../../../src/host/engine/engine";
import { readAddInParts, writeAddInParts } from "../../../src/host/files/add-in-parts";
import { readWorkbook } from "../../../src/host/files/read-xlsx";
import { writeWorkbook } from "../../../src/host/files/write-xlsx";
import { forgetCachedSettings } from "../../../src/host/office/session-cache";
import { loadOffice } from "../../host/open-workbook";
import { text } from "../open-pane";
import { unmountPanes } from "../pane-roots";
import { until } from "./until";
import { loadPane, type PaneModules } from "./pane-modules";

const ADD_IN = { id: "bb1fd995-47a1-47c2-bae1-f8db6a95291f", version: "1.0.0.0", buttons: [] };

/** A workbook that somebody uses: with the pane, or (the same steps, to compare with) without. */
export class BookAndPane {
  private engine: Engine = createEngine({ functions: [] });
  private session: PaneSession | null = null;
  private opened: UniverBook | null = null;
  private loaded: PaneModules | null = null;

  constructor(readonly withPane: boolean) {}

  get book(): UniverBook {
    if (!this.opened) throw new Error("No workbook is open");
    return this.opened;
  }
  /** The pane as it is now; throws for a workbook without. */
  get pane(): PaneModules {
    if (!this.loaded) throw new Error("There is no pane");
    return this.loaded;
  }

  async open(file: Uint8Array): Promise<void> {
    this.session?.close();
    if (this.opened) this.engine.close(this.opened);
    const book = this.engine.open(await readWorkbook(file, "workbook.xlsx", []));
    book.addInData.restore(readAddInParts(file, ADD_IN));
    this.opened = book;
    await book.settle();
    await this.openPane();
  }

  /** Opens the pane, or opens it again: a new window over the same workbook. */
  async openPane(): Promise<void> {
    if (!this.withPane) return;
    await unmountPanes();
    this.session?.close();
    // what is still on its way arrives in the window that is going
    await new Promise((resolve) => setTimeout(resolve, 100));
    forgetCachedSettings(sessionStorage);
    document.head.innerHTML = "";
    document.body.innerHTML = '<div id="root"></div>';
    // Office.js goes on with what it finds
    Object.assign(window, { Office: undefined, Microsoft: undefined });
    this.session = new PaneSession(window, this.book, this.engine.relay);
    await loadOffice();
    this.loaded = await loadPane();
    await until(
      () => text().includes("检查本工作簿"),
      () => `The pane did not open: ${text()}`
    );
  }

  /** Presses a button of the ribbon. */
  async press(functionName: string): Promise<void> {
    await this.session?.runCommand(functionName, functionName);
  }

  async save(): Promise<Uint8Array> {
    await this.book.settle();
    const file = await writeWorkbook(this.book, []);
    return this.withPane ? writeAddInParts(file, this.book.addInData, ADD_IN) : file;
  }

  async close(): Promise<void> {
    if (this.withPane) await unmountPanes();
    this.session?.close();
    this.engine.dispose();
  }
}
