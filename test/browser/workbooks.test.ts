/** The page itself: what is open, and how another workbook takes its place. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre/xlsx";
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";

jest.setTimeout(60000);

const sample = (name: string) => readFileSync(path.resolve(__dirname, "../../samples", name));
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
});
afterAll(() => host.close());

test("the page opens with a sample, and the pane is ready beside it", async () => {
  expect(await host.page.title()).toBe("大渡口 2026 - 预算公开助手");
  expect(await host.sheetNames()).toHaveLength(13);
  expect(await host.values("A14:B14")).toEqual([["收入合计", 3037.04]]);
  await host.screenshot("opened");
});

test("another sample takes the place of the first, with a pane of its own", async () => {
  await host.chooseSample("潼南 2023");
  expect(await host.sheetNames()).toHaveLength(21);
  expect(await host.value("B6")).toBe(2506.79);
  await host.screenshot("another-sample");
});

test("what the pane remembers of one workbook is not another's", async () => {
  await host.pane.getByRole("button", { name: "检查本工作簿" }).click();
  await host.pane.getByText("项核验已运行").waitFor();
  await host.chooseSample("大渡口 2026");
  await host.pane.getByText("数据只在这台电脑上处理").waitFor();
  expect(await host.pane.getByText("项核验已运行").isVisible()).toBe(false);
});

test("a local file is opened and named in the list", async () => {
  await host.chooseFile("本单位预算.xlsx", sample("qijiang-2026.xlsx"));
  await host.until(() => host.page.title(), "本单位预算.xlsx - 预算公开助手");
  await host.paneReady();
  expect(await host.sheetNames()).toHaveLength(18);
  const list = host.page.getByLabel("示例工作簿").locator("option:checked");
  expect(await list.textContent()).toBe("本单位预算.xlsx");
});

test.each([
  ["a damaged file", "坏.xlsx", sample("qijiang-2026.xlsx").subarray(0, 9000), "文件已损坏"],
  ["a text", "说明.xlsx", Buffer.from("预算公开"), "不是 .xlsx 工作簿"],
  ["an .xls file", "旧.xlsx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "旧版 .xls"],
])("%s is refused in plain words, and the open workbook stays", async (_, name, content, words) => {
  const before = await host.sheetNames();
  await host.chooseFile(name, content);
  const alert = host.page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.textContent()).toContain(words);
  expect(await host.sheetNames()).toEqual(before);
  expect(await host.page.title()).toContain("本单位预算.xlsx");
  await host.screenshot(`refused-${name}`);
  await alert.getByRole("button", { name: "知道了" }).click();
  expect(await alert.isVisible()).toBe(false);
});

test("what was edited is not lost without asking", async () => {
  await host.chooseSample("大渡口 2026");
  await host.type("B6", "3000");
  await host.until(() => host.value("B6"), 3000);
  const list = host.page.getByLabel("示例工作簿");
  await list.selectOption("九龙坡 2026");
  const dialog = host.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "取消" }).click();
  expect(await host.value("B6")).toBe(3000);
  expect(await list.inputValue()).toBe("dadukou-2026.xlsx");
  await list.selectOption("九龙坡 2026");
  const saved = host.page.waitForEvent("download");
  await dialog.getByRole("button", { name: "保存后打开" }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe("大渡口 2026.xlsx");
  const { sheets } = await readXlsx(readFileSync(await download.path()));
  expect(sheets[0]?.rows[5]?.slice(0, 2)).toEqual(["一般公共预算资金", 3000]);
  await host.until(() => host.page.title(), "九龙坡 2026 - 预算公开助手");
  await host.paneReady();
});

test("the pane's width can be chosen", async () => {
  const frame = host.page.locator("#pane iframe");
  for (const width of [320, 600, 350]) {
    await host.page.getByLabel("窗格宽度").selectOption(String(width));
    expect((await frame.boundingBox())?.width).toBe(width);
  }
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
