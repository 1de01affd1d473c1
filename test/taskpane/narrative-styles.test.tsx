import { readFileSync } from "node:fs";
import path from "node:path";
import { act } from "react";
import { loadStyle } from "../../src/excel/style-memory";
import type { OpenWorkbook } from "../host/open-workbook";
import { chooseFile } from "./choose-file";
import { button, click, named, openPane, shown, text, until } from "./open-pane";
import { catchSavedFiles } from "./saved-files";

/** The style of the narrative: chosen, copied and changed, and recognised from last year's text. */
let host: OpenWorkbook;

const published = readFileSync(
  path.resolve(__dirname, "../../samples/dadukou-2026.narrative.txt"),
  "utf8"
);

async function enter(element: Element | null, value: string): Promise<void> {
  if (!element) throw new Error(`Nothing to type into:\n${text()}`);
  const prototype = Object.getPrototypeOf(element) as object;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(element, value);
    const kind = element.tagName === "SELECT" ? "change" : "input";
    element.dispatchEvent(new Event(kind, { bubbles: true }));
    await Promise.resolve();
  });
}

/** The field with this label. */
function field(label: string): Element {
  const labels = [...document.querySelectorAll("label")];
  const found = labels.find((one) => one.textContent === label);
  const element = found && document.getElementById(found.htmlFor);
  if (!element) throw new Error(`No field “${label}”:\n${text()}`);
  return element;
}

const saving = () => button("保存样式").getAttribute("aria-disabled");
const choose = (style: string) => enter(named("说明的样式"), style);

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await click("说明");
  await shown("生成说明");
  await click("生成说明");
  await shown("四、“三公”经费情况说明");
}, 60000);
afterAll(() => host.close());

test("another style words the same figures its own way, and is kept in the workbook", async () => {
  const standard = text();
  await choose("tongnan");
  await until(() => text() !== standard, "The text is the same");
  expect(text()).toMatch(/3,?037\.04/);
  expect(await loadStyle()).toEqual({ name: "tongnan", own: null });
  await choose("dadukou");
  await shown("主要是一般公共预算拨款较上年");
});

test("a copy is changed: a mistake stands at its place, and cannot be saved", async () => {
  await click("修改样式");
  await shown("以“大渡口”为底");
  expect((field("样式名称") as HTMLInputElement).value).toBe("大渡口（修改）");
  await enter(field("要改的部分"), "contact");
  const contact = field("第1段") as HTMLTextAreaElement;
  const original = contact.value;
  await enter(contact, "{{ nobody }}");
  await shown("没有“nobody”这个名称");
  await until(() => saving() === "true", "It can be saved");
  expect(text()).toContain("有 1 处要改");
  await enter(field("第1段"), "{% if");
  await shown("没有对应的");
  await enter(field("第1段"), `${original}（本单位）`);
  await shown("没有发现写错的地方");
});

test("what is saved is only what was changed, and the text is written with it", async () => {
  await enter(field("样式名称"), "我局");
  await act(async () => {
    (field("千分位（如 1,234.56）") as HTMLInputElement).click();
    await Promise.resolve();
  });
  await until(() => saving() !== "true", "It cannot be saved");
  await click("保存样式");
  await shown("3,037.04");
  expect(text()).toContain("（本单位）");
  const { name, own } = await loadStyle();
  expect(name).toBe("own");
  expect(own).toMatchObject({ extends: "dadukou", title: "我局", thousands: true });
  expect(Object.keys(own?.wording as object)).toEqual(["contact"]);
  expect(named("说明的样式").textContent).toContain("我局");
});

test("it goes into a file and comes back from it, also over another style; a file that is none is refused", async () => {
  const saved = catchSavedFiles();
  await click("修改样式");
  await click("导出样式文件");
  await until(() => saved.length === 1, "Nothing was saved");
  const [file] = saved;
  expect(file?.name).toBe("我局.样式.json");
  expect(JSON.parse(new TextDecoder().decode(file?.bytes))).toMatchObject({
    version: 1,
    extends: "dadukou",
    title: "我局",
    thousands: true,
  });
  await click("返回");
  await choose("jiulongpo");
  await until(() => !text().includes("（本单位）"), "The style has not changed");
  await click("修改样式");
  const bytesOf = (content: string) => new TextEncoder().encode(content);
  await chooseFile("读入样式文件", "说明.json", bytesOf("不是样式"));
  await shown("“说明.json”不是样式文件");
  await chooseFile("读入样式文件", "新.json", bytesOf('{"version": 2}'));
  await shown("这个样式是用更新版本的预算公开助手写的");
  await shown("以“九龙坡”为底");
  await chooseFile("读入样式文件", "我局.json", file?.bytes ?? bytesOf(""));
  await shown("以“大渡口”为底");
  expect((field("样式名称") as HTMLInputElement).value).toBe("我局");
  await until(() => saving() !== "true", "It cannot be saved");
  await click("保存样式");
  await shown("3,037.04");
});

test("it is there when the text is written anew, and can be undone", async () => {
  await click("重新生成");
  await shown("3,037.04");
  await click("修改样式");
  await click("恢复原样式");
  await until(() => !text().includes("3,037.04"), "It is still there");
  await shown("四、“三公”经费情况说明");
  await until(() => !text().includes("恢复原样式"), "The editor is still open");
  expect(await loadStyle()).toEqual({ name: "dadukou", own: null });
});

test("last year's text shows its style with the reasons, and its reasons are offered, never filled in", async () => {
  await choose("standard");
  const open = /还有 \d+ 处待填/.exec(text())?.[0];
  await click("参照上年");
  await enter(field("粘贴上年的情况说明"), published);
  await click("参照这段文字");
  await shown("像“大渡口”样式，因为其中有");
  await click("采用“大渡口”样式");
  await shown("主要是一般公共预算拨款较上年");
  expect(open).toBeTruthy();
  expect(text()).toMatch(/还有 \d+ 处待填/);
  await click("公务接待费减少的主要原因");
  const offered = published.replace(/\s/g, "").match(/公务接待费2万元[^；]*主要原因是([^；]+)；/);
  expect(offered?.[1]).toBeTruthy();
  await shown(offered?.[1] ?? "");
  await click("取消");
});

test("a text in none of the styles is said to be so, and can be put away", async () => {
  await click("参照上年");
  await click("不再参照");
  await enter(field("粘贴上年的情况说明"), "今天天气很好。");
  await click("参照这段文字");
  await shown("与现有的样式都不太像");
  await click("不再参照");
  await click("返回");
});

test("the writing of one document is changed without a style of one's own", async () => {
  await click("补充");
  await enter(field("金额单位"), "元");
  await click("返回");
  await shown("30370400元");
  await click("补充");
  await enter(field("金额单位"), "");
  await click("填写机构改革相关情况");
  const area = document.querySelector("textarea");
  expect(area?.rows).toBe(8);
  await enter(area, "本单位不属于机构改革范围。\n第二段。");
  await click("填入");
  await click("返回");
  await shown("本单位不属于机构改革范围。\n第二段。");
});
