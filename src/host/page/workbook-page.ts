/** The workbook on the left and the pane on the right, and how one workbook takes the place of another. */
import type { UniverBook } from "../book/univer-book";
import { createEngine, type Engine } from "../engine/engine";
import { userInterface } from "../engine/ui";
import { readAddInParts, writeAddInParts } from "../files/add-in-parts";
import { readWorkbook } from "../files/read-xlsx";
import { writeWorkbook } from "../files/write-xlsx";
import type { Manifest } from "../manifest";
import { forgetCachedSettings } from "../office/session-cache";
import type { OfficeTheme } from "../office/office-theme";
import { PaneSession } from "../pane-session";
import { functionsOf, type FunctionsFile } from "../relay/function-metadata";
import { showCharts } from "./charts/chart-layer";
import { fitRows } from "./fit-rows";
import { PaneFrame } from "./pane-frame";

const PANE_PAGE = "taskpane.html";

export class WorkbookPage {
  private engine: Engine;
  private functionNames: string[];
  private pane: PaneFrame;
  /** The add-in has made a workbook (Excel.createWorkbook): the bytes of an .xlsx file. */
  onNewWorkbook: (file: Uint8Array) => void = () => undefined;
  /** Office's, for the pane. */
  theme: OfficeTheme = "light";
  private endCharts: () => void = () => undefined;
  private current: { book: UniverBook; name: string; session: PaneSession | null } | null = null;

  /** @param grid the id of the element that the workbook fills */
  constructor(
    grid: string,
    pane: HTMLElement,
    functions: FunctionsFile,
    private addIn: Manifest
  ) {
    const metadata = functionsOf(functions);
    this.functionNames = metadata.map((fn) => fn.name);
    this.engine = createEngine({ functions: metadata, ...userInterface(grid) });
    this.pane = new PaneFrame(pane, PANE_PAGE, {
      prime: (window) => this.startSession(window),
      leave: () => this.engine.focus(),
    });
  }

  get api(): Engine["api"] {
    return this.engine.api;
  }
  get book(): UniverBook {
    return this.open().book;
  }
  get session(): PaneSession {
    const { session } = this.open();
    if (!session) throw new Error("The pane is not open.");
    return session;
  }
  /** Why the selected cell shows an error, in the words of the add-in's function; null where it shows none of its errors. */
  errorReason(): string | null {
    const { book } = this.open();
    const cell = book.selection().part(0, 0, 1, 1);
    const [[shown] = []] = cell.values();
    // A formula that was deleted leaves its message behind.
    if (!isError(shown)) return null;
    return this.engine.relay.messageAt({
      unitId: book.id,
      sheetId: cell.sheet.id,
      row: cell.area.row,
      column: cell.area.column,
    });
  }
  /** False before the first workbook is open. */
  get isOpen(): boolean {
    return this.current !== null;
  }

  /**
   * Opens a file in place of the open workbook, which stays when the file cannot be read (UnreadableFileError).
   * @returns the parts of the add-in's that are damaged and were left out; the workbook is open all the same
   */
  async show(file: Uint8Array, name: string): Promise<readonly string[]> {
    const data = await readWorkbook(file, name, this.functionNames);
    const contents = readAddInParts(file, this.addIn);
    this.pane.close();
    this.endCharts();
    if (this.current) this.engine.close(this.current.book);
    const book = this.engine.open(data);
    book.addInData.restore(contents);
    this.current = { book, name, session: null };
    await book.settle();
    fitRows(book);
    this.endCharts = showCharts(book);
    book.edited = false;
    this.pane.open();
    return contents.damaged;
  }

  reloadPane(): void {
    this.pane.open();
  }

  /** Gives the keyboard to the pane, where it was there last. */
  focusPane(): void {
    this.pane.focus();
  }

  /** The open workbook as an .xlsx file. */
  async save(): Promise<Uint8Array> {
    const { book } = this.open();
    await book.settle();
    const sheets = await writeWorkbook(book, this.functionNames);
    const bytes = writeAddInParts(sheets, book.addInData, this.addIn);
    book.edited = false;
    return bytes;
  }

  private open() {
    if (!this.current) throw new Error("No workbook is open.");
    return this.current;
  }

  private startSession(window: Window): () => void {
    const current = this.open();
    forgetCachedSettings(sessionStorage);
    const session = new PaneSession(window, current.book, this.engine.relay, {
      functionNames: this.functionNames,
      onNewWorkbook: (file) => this.onNewWorkbook(file),
      theme: () => this.theme,
      documentUrl: current.name,
    });
    current.session = session;
    return () => {
      session.close();
      current.session = null;
    };
  }
}

function isError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#");
}
