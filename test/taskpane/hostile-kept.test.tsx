import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { getState } from "../../src/taskpane/state/store";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";
import { click, openPane, shown, text, until } from "./open-pane";

/**
 * A workbook in which everything that the add-in keeps was made by somebody who means harm, or by a later version: each kind is said not to be
 * read, the work goes on without, and not a letter of it is written over.
 */
const FOLDER = path.resolve(__dirname, "../fixtures/kept");
const KINDS = readdirSync(FOLDER).map((name) => name.replace(/-\d+\.xml$/, ""));
const part = (kind: string, json: string, version = "1") =>
  `<${kind} xmlns="urn:budget-disclosure-assistant:${kind}" version="${version}">${json}</${kind}>`;
const DEEP = "[".repeat(50_000) + "]".repeat(50_000);
const MARKUP = '{"text":"&lt;img src=x onerror=alert(1)&gt;"}';
/** By kind. */
const HOSTILE: Readonly<Record<string, string>> = {
  remarks: part("remarks", `{"version":1,"remarks":[{"key":1}]}`),
  facts: part("facts", `{"__proto__":{"polluted":"yes"},"a":${DEEP}}`),
  paragraphs: part("paragraphs", "{}", "99"),
  style: part("style", `{"name":"own","own":{"wording":${DEEP}}}`),
  corrections: part("corrections", `{"stated":{},"tables":[],"more":${DEEP}}`),
  subjects: part("subjects", MARKUP),
  formulas: part("formulas", `[${MARKUP}]`, "2"),
};
let host: OpenWorkbook;

const alerts = () => [...document.querySelectorAll("[role=alert]")].map((one) => one.textContent);
const partsNow = () => host.book.addInData.parts.map(({ xml }) => xml).sort();

beforeAll(async () => {
  host = await openPane("dadukou-2026", async (workbook) => {
    const opened = await openWorkbook(workbook);
    await Excel.run(async (context) => {
      for (const xml of Object.values(HOSTILE)) context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    return opened;
  });
}, 60000);
afterAll(() => host.close());

test("every kind that there is, is tried", () => {
  expect(Object.keys(HOSTILE).sort()).toEqual(KINDS.sort());
  expect(readFileSync(path.join(FOLDER, "facts-1.xml"), "utf8")).toContain(
    part("facts", "").slice(0, 20)
  );
});

test("the workbook is checked, and each kind that is not read is said in a sentence", async () => {
  await shown("没有采用工作簿中保存的科目表");
  await click("检查本工作簿");
  await until(() => getState().checking === null && getState().checked !== null, "Not checked");
  await shown("项核验已运行");
  const said = alerts().join("\n");
  for (const kind of ["科目表", "对识别结果的更正", "对警告的说明"])
    expect(said).toMatch(new RegExp(`工作簿中保存的${kind}已损坏，读不出来。`));
  expect(said).not.toMatch(/程序出错|RangeError|stack/);
});

test("the narrative is written, and what is not read is said", async () => {
  await click("说明");
  await click("生成说明");
  await shown("一、单位基本情况");
  const said = alerts().join("\n");
  expect(said).toContain("工作簿中保存的填写的内容已损坏，读不出来。");
  expect(said).toContain("工作簿中的改写的段落是用更新版本的预算公开助手保存的，这个版本读不懂。");
  expect(said).toContain("工作簿中保存的说明样式已损坏，读不出来。");
  expect(text()).not.toContain("<img");
  expect(document.querySelector("img")).toBeNull();
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("nothing of it is written over", () => {
  expect(partsNow()).toEqual(Object.values(HOSTILE).sort());
});
