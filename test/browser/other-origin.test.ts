/** The built folder as an intranet serves it: at another address, below a path, with its own Office.js, and no network beyond. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/find-browser.mjs";
import { serve } from "../../scripts/serve.mjs";

jest.setTimeout(120000);

const PROJECT = path.resolve(__dirname, "../..");
const ADDRESS = "https://intranet.example/finance/budget";
const BELOW = "finance/budget/";
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
const PATIENCE = 20000;

let folder = "";
let browser: Browser;
let page: Page;
let site: Awaited<ReturnType<typeof serve>>;
/** Requests to elsewhere, all of them refused; and what the site did not have. */
const refused: string[] = [];
const missing: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-intranet-"));
  execFileSync(
    process.execPath,
    [
      ...[require.resolve("webpack/bin/webpack.js"), "--config-name", "add-in"],
      ...["--env", "office=local", "--env", `address=${ADDRESS}`, "--env", `to=${folder}`],
    ],
    { cwd: PROJECT, stdio: "pipe" }
  );
  site = await serve({
    project: PROJECT,
    roots: [
      { prefix: `/${BELOW}samples/`, folder: "samples" },
      { prefix: `/${BELOW}`, folder },
      { prefix: `/${BELOW}`, folder: process.env["HOST_BUILD"] ?? "build/host" },
    ],
  });
  browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
  page = await browser.newPage({ locale: "zh-CN", viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(PATIENCE);
  await page.route(
    (url) => !url.href.startsWith(site.url + BELOW),
    (route) => {
      refused.push(route.request().url());
      return route.abort("internetdisconnected");
    }
  );
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the manifest names that address and no other but Microsoft's own names, and everything it names is there", () => {
  const manifest = readFileSync(path.join(folder, "manifest.xml"), "utf8");
  const addresses = [...manifest.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, url]) => url);
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    expect(address?.startsWith(`${ADDRESS}/`)).toBe(true);
    const file = (address ?? "").slice(ADDRESS.length + 1);
    expect([file, readFileSync(path.join(folder, file)).length > 0]).toEqual([file, true]);
  }
  const others = [...manifest.matchAll(/https?:\/\/[^"\s<]+/g)]
    .map(([url]) => url)
    .filter((url) => !url.startsWith(ADDRESS));
  // The names of XML namespaces, which nobody fetches.
  for (const url of others)
    expect(url).toMatch(/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//);
});

test("no script or page of the folder asks for another address", () => {
  const html = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(html).not.toContain("localhost");
});

test("by itself, without a workbook, the page says so", async () => {
  await page.goto(`${site.url}${BELOW}taskpane.html`);
  await page.getByText("这里没有打开的工作簿。").waitFor();
});

test("a page whose Office.js or whose own script is not to be had says which, and opens at the next try", async () => {
  const whole = `${site.url}${BELOW}`;
  for (const [file, words] of [
    ["office/office.js", "Office.js 没有加载"],
    ["taskpane.js", "窗格的程序文件没有读到"],
    ["functions.js", "窗格的程序文件没有读到"],
  ] as const) {
    await page.route(whole + file, (route) => route.abort());
    await page.goto(`${whole}taskpane.html`);
    await page.getByText(words).waitFor();
    await page.unroute(whole + file);
    await page.getByRole("button", { name: "现在重试" }).click();
    await page.getByText("这里没有打开的工作簿。").waitFor();
  }
});

test("pane and functions start, the checks come from there too, and nothing is asked of anybody else", async () => {
  await page.goto(`${site.url}${BELOW}index.html`);
  const pane = page.frameLocator("#pane iframe");
  await pane.getByRole("button", { name: "检查本工作簿" }).waitFor();
  await page.waitForFunction(() => window.budgetHost);
  // One that is there at once, and one whose program is fetched.
  const formulas = [
    ['=BUDGET.NAME("2010301")', "行政运行"],
    ["=SANGONG.TOTAL('一般公共预算“三公”经费支出表'!A3:L6)", 30.5],
  ] as const;
  for (const [formula, value] of formulas) {
    const result = await page.evaluate(async (text) => {
      const { book } = window.budgetHost ?? {};
      book?.activeSheet().facade.getRange("H40").setValue({ f: text });
      for (const end = Date.now() + 10000; Date.now() < end;) {
        const [[now] = []] = book?.range("H40").values() ?? [];
        if (now !== undefined && now !== "" && !String(now).startsWith("#")) return now;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return null;
    }, formula);
    expect([formula, result]).toEqual([formula, value]);
  }
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByText("项核验已运行").waitFor();
  for (const view of ["说明", "科目", "设置"]) {
    await pane.getByRole("tab", { name: view }).click();
    await pane.locator("[role=tabpanel] :is(button, input):visible").first().waitFor();
  }
  expect({ refused, missing }).toEqual({ refused: [], missing: [] });
});
