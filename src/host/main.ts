/** The page that stands in for Excel: the workbook on the left, the add-in's own task pane on the right. */
import { parseManifest } from "./manifest";
import "./page/page.css";
import { element } from "./page/element";
import { showErrorReason } from "./page/error-reason";
import { fetchFile } from "./page/fetch-file";
import { MessageBar } from "./page/message-bar";
import { onF6 } from "./page/on-f6";
import { showRibbon } from "./page/ribbon";
import { TitleBar } from "./page/title-bar";
import { WorkbookPage } from "./page/workbook-page";
import type { FunctionsFile } from "./relay/function-metadata";

declare global {
  interface Window {
    /** For browser tests: `budgetHost.book` is the open workbook (values, snapshots), `budgetHost.session` the pane's bridge. */
    budgetHost?: WorkbookPage;
  }
}

async function main(): Promise<void> {
  const messages = new MessageBar(element("message", HTMLDivElement));
  try {
    const functions = (await (await fetchFile("functions.json")).json()) as FunctionsFile;
    const manifest = parseManifest(await (await fetchFile("manifest.xml")).text());
    const page = new WorkbookPage("grid", element("pane", HTMLDivElement), functions, manifest);
    showRibbon(element("ribbon", HTMLDivElement), manifest, page, messages);
    const titleBar = new TitleBar(page, messages, new MessageBar(element("note", HTMLDivElement)));
    page.onNewWorkbook = (bytes) => void titleBar.openMade(bytes);
    onF6(window, () => page.focusPane());
    showErrorReason(page, element("reason", HTMLParagraphElement));
    await titleBar.start();
    window.budgetHost = page;
  } catch (error) {
    console.error(error);
    messages.show(error instanceof Error ? error.message : String(error));
  }
}

void main();
