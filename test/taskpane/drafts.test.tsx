import { act } from "react";
import type { OpenWorkbook } from "../host/open-workbook";
import { click, named, openPane, shown, text, type, until } from "./open-pane";

/** What was typed and not kept: it outlives the form and the page, and ends when it is kept or given up. */
const SHEET = "一般公共预算财政拨款支出预算表";
const WARNING = "金额是负数";
const RESTORED = "已恢复上次没有保存的文字。";
let host: OpenWorkbook;

const field = () => document.querySelector("textarea");
/** What a page that is loaded anew finds of it. */
const afterReload = async (form: string) => {
  let found: string | undefined;
  await jest.isolateModulesAsync(async () => {
    const { draftOf } = await import("../../src/taskpane/drafts/drafts");
    found = draftOf(form);
  });
  return found;
};
const storageKey = () => {
  const [key] = Object.keys({ ...window.sessionStorage }).filter((one) => /drafts/.test(one));
  return key ?? "";
};
const forms = () => {
  const stored: unknown = JSON.parse(
    window.sessionStorage.getItem(storageKey()) ?? '{"drafts":{}}'
  );
  return Object.keys((stored as Record<"drafts", object>)["drafts"]);
};

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await act(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange("D8").values = [[-1006.79]];
      await context.sync();
    })
  );
  await click("检查本工作簿");
  await shown("项核验已运行");
}, 60000);
afterAll(() => host.close());

test("a reason half typed is still there when another finding was opened meanwhile", async () => {
  await click(WARNING, named(SHEET));
  await click("说明这一条");
  await type("按《关于收回");
  expect(text()).not.toContain(RESTORED);
  await click("应为 28.50");
  await until(() => field() === null, "The form is still there");
  await click(WARNING, named(SHEET));
  await click("说明这一条");
  expect(field()?.value).toBe("按《关于收回");
  expect(text()).toContain(RESTORED);
});

test("it is there for a page that is loaded anew, until it is given up", async () => {
  const [form = ""] = forms();
  expect(await afterReload(form)).toBe("按《关于收回");
  await click("取消");
  expect(forms()).toEqual([]);
  expect(await afterReload(form)).toBeUndefined();
  await click("说明这一条");
  expect(field()?.value).toBe("");
  expect(text()).not.toContain(RESTORED);
});

test("it is of its workbook, and of no other in the same window", async () => {
  await type("甲单位的原因");
  const [form = ""] = forms();
  const kept = window.sessionStorage.getItem(storageKey()) ?? "";
  expect(kept).toContain(`"of":"${Office.context.document.url}"`);
  window.sessionStorage.setItem(storageKey(), kept.replace(/"of":"[^"]*"/, '"of":"另一个.xlsx"'));
  expect(await afterReload(form)).toBeUndefined();
  window.sessionStorage.setItem(storageKey(), kept);
  expect(await afterReload(form)).toBe("甲单位的原因");
});

test("what is kept in the workbook is a draft no longer", async () => {
  await click("保存");
  await shown("说明：甲单位的原因");
  expect(forms()).toEqual([]);
});

test("an answer and a paragraph of the narrative, and a style with a mistake in it, are kept as typed", async () => {
  await click("说明");
  await click("生成说明");
  await until(() => document.querySelector("[title=公务接待费减少的主要原因]") !== null, "No slot");
  await click("公务接待费减少的主要原因");
  await type("因厉行");
  await click("改写这一段：（一）职能职责");
  await until(() => named("改写这一段") !== null, "No editor");
  await type("本单位自己的话");
  await click("修改样式");
  await shown("以“");
  await act(async () => {
    const title = [...document.querySelectorAll("input")].find(({ maxLength }) => maxLength === 20);
    if (!title) throw new Error("The style has no title");
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(title, "");
    title.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
  expect(forms()).toEqual([
    "slot sangong.reception.reason",
    "paragraph standard:basics.0",
    "style",
  ]);
  expect(await afterReload("slot sangong.reception.reason")).toBe("因厉行");
  expect(await afterReload("paragraph standard:basics.0")).toBe("本单位自己的话");
});

test("where the storage is damaged or denied the form begins as if nothing had been typed", async () => {
  for (const damaged of ["{", "null", "[]", '{"of":"workbook.xlsx","drafts":{"style":1}}']) {
    window.sessionStorage.setItem(storageKey(), damaged);
    expect(await afterReload("style")).toBeUndefined();
  }
  const denied = jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(await afterReload("style")).toBeUndefined();
  denied.mockRestore();
});
