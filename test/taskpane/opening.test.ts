import { readFileSync } from "node:fs";
import path from "node:path";

/** The page before React: it never stays white, never waits for ever, and says why and what to do. */
const read = (file: string) =>
  readFileSync(path.resolve(__dirname, "../../src/taskpane", file), "utf8");

let listeners: [string, EventListenerOrEventListenerObject][] = [];

beforeEach(() => {
  jest.useFakeTimers();
  const page = new DOMParser().parseFromString(read("taskpane.html"), "text/html");
  document.body.innerHTML = page.body.innerHTML;
  const add = window.addEventListener.bind(window);
  jest
    .spyOn(window, "addEventListener")
    .mockImplementation((...[type, listener, options]: Parameters<typeof add>) => {
      listeners.push([type, listener]);
      add(type, listener, options);
    });
});
afterEach(() => {
  jest.restoreAllMocks();
  for (const [type, listener] of listeners) window.removeEventListener(type, listener, true);
  for (const [type, listener] of listeners) window.removeEventListener(type, listener);
  listeners = [];
  jest.useRealTimers();
  Reflect.deleteProperty(window, "Office");
});

const run = (file: string) => void (0, eval)(read(file));

/** The scripts of the page in their order, around Office.js, which takes both functions of the history away. */
function load({ office = true, program = true } = {}): void {
  run("opening.js");
  run("before-office.js");
  Object.assign(history, { pushState: null, replaceState: null });
  if (office) Object.assign(window, { Office: {} });
  run("after-office.js");
  // The first thing that index.tsx does.
  if (program) document.getElementById("opening")?.setAttribute("data-program", "here");
}

/** A script of the page that the browser could not load. */
function missing(attributes: Readonly<Record<string, string>>): void {
  const script = document.createElement("script");
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  document.body.append(script);
  script.dispatchEvent(new Event("error"));
}

/** What the page says of not opening; null while it says nothing. */
function said(): string | null {
  const element = document.getElementById("not-opened");
  return element && !element.hidden ? (element.textContent ?? "").replace(/\s+/g, " ") : null;
}

test("while it opens, it says so", () => {
  load();
  expect(document.body.textContent).toContain("正在打开…");
  expect(document.getElementById("opening")?.hidden).toBe(false);
  expect(said()).toBeNull();
});

test("the words and the first script stand before everything that the page has to wait for", () => {
  const html = read("taskpane.html");
  expect(html.indexOf("opening.js")).toBeLessThan(html.indexOf("<body>"));
  expect(html.match(/<script/g)).toHaveLength(5);
  for (const late of [
    "before-office.js",
    "office-js",
    "after-office.js",
    "htmlWebpackPlugin.files",
  ])
    expect(html.indexOf(late)).toBeGreaterThan(html.indexOf("正在打开"));
});

test("without Office.js it says at once why, and what to do", () => {
  load({ office: false });
  expect(document.getElementById("opening")?.hidden).toBe(true);
  expect(said()).toMatch(/Office\.js 没有加载.*请检查网络后再试一次.*工作簿没有任何改动/);
});

test("an address of Office.js that is refused is told even before its turn is over", () => {
  run("opening.js");
  missing({ id: "office-js", src: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js" });
  expect(said()).toContain("Office.js 没有加载");
});

test("an address of Office.js that never answers is told after a while", () => {
  run("opening.js");
  jest.advanceTimersByTime(16000);
  expect(said()).toContain("Office.js 没有加载");
});

test("a script of ours that does not load is told, and one that Office.js loads on its own account is not", () => {
  load({ program: false });
  missing({ src: "https://telemetry.example/office/telemetry.js" });
  expect(said()).toBeNull();
  missing({ src: "taskpane.js", "data-own": "" });
  expect(said()).toContain("窗格的程序文件没有读到");
});

test("a program that takes very long is told, and that it may still come", () => {
  load({ program: false });
  jest.advanceTimersByTime(16000);
  expect(said()).toMatch(/程序还没有读完.*可以再等一会儿/);
});

test("when Excel does not answer it says so after a while, and no more when the pane has opened meanwhile", () => {
  load();
  jest.advanceTimersByTime(14000);
  expect(said()).toBeNull();
  jest.advanceTimersByTime(2000);
  expect(said()).toContain("Excel 没有回应");
});

test("a script that this browser does not understand, and a start that breaks off, are told with their details", () => {
  const copied: string[] = [];
  document.execCommand = () => copied.push(document.querySelector("textarea")?.value ?? "") > 0;
  load();
  window.dispatchEvent(
    new ErrorEvent("error", { message: "SyntaxError: x", filename: "taskpane.js", lineno: 1 })
  );
  expect(said()).toContain("程序出错，没有打开");
  const broken = new Event("unhandledrejection");
  window.dispatchEvent(Object.assign(broken, { reason: new Error("settings are gone") }));
  document.getElementById("copy-details")?.click();
  expect(copied[0]).toMatch(/SyntaxError: x \(taskpane\.js:1\)[^]*settings are gone/);
  expect(document.querySelector("textarea")).toBeNull();
});

test("a browser that is too old is told so, whatever breaks in it afterwards", () => {
  const { hasOwn } = Object;
  Object.assign(Object, { hasOwn: undefined });
  try {
    load({ office: false });
    window.dispatchEvent(new ErrorEvent("error", { message: "Syntax error" }));
  } finally {
    Object.assign(Object, { hasOwn });
  }
  expect(said()).toMatch(/旧版网页组件.*请更新 Office/);
});

test("the first script is written as Internet Explorer reads it", () => {
  const code = read("opening.js").replace(/\/\*[^]*?\*\//g, "");
  expect(code).not.toMatch(/=>|`|\b(let|const|class|async)\b|\?\.|\?\?|\.\.\./);
});

test("once the pane has taken over nothing more happens, and the page has its history back", () => {
  load();
  document.body.innerHTML = "<main>窗格</main>";
  jest.advanceTimersByTime(60000);
  window.dispatchEvent(new ErrorEvent("error", { message: "later" }));
  missing({ src: "taskpane.js", "data-own": "" });
  expect(document.body.textContent).toBe("窗格");
  expect([typeof history.pushState, typeof history.replaceState]).toEqual(["function", "function"]);
  expect(["savedHistory" in window, "noOffice" in window]).toEqual([false, false]);
});
