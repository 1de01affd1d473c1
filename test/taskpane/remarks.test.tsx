import { act } from "react";
import { cellAddress } from "../../src/tables/grid";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, named, openPane, shown, text, type, until } from "./open-pane";

/** What is negative is a warning: somebody has to say why. */
const SHEET = "一般公共预算财政拨款支出预算表";
const CELL = cellAddress({ row: 7, column: 3 });
const WARNING = "金额是负数";
let host: OpenWorkbook;

const write = (value: number) =>
  act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange(CELL).values = [[value]];
      await context.sync();
    })
  );

async function check(name: string): Promise<void> {
  await click(name);
  await until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
}

const counters = () => named("显示哪些结果");
const warnings = () => Number(/\d+/.exec(button("警告", counters()).textContent ?? "")?.[0]);
const isListed = (word: string) => counters().textContent?.includes(word) ?? false;
const row = () => button(WARNING, named(SHEET));

async function explain(said: string): Promise<void> {
  await type(said);
  await click("保存");
  await until(() => !document.querySelector("textarea"), "The editor is still open");
}

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await write(-1006.79);
  await check("检查本工作簿");
}, 60000);
afterAll(() => host.close());

test("an error cannot be explained, a warning can", async () => {
  await click("应为 28.50");
  await shown("填入 28.50");
  expect(text()).not.toContain("说明这一条");
  await click(WARNING, named(SHEET));
  await shown("说明这一条");
});

test("the field is there and has the focus at once, so that no letter typed is lost", () => {
  act(() => button("说明这一条").click());
  expect(document.activeElement).toBeInstanceOf(HTMLTextAreaElement);
});

test("Escape leaves the field without a word kept, and the warning open", async () => {
  await type("写了一半");
  await act(async () => {
    const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
    document.querySelector("textarea")?.dispatchEvent(event);
    await Promise.resolve();
  });
  await shown("说明这一条");
  expect(row().getAttribute("aria-expanded")).toBe("true");
  expect(isListed("已说明")).toBe(false);
});

const marks = () => JSON.stringify(host.book.snapshot()[SHEET]?.notes);

test("an explained warning is counted apart, and looks calm", async () => {
  expect(marks()).toContain(WARNING);
  const before = warnings();
  await click("说明这一条");
  expect(button("保存").getAttribute("aria-disabled")).toBe("true");
  await explain("按 <文件> 冲减 & 收回");
  expect(text()).toContain("说明：按 <文件> 冲减 & 收回");
  expect(warnings()).toBe(before - 1);
  expect(button("已说明", counters()).textContent).toContain("1");
  expect(row().textContent).toContain("已说明");
  expect(row().textContent).not.toContain("警告");
});

test("it survives a re-check, and its mark does not speak of it any more", async () => {
  await check("重新检查");
  expect(row().textContent).toContain("已说明");
  expect(marks()).not.toContain(WARNING);
});

test("the explained ones can be hidden", async () => {
  await click("已说明", counters());
  expect(text()).not.toContain(WARNING);
  await click("已说明", counters());
  expect(text()).toContain(WARNING);
});

test("when the amount changes the old text is shown, and can be confirmed", async () => {
  await write(-2006.79);
  await check("重新检查");
  expect(isListed("已说明")).toBe(false);
  await click(WARNING, named(SHEET));
  expect(row().textContent).toContain("原来说明过，数已变");
  await click(WARNING, named(SHEET));
  await shown("数已变，原说明：按 <文件> 冲减 & 收回");
  await click("仍然适用");
  await until(() => isListed("已说明"), "It is not confirmed");
  expect(text()).not.toContain("数已变");
});

test("it can be changed and withdrawn", async () => {
  await click("修改");
  await explain("另一个原因");
  expect(text()).toContain("说明：另一个原因");
  await click("撤回");
  await shown("说明这一条");
  expect(isListed("已说明")).toBe(false);
});

test("what a newer version kept is left alone, and the user is told", async () => {
  const namespace = "urn:budget-disclosure-assistant:remarks";
  await Excel.run(async (context) => {
    const xml = `<remarks xmlns="${namespace}" version="2">{}</remarks>`;
    context.workbook.customXmlParts.add(xml);
    await context.sync();
  });
  await check("重新检查");
  await shown("没有读到以前的说明");
  expect(text()).toContain("请更新预算公开助手");
  expect(text()).toContain(WARNING);
});
