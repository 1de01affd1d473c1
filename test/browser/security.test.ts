/** The pane's page against what should not run in it, load into it or leave it. The policy: scripts/webpack/content-security-policy.js. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Page } from "playwright-core";
import { check, view } from "./states/state";
import { HostPage } from "./page";

jest.setTimeout(120000);

const FOREIGN = "https://evil.example";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
});
afterAll(() => host.close());

declare global {
  interface Window {
    /** What attempts leave behind that got through. */
    passed?: string[];
  }
}

/** What each attempt is, and the browser's word for what holds it back. */
const ATTEMPTS: readonly (readonly [string, RegExp, (foreign: string) => unknown])[] = [
  [
    "an inline script",
    /TrustedScript/,
    () => {
      const script = document.createElement("script");
      script.append("window.passed.push('inline script')");
      document.head.append(script);
    },
  ],
  [
    "an inline handler",
    /TrustedScript/,
    () => {
      const button = document.createElement("button");
      button.setAttribute("onclick", "window.passed.push('handler')");
      button.click();
    },
  ],
  ["eval", /TrustedScript/, () => (0, eval)("window.passed.push('eval')")],
  ["a function from a text", /Trusted/, () => new Function("window.passed.push('Function')")()],
  [
    "a script that a policy of its own calls trusted",
    /script-src/,
    () => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: {
          createPolicy(name: string, rules: object): { createScript(text: string): string };
        };
      };
      const policy = trustedTypes.createPolicy("own", { createScript: (text: string) => text });
      const script = document.createElement("script");
      script.text = policy.createScript("window.passed.push('trusted')");
      document.head.append(script);
    },
  ],
  [
    "a script of another address",
    /script-src/,
    (foreign) => {
      const script = document.createElement("script");
      script.src = `${foreign}/a.js`;
      script.onload = () => window.passed?.push("foreign script");
      document.head.append(script);
    },
  ],
  [
    "a link that is a script",
    /TrustedScript|script-src/,
    () => {
      const link = document.createElement("a");
      link.href = "javascript:window.passed.push('javascript:')";
      document.body.append(link);
      link.click();
      link.remove();
    },
  ],
  [
    "a request",
    /connect-src/,
    (foreign) => fetch(foreign).then(() => window.passed?.push("fetch")),
  ],
  [
    "a request of the older kind",
    /connect-src/,
    (foreign) => {
      const request = new XMLHttpRequest();
      request.open("GET", foreign);
      request.onload = () => window.passed?.push("XMLHttpRequest");
      request.send();
    },
  ],
  ["a socket", /connect-src/, (foreign) => void new WebSocket(foreign.replace("https", "wss"))],
  ["a beacon", /connect-src/, (foreign) => navigator.sendBeacon(foreign, "x")],
  [
    "a picture",
    /img-src/,
    (foreign) => {
      new Image().src = `${foreign}/a.png`;
    },
  ],
  [
    "a frame",
    /frame-src/,
    (foreign) => {
      const frame = document.createElement("iframe");
      frame.src = foreign;
      document.body.append(frame);
    },
  ],
  [
    "another base of all addresses",
    /base-uri/,
    (foreign) => {
      const base = document.createElement("base");
      base.href = foreign;
      document.head.append(base);
    },
  ],
  [
    "a style with its text",
    /style-src/,
    (foreign) => {
      const style = document.createElement("style");
      style.append(`body { background: url(${foreign}/b.png) }`);
      document.head.append(style);
    },
  ],
  [
    "a worker",
    /worker-src|script-src/,
    () => {
      const program = new Blob(["postMessage(1)"], { type: "text/javascript" });
      new Worker(URL.createObjectURL(program)).onmessage = () => window.passed?.push("worker");
    },
  ],
  [
    "an embedded program",
    /object-src|frame-src/,
    (foreign) => {
      const object = document.createElement("object");
      object.data = foreign;
      document.body.append(object);
    },
  ],
  [
    "a form",
    /form-action/,
    (foreign) => {
      const form = document.createElement("form");
      form.action = foreign;
      document.body.append(form);
      form.submit();
    },
  ],
];

/** What the bundles may name without ever asking for it: namespaces of XML, and where an error of a library is explained. */
const NAMES = [
  /^https?:\/\/(schemas\.(openxmlformats\.org|microsoft\.com)|(www\.)?w3\.org|www\.w3\.org|purl\.(org|oclc\.org)|www\.wps\.cn\/officeDocument)\b/,
  /^https:\/\/(reactjs\.org\/docs\/error-decoder|react\.dev\/errors|github\.com\/microsoft\/griffel|aka\.ms\/)/,
  /^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\//,
];

