/** The served page in a real browser, and hands to use it with. */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  chromium,
  type Browser,
  type Frame,
  type FrameLocator,
  type JSHandle,
  type Page,
} from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import { type BookSnapshot } from "../../src/host/book/snapshot";
import { type WorkbookPage } from "../../src/host/page/workbook-page";
import { PageWatch } from "./page-watch";

const PROJECT = path.resolve(__dirname, "../..");
const SCREENSHOTS = path.join(PROJECT, "build/screenshots");
/** Where the builds are, when not in their usual places: HOST_BUILD, ADD_IN_BUILD. */
const { HOST_BUILD = "build/host", ADD_IN_BUILD = "build/add-in" } = process.env;
const ROOTS = [
  { prefix: "/samples/", folder: "samples" },
  { prefix: "/", folder: HOST_BUILD },
  { prefix: "/", folder: ADD_IN_BUILD },
];
/** Chromium as root, without a graphics card, without requests of its own, and with no way out: no name has an address. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
const PATIENCE = 15000;
const POLL = 25;

type CellValue = string | number | boolean;

export class HostPage {
  /** The task pane, whichever window it has just now. */
  readonly pane: FrameLocator;

  private constructor(
    private browser: Browser,
    private site: { close(): Promise<void> },
    readonly page: Page,
    readonly watch: PageWatch,
    /** `window.budgetHost`. */
    private host: JSHandle<WorkbookPage>
  ) {
    this.pane = page.frameLocator("#pane iframe");
  }

  /** Opens the page with its first sample and waits until the pane is ready. @param scale device pixels a pixel */
  static async open({ scale = 1 } = {}): Promise<HostPage> {
    const site = await serve({ project: PROJECT, roots: ROOTS });
    const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
    const context = await browser.newContext({
      viewport: { width: 1600, height: 900 },
      locale: "zh-CN",
      deviceScaleFactor: scale,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const watch = new PageWatch(page, site.url);
    await page.goto(site.url);
    const ready = await page.waitForFunction(() => window.budgetHost, null, {
      timeout: 2 * PATIENCE,
    });
    const host = new HostPage(browser, site, page, watch, ready as JSHandle<WorkbookPage>);
    await host.paneReady();
    return host;
  }

  /** Fails when anything was asked of another host, or when the policy of a page held something back. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.site.close();
    this.watch.expectAtHome();
  }

  /** The document of the pane. */
  get frame(): Frame {
    const found = this.page.frames().find((one) => one.url().includes("taskpane.html"));
    if (!found) throw new Error("The pane is not there.");
    return found;
  }

  /** Does something with the page's own objects, in the page. */
  inPage<Argument, Result>(
    action: (host: WorkbookPage, argument: Argument) => Result,
    argument: Argument
  ): Promise<Awaited<Result>> {
    // what is called there is a function of its own, without this file around it
    return this.host.evaluate(action as never, argument);
  }

  /** Opens a file in place of the open workbook, whose edits are forgotten. */
  async openFile(name: string, content: Buffer): Promise<void> {
    await this.inPage((host) => void (host.book.edited = false), null);
    await this.chooseFile(name, content);
    await this.until(() => this.page.title(), `${name} - 预算公开助手`);
    await this.paneReady();
  }

  async paneReady(): Promise<void> {
    await this.pane.getByRole("button", { name: "检查本工作簿" }).waitFor({ timeout: PATIENCE });
  }

  /** Chooses a sample by its title and waits for its pane. */
  async chooseSample(title: string): Promise<void> {
    await this.page.getByLabel("示例工作簿").selectOption(title);
    await this.page.waitForFunction((t) => document.title.startsWith(t), title);
    await this.paneReady();
  }

  /** Chooses a file in the dialog of 打开本地文件. */
  async chooseFile(name: string, content: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "打开本地文件" }).click();
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: content });
  }

  /** Saves the workbook as the user does; gives the file. */
  async save(): Promise<Buffer> {
    const download = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "保存为 .xlsx" }).click();
    return readFileSync(await (await download).path());
  }

  /** Opens a menu of the pane and chooses an item. */
  async choose(menu: string, item: string): Promise<void> {
    await this.pane.getByRole("button", { name: menu, exact: true }).click();
    await this.pane.getByRole("menuitem", { name: item }).click();
  }

  async sheetNames(): Promise<string[]> {
    return this.host.evaluate((host) => host.book.sheets().map((sheet) => sheet.name));
  }

  async showSheet(name: string): Promise<void> {
    await this.host.evaluate((host, s) => host.book.sheet(s).activate(), name);
    await this.settled();
  }

  async activeSheet(): Promise<string> {
    return this.host.evaluate((host) => host.book.activeSheet().name);
  }

  /** The selected cells with their sheet: "表一!A1". */
  async selection(): Promise<string> {
    return this.host.evaluate((host) => host.book.selection().address);
  }

  /** The cell in the upper left corner of the workbook's window. */
  async firstVisible(): Promise<string> {
    await this.settled();
    return this.host.evaluate((host) => {
      const { facade } = host.book.activeSheet();
      const { sheetViewStartRow, sheetViewStartColumn } = facade.getScrollState();
      return facade.getRange(sheetViewStartRow, sheetViewStartColumn).getA1Notation();
    });
  }

  /** Whether the first cell of a range of the active sheet is in sight. */
  async isVisible(address: string): Promise<boolean> {
    return this.host.evaluate((host, a) => {
      const { facade } = host.book.activeSheet();
      const seen = facade.getVisibleRange();
      const cell = facade.getRange(a);
      const [row, column] = [cell.getRow(), cell.getColumn()];
      const inRows = seen && seen.startRow <= row && row <= seen.endRow;
      return !!inRows && seen.startColumn <= column && column <= seen.endColumn;
    }, address);
  }

  /** The values of a range of the active sheet, as Office.js gives them. */
  async values(address: string): Promise<CellValue[][]> {
    return this.host.evaluate((host, a) => host.book.range(a).values(), address);
  }

  async value(address: string): Promise<CellValue | undefined> {
    return (await this.values(address))[0]?.[0];
  }

  async snapshot(): Promise<BookSnapshot> {
    return this.host.evaluate((host) => host.book.snapshot());
  }

  /** Inserts a row before a row of a sheet (counted from 0), as the menu of the row's header does. */
  async insertRow(sheet: string, row: number): Promise<void> {
    await this.host.evaluate(
      (host, [name, at]) => void host.book.sheet(name).facade.insertRowBefore(at),
      [sheet, row] as const
    );
  }

  /** Clicks the middle of a cell of the active sheet with the mouse. */
  async clickCell(address: string): Promise<void> {
    const { x, y } = await this.middleOf(address);
    await this.page.mouse.click(x, y);
    await this.until(() => this.selectedCell(), address);
  }

  /** Opens the menu of a cell of the active sheet with the mouse. */
  async openMenu(address: string): Promise<void> {
    const { x, y } = await this.middleOf(address);
    await this.page.mouse.click(x, y, { button: "right" });
  }

  /** Where the middle of a cell stands in the window, which is scrolled to it. */
  private async middleOf(address: string): Promise<{ x: number; y: number }> {
    await this.host.evaluate((host, a) => {
      const sheet = host.book.activeSheet().facade;
      const range = sheet.getRange(a);
      sheet.scrollToCell(Math.max(0, range.getRow() - 12), Math.max(0, range.getColumn() - 5));
    }, address);
    await this.settled();
    return this.host.evaluate((host, a) => {
      const sheet = host.book.activeSheet().facade;
      const rect = sheet.getRange(a).getCellRect();
      const canvas = document.querySelector("[id^=univer-sheet-main-canvas_]");
      if (!canvas) throw new Error("The workbook is not drawn.");
      const origin = canvas.getBoundingClientRect();
      const state = sheet.getScrollState();
      // the rectangle knows nothing of scrolling, the scroll state counts whole rows and columns and a rest
      const sum = (count: number, size: (index: number) => number) =>
        Array.from({ length: count }, (_, i) => size(i)).reduce((total, one) => total + one, 0);
      const down = sum(state.sheetViewStartRow, (i) => sheet.getRowHeight(i)) + state.offsetY;
      const right = sum(state.sheetViewStartColumn, (i) => sheet.getColumnWidth(i)) + state.offsetX;
      return {
        x: origin.x + rect.x - right + rect.width / 2,
        y: origin.y + rect.y - down + rect.height / 2,
      };
    }, address);
  }

  /** Types into a cell of the active sheet, as a user does, and confirms with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.clickCell(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Waits until something is as expected; says what it was instead when that takes too long. */
  async until<T>(read: () => Promise<T>, expected: T): Promise<void> {
    const wanted = JSON.stringify(expected);
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = JSON.stringify(await read());
      if (found === wanted) return;
      if (Date.now() > end) throw new Error(`expected ${wanted}, found ${found}`);
      await this.page.waitForTimeout(POLL);
    }
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.settled();
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  /** Two frames: the canvas shows what was last done. */
  private async settled(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done()))
        )
    );
    await this.page.waitForTimeout(200);
  }

  private async selectedCell(): Promise<string> {
    const address = await this.selection();
    return address.slice(address.lastIndexOf("!") + 1).replace(/:.*/, "");
  }
}
