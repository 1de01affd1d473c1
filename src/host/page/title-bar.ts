/** What stands above the workbook: which one is open, another one, saving, the pane's width and theme. */
import { UnreadableFileError } from "../../files/unreadable-file";
import { askToLeave } from "./ask-to-leave";
import { download } from "./download";
import { element } from "./element";
import { fetchFile } from "./fetch-file";
import type { MessageBar } from "./message-bar";
import { notShown } from "./not-shown";
import { SAMPLES, type Sample } from "./samples";
import type { WorkbookPage } from "./workbook-page";

const LOCAL_FILE = "local";
const MADE = "新工作簿";
const NOT_OPENED =
  "没有打开新建的工作簿，原来的工作簿还在。要打开时，请在窗格中再点一次“新建工作簿”。";

export class TitleBar {
  private samples = element("samples", HTMLSelectElement);
  private file = element("file", HTMLInputElement);
  private state = element("state", HTMLSpanElement);
  private leave = element("leave", HTMLDialogElement);
  private openName = "";
  private openChoice = "";

  constructor(
    private page: WorkbookPage,
    private messages: MessageBar,
    private notes: MessageBar
  ) {
    this.samples.append(...SAMPLES.map(({ title, file }) => new Option(title, file)));
    this.samples.addEventListener("change", () => this.chooseSample());
    element("open-file", HTMLButtonElement).addEventListener("click", () => this.file.click());
    this.file.addEventListener("change", () => this.chooseFile());
    element("save", HTMLButtonElement).addEventListener("click", () => {
      void this.attempt(() => this.save());
    });
    element("reload-pane", HTMLButtonElement).addEventListener("click", () => page.reloadPane());
    const width = element("pane-width", HTMLSelectElement);
    width.addEventListener("change", () => {
      document.documentElement.style.setProperty("--pane-width", `${width.value}px`);
      // Univer measures its element when the window changes only
      window.dispatchEvent(new Event("resize"));
    });
    const theme = element("pane-theme", HTMLSelectElement);
    theme.addEventListener("change", () => {
      page.theme = theme.value === "dark" ? "dark" : "light";
      // The library remembers the theme for some seconds.
      page.reloadPane();
    });
    window.addEventListener("beforeunload", (event) => {
      if (page.isOpen && page.book.edited) event.preventDefault();
    });
  }

  /** The workbook that is open at the start. */
  start(): Promise<void> {
    return this.attempt(() => this.openSample(SAMPLES[0]));
  }

  /** Opens a workbook that the add-in has made, in place of the open one: this page has room for one. */
  async openMade(bytes: Uint8Array): Promise<void> {
    await this.attempt(async () => {
      const opened = await this.open(bytes, MADE, LOCAL_FILE);
      if (!opened) this.messages.show(NOT_OPENED);
      // nobody has it yet
      else this.page.book.edited = true;
    });
  }

  private chooseSample(): void {
    const sample = SAMPLES.find(({ file }) => file === this.samples.value);
    if (sample) void this.attempt(() => this.openSample(sample));
  }

  private chooseFile(): void {
    const [file] = this.file.files ?? [];
    // the same file may be chosen again
    this.file.value = "";
    if (!file) return;
    void this.attempt(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      await this.open(bytes, file.name, LOCAL_FILE);
    });
  }

  private async openSample({ file, title }: Sample): Promise<void> {
    const response = await fetchFile(`samples/${file}`);
    await this.open(new Uint8Array(await response.arrayBuffer()), title, file);
  }

  /** @returns false where the user would rather keep what is open */
  private async open(bytes: Uint8Array, name: string, choice: string): Promise<boolean> {
    if (!(await this.mayLeave())) return false;
    this.state.textContent = "正在打开…";
    const damaged = await this.page.show(bytes, name);
    if (damaged.length) this.messages.show(describeDamage(damaged));
    this.openName = name;
    this.nameLocalFile(choice === LOCAL_FILE ? name : null);
    this.openChoice = choice;
    document.title = `${name} - 预算公开助手`;
    this.notes.show(notShown(this.page.book));
    return true;
  }

  /** A local file stands in the list of samples for as long as it is open. */
  private nameLocalFile(name: string | null): void {
    this.samples.querySelector(`option[value="${LOCAL_FILE}"]`)?.remove();
    if (name !== null) this.samples.append(new Option(name, LOCAL_FILE));
  }

  private async mayLeave(): Promise<boolean> {
    if (!this.page.isOpen || !this.page.book.edited) return true;
    const answer = await askToLeave(this.leave, this.openName);
    if (answer === "save") await this.save();
    return answer !== "stay";
  }

  private async save(): Promise<void> {
    const bytes = await this.page.save();
    try {
      download(bytes, `${this.openName.replace(/\.xlsx$/i, "")}.xlsx`);
    } catch (error) {
      // nobody has it yet
      this.page.book.edited = true;
      throw error;
    }
  }

  /** What fails is said above the workbook, and the choice falls back to what is open. */
  private async attempt(action: () => Promise<void>): Promise<void> {
    this.messages.clear();
    try {
      await action();
    } catch (error) {
      this.messages.show(explain(error));
    } finally {
      this.state.textContent = "";
      this.samples.value = this.openChoice;
    }
  }
}

function explain(error: unknown): string {
  if (error instanceof UnreadableFileError) return `没有打开。${error.message}`;
  console.error(error);
  return `没有完成，程序出错：${error instanceof Error ? error.message : String(error)}`;
}

function describeDamage(parts: readonly string[]): string {
  return `工作簿已经打开，但里面保存的填写内容或设置有一部分已经损坏，没有读入（${parts.join("、")}）。表里的数不受影响；请在窗格中核对填写的内容，缺少的重新填写，再保存。`;
}