test("the built add-in names no other address, asks for none ahead, and every page of it has a policy", () => {
  const folder = path.resolve(process.env["ADD_IN_BUILD"] ?? "build/add-in");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|html|css|json)$/.test(name) && !name.startsWith("office"))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), "utf8") }));
  expect(files.length).toBeGreaterThan(20);
  const foreign = files.flatMap(({ name, text }) =>
    [...text.matchAll(/\bhttps?:\/\/[a-z0-9][^\s"'`<>)\\]*/gi)]
      .map(([url]) => url)
      .filter((url) => !NAMES.some((one) => one.test(url)))
      .map((url) => `${name}: ${url}`)
  );
  expect(foreign).toEqual([]);
  const pages = files.filter(({ name }) => name.endsWith(".html"));
  expect(pages.map(({ name }) => name)).toContain("taskpane.html");
  for (const { name, text } of pages) {
    expect([
      name,
      /http-equiv="Content-Security-Policy" content="default-src 'none'/.test(text),
    ]).toEqual([name, true]);
    expect(text).not.toMatch(/unsafe-|rel="?(dns-prefetch|preconnect|prefetch|prerender)/);
  }
});

test("what is in the bundles is named with its licence", () => {
  const folder = path.resolve(process.env["ADD_IN_BUILD"] ?? "build/add-in");
  const notices = readFileSync(path.join(folder, "third-party-notices.txt"), "utf8");
  for (const name of [
    "react ",
    "@fluentui/react-components ",
    "docx ",
    "hucre ",
    "liquidjs ",
    "pinyin-pro ",
  ])
    expect(notices).toContain(`\n${name}`);
  expect(notices).not.toMatch(/L?GPL/);
});

describe("the page by itself", () => {
  let page: Page;

  beforeAll(async () => {
    page = await host.page.context().newPage();
    await page.goto(new URL("taskpane.html", host.page.url()).href);
    await page.getByText("这里没有打开的工作簿。").waitFor();
  });
  afterAll(() => page.close());

  test.each(ATTEMPTS)("%s is held back", async (_, words, attempt) => {
    host.watch.takeRefused();
    // in a turn of its own: what a debugger evaluates may do more than a page
    await page.evaluate(
      `window.passed = []; setTimeout(() => (${attempt.toString()})("${FOREIGN}"))`
    );
    await host.until(async () => host.watch.refused.some((one) => words.test(one)), true);
    expect(await page.evaluate(() => window.passed)).toEqual([]);
    host.watch.takeRefused();
  });
});

test("markup in a text stays the text that it is, whatever it is put into", async () => {
  const markup = '<img src=x onerror="window.passed.push(1)"><b>粗</b>';
  const shown = await host.frame.evaluate((text) => {
    window.passed = [];
    const place = document.createElement("div");
    document.body.append(place);
    place.innerHTML = text;
    const found = [place.children.length, place.textContent];
    place.remove();
    return found;
  }, markup);
  expect(shown).toEqual([0, markup]);
});

test("names, cells and texts with markup in them are shown as they are, in every view", async () => {
  const evil = `<img src=x onerror="passed=1">`;
  await host.frame.evaluate(() => void (window.passed = []));
  await host.inPage((page, text) => {
    const { facade } = page.book.sheet("一般公共预算“三公”经费支出表");
    facade.getRange("A1").setValue({ v: `2026年${text}一般公共预算“三公”经费支出表`, t: 1 });
    facade.setName(text);
  }, evil);
  await check(host);
  await host.pane.getByText(evil).first().waitFor();
  for (const name of ["科目", "设置", "检查"] as const) await view(host, name);
  await view(host, "说明");
  await host.pane.getByRole("button", { name: "生成说明" }).click();
  await host.pane.getByRole("tab", { name: "核对" }).click();
  await host.pane
    .getByLabel("粘贴情况说明的文字")
    .fill(`${evil}2026年“三公”经费预算27.5万元，比2025年增加0.8万元。`);
  await host.pane.getByRole("button", { name: "核对文字" }).click();
  await host.pane.getByRole("button", { name: "核对文字" }).waitFor({ state: "detached" });
  const found = await host.frame.evaluate(() => [
    window.passed,
    document.querySelectorAll("#root img, #root script").length,
  ]);
  expect(found).toEqual([[], 0]);
});

test.each(["handbook", "checks", "functions", "narrative", "own-relations"])(
  "the help page %s has its own style and nothing else, and runs nothing",
  async (name) => {
    const page = await host.page.context().newPage();
    await page.goto(new URL(`help/${name}.html`, host.page.url()).href);
    const style = await page.evaluate(() => getComputedStyle(document.body).maxWidth);
    expect(style).not.toBe("none");
    const seen = page.waitForEvent("console");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.append("document.title = 'ran'");
      document.head.append(script);
    });
    await seen;
    expect(await page.title()).not.toBe("ran");
    expect(host.watch.takeRefused()).toHaveLength(1);
    await page.close();
  }
);

test.each(["Excel$Win32$16.01$zh-CN", "Excel$Mac$16.00$zh-CN", "Excel$Web$16.00$zh-CN"])(
  "Office.js for %s loads under the policy",
  async (platform) => {
    const page = await host.page.context().newPage();
    const parts: string[] = [];
    page.on("response", (response) => parts.push(new URL(response.url()).pathname));
    const address = new URL("taskpane.html", host.page.url());
    address.searchParams.set("_host_Info", platform);
    await page.goto(address.href);
    const [, kind = ""] = platform.toLowerCase().split("$");
    await host.until(
      async () => parts.some((part) => part.startsWith(`/office/excel-${kind}`)),
      true
    );
    await host.until(async () => parts.some((part) => part.endsWith("office_strings.js")), true);
    expect(host.watch.refused).toEqual([]);
    await page.close();
  }
);
