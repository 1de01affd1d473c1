import { act } from "react";
import { loadSetting } from "../../src/excel/memory";
import { loadStyle } from "../../src/excel/style-memory";
import { getState } from "../../src/taskpane/state/store";
import program from "../../package.json";
import { openWithFunctions, type FunctionHost } from "../host/own-functions";
import { click, named, openPane, shown, text, until } from "./open-pane";

/** 设置: each section, what it keeps and where; what 关于 tells, and that it tells nothing of the workbook. */
let host: FunctionHost;

beforeAll(async () => {
  localStorage.clear();
  host = await openPane("dadukou-2026", openWithFunctions);
  await click("设置");
  await shown("编辑后自动复核");
}, 60000);
afterAll(async () => {
  await host.close();
  localStorage.clear();
});

const settings = () => named("设置");
const headings = () => [...settings().querySelectorAll("h2")].map((one) => one.textContent);
const field = (label: string) => {
  const words = [...settings().querySelectorAll("label")].find((one) => one.textContent === label);
  const input = words && document.getElementById(words.htmlFor);
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field “${label}”:\n${text()}`);
  return input;
};
const press = (label: string) =>
  act(async () => {
    field(label).click();
    await Promise.resolve();
  });

test("every section has its heading, and every field its name", () => {
  expect(headings()).toEqual(
    expect.arrayContaining([
      "上年数据",
      "检查",
      "情况说明的写法",
      "自定义核验",
      "公式",
      "本工作簿保存的内容",
      "外观",
      "关于",
    ])
  );
  expect(headings().at(-1)).toBe("关于");
  for (const input of settings().querySelectorAll<HTMLElement>("input:not([hidden]), select")) {
    const { labels } = input as HTMLInputElement;
    expect(input.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? "").not.toBe("");
  }
});

test.each([
  ["编辑后自动复核", "live", true],
  ["在表中标出问题", "marks", true],
  ["显示尾差", "tails", false],
] as const)("%s is kept in the workbook", async (label, name, before) => {
  expect(field(label).checked).toBe(before);
  expect(field(label).getAttribute("aria-describedby")).not.toBeNull();
  await press(label);
  await until(() => getState().preferences[name] === !before, "It is not switched");
  expect(loadSetting("preferences")).toMatchObject({ version: 1, content: { [name]: !before } });
  await press(label);
  await until(() => getState().preferences[name] === before, "It is not switched back");
});

test("the style is chosen here as in 说明, and its wording opens over the settings and leads back", async () => {
  const select = settings().querySelector<HTMLSelectElement>("select[aria-label=说明的样式]");
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set?.call(
      select,
      "tongnan"
    );
    select?.dispatchEvent(new Event("change", { bubbles: true }));
    await Promise.resolve();
  });
  await until(() => getState().style.name === "tongnan", "The style is not chosen");
  expect((await loadStyle()).name).toBe("tongnan");
  await click("修改样式", settings());
  await shown("复制并修改样式");
  await click("返回");
  await until(() => !text().includes("复制并修改样式"), "The page is still there");
  await shown("编辑后自动复核");
});

describe("外观", () => {
  const scheme = () => document.documentElement.style.colorScheme;

  test("is chosen for this user, not for the workbook, and is there the next time", async () => {
    const { settings: kept } = host.book.addInData;
    const before = [...kept.keys()];
    await press("深色");
    expect(scheme()).toBe("dark");
    expect([...kept.keys()]).toEqual(before);
    expect(Object.entries(localStorage)).toEqual([
      [expect.stringContaining("budget-disclosure-assistant.appearance"), "dark"],
    ]);
    await jest.isolateModulesAsync(async () => {
      const { appearance } = await import("../../src/taskpane/appearance");
      expect(appearance()).toBe("dark");
    });
  });

  test("follows a choice in another window, and Office again when that is chosen", async () => {
    const [key = ""] = Object.keys(localStorage);
    localStorage.setItem(key, "contrast");
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key })));
    expect(field("高对比度").checked).toBe(true);
    await press("跟随 Office");
    expect(scheme()).toBe("light");
  });

  test("of a word that nobody knows is Office's", async () => {
    const [key = ""] = Object.keys(localStorage);
    localStorage.setItem(key, "pink");
    act(() => void window.dispatchEvent(new StorageEvent("storage", { key })));
    expect(field("跟随 Office").checked).toBe(true);
    expect(scheme()).toBe("light");
  });
});

describe("关于", () => {
  const diagnosed = async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
    await click("复制诊断信息");
    await until(() => writeText.mock.calls.length > 0, "Nothing is copied");
    return String(writeText.mock.calls[0]?.[0]);
  };

  test("says which version this is, what this Excel supports, and where data stay", () => {
    expect(settings().textContent).toContain(`版本${program.version}`);
    expect(settings().textContent).toContain("Excel支持 =BUDGET 函数、功能区按钮");
    expect(settings().textContent).toContain("不上传");
  });

  test("its pages come from the add-in's own folder", () => {
    const links = [...settings().querySelectorAll("a")].map((one) => one.getAttribute("href"));
    expect(links).toEqual([
      "help/handbook.html",
      "help/checks.html",
      "help/functions.html",
      "third-party-notices.txt",
    ]);
  });

  test("the diagnostics have numbers, and nothing of the workbook", async () => {
    await click("检查");
    await click("检查本工作簿");
    await until(() => getState().checked !== null && getState().checking === null, "No check");
    await click("设置");
    const words = await diagnosed();
    expect(words).toContain(`预算公开助手 ${program.version}`);
    expect(words).toMatch(/ExcelApi 1\.\d+/);
    expect(words).toMatch(/结果：错误 \d+，警告 \d+/);
    const { book, content } = getState().checked ?? {};
    const names = [
      book?.department,
      ...(content?.sheets ?? []).map(({ name }) => name),
      ...(book?.tables ?? []).map(({ title }) => title),
    ].filter((name) => typeof name === "string" && name.length > 1);
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect(words).not.toContain(name);
    expect(words).not.toMatch(/\d,\d{3}|\d{3,}\.\d{2}\b/);
  });
});
