import { readFileSync } from "node:fs";
import path from "node:path";

/** The page before React: it never stays white, and never waits for ever. */
const read = (file: string) =>
  readFileSync(path.resolve(__dirname, "../../src/taskpane", file), "utf8");

beforeEach(() => {
  jest.useFakeTimers();
  const page = new DOMParser().parseFromString(read("taskpane.html"), "text/html");
  document.body.innerHTML = page.body.innerHTML;
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(window, "Office");
});

function load({ office }: { office: boolean }): void {
  (0, eval)(read("before-office.js"));
  // Office.js takes both functions away.
  Object.assign(history, { pushState: null, replaceState: null });
  if (office) Object.assign(window, { Office: {} });
  (0, eval)(read("after-office.js"));
  document.dispatchEvent(new Event("DOMContentLoaded"));
}

const hidden = (id: string) => document.getElementById(id)?.hidden;

test("while it opens, it says so", () => {
  load({ office: true });
  expect(document.body.textContent).toContain("正在打开…");
  expect([hidden("opening"), hidden("not-opened")]).toEqual([false, true]);
});

test("without Office.js it says at once why, and what to do", () => {
  load({ office: false });
  expect([hidden("opening"), hidden("not-opened")]).toEqual([true, false]);
  expect(document.getElementById("not-opened")?.textContent).toMatch(/Office\.js\s+没有加载/);
});

test("when Excel does not answer it says so after a while", () => {
  load({ office: true });
  jest.advanceTimersByTime(14000);
  expect(hidden("not-opened")).toBe(true);
  jest.advanceTimersByTime(2000);
  expect(hidden("not-opened")).toBe(false);
  expect(document.getElementById("not-opened-why")?.textContent).toContain("Excel 没有回应");
});

test("once the pane has taken over nothing more happens, and the page has its history back", () => {
  load({ office: true });
  document.body.innerHTML = "<main>窗格</main>";
  jest.advanceTimersByTime(60000);
  expect(document.body.textContent).toBe("窗格");
  expect([typeof history.pushState, typeof history.replaceState]).toEqual(["function", "function"]);
  expect("savedHistory" in window).toBe(false);
});
