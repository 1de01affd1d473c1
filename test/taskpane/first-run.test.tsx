import { readFileSync } from "node:fs";
import path from "node:path";
import type { OpenWorkbook } from "../host/open-workbook";
import { click, openPane, shown, text, until } from "./open-pane";

const SAMPLE = readFileSync(path.resolve(__dirname, "../../samples/dadukou-2026.xlsx"));
const asked: string[] = [];
let host: OpenWorkbook;
/** What the server says to a request for the sample. */
let answer: () => Promise<Partial<Response>>;

beforeAll(async () => {
  Object.assign(window, {
    fetch: (address: string) => {
      asked.push(address);
      return answer();
    },
  });
  host = await openPane("dadukou-2026");
}, 60000);
afterAll(() => host.close());

test("the first page says what happens to the data, and asks for nothing", () => {
  expect(text()).toContain("数据只在这台电脑上处理，不上传");
  expect(text()).toContain("没有您的点击，不修复任何单元格");
  expect(asked).toEqual([]);
});

test("the sample is opened as a new workbook, and what to do there is said", async () => {
  answer = () =>
    Promise.resolve({
      ok: true,
      arrayBuffer: () => Promise.resolve(new Uint8Array(SAMPLE).buffer),
    });
  await click("打开示例");
  await until(() => host.newWorkbooks.length === 1, "Nothing was opened");
  const said = () => document.querySelector("main")?.textContent ?? "";
  await until(() => said().includes("示例已在新窗口打开"), "It is not said");
  expect(Buffer.from(host.newWorkbooks[0] ?? []).equals(SAMPLE)).toBe(true);
  expect(asked).toEqual(["sample.xlsx"]);
  expect(text()).not.toContain("没有打开示例");
});

test("a sample that does not come is explained, and the pane stays as it is", async () => {
  answer = () => Promise.resolve({ ok: false, status: 404 });
  await click("打开示例");
  await shown("没有打开示例");
  expect(text()).toContain("示例没有取到，可能是网络不通。");
  expect(text()).toContain("检查本工作簿");
  expect(host.newWorkbooks).toHaveLength(1);
});
