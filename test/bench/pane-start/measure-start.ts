import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { serve } from "../../../scripts/serve.mjs";

const PROJECT = path.resolve(__dirname, "../../..");
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];
const PATIENCE = 60_000;
const BUTTON = "检查本工作簿";

/** Starts one page again and again in the frame where the pane stands in the workbook's page. */
export interface PageStart {
  /** Milliseconds from the start of the page until its button is drawn and can be pressed. */
  once(): Promise<number>;
  close(): Promise<void>;
}

/** In the page around the frame: opens the frame anew, and looks before every picture whether the button is there. */
function startAgain(label: string): Promise<number> {
  const isThere = () => {
    const frame = document.querySelector<HTMLIFrameElement>("#pane iframe");
    const buttons = frame?.contentDocument?.querySelectorAll("button") ?? [];
    return [...buttons].some((button) => button.textContent === label);
  };
  return new Promise((resolve) => {
    const start = performance.now();
    window.budgetHost?.reloadPane();
    const look = () => {
      // the picture with it is drawn before the next frame
      if (isThere()) requestAnimationFrame(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** @param folder whose taskpane.html goes before the add-in's; the add-in's own when it is null */
export async function pageStart(browser: Browser, folder: string | null): Promise<PageStart> {
  const site = await serve({
    project: PROJECT,
    roots: [
      { prefix: "/samples/", folder: "samples" },
      { prefix: "/", folder: "build/host" },
      ...(folder === null ? [] : [{ prefix: "/", folder }]),
      { prefix: "/", folder: "build/add-in" },
    ],
  });
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: "zh-CN" });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(site.url);
  await page.waitForFunction(() => window.budgetHost);
  return {
    async once() {
      await page.bringToFront();
      return page.evaluate(startAgain, BUTTON);
    },
    async close() {
      await page.close();
      await site.close();
    },
  };
}

/** The browser for all pages of one run. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
