/** What the user adds to a check: an explanation that travels with the file, and last year's workbook. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { yearBefore } from "../fixtures/year-before";
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";

jest.setTimeout(60000);

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const WARNING = "金额是负数";
const REASON = "按“文件” <第 3 条> 冲减 & 收回";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
  await host.page.getByLabel("窗格宽度").selectOption("320");
});
afterAll(() => host.close());

async function check(name: string): Promise<void> {
  await host.pane.getByRole("button", { name }).first().click();
  const again = host.pane.getByRole("button", { name: "重新检查" });
  await again.waitFor();
  await host.until(async () => (await again.getAttribute("aria-disabled")) !== "true", true);
}

const warning = () =>
  host.pane.getByLabel(EXPENDITURE).getByRole("button", { name: WARNING }).first();
const counter = (word: string) =>
  host.pane.getByLabel("显示哪些结果").getByRole("button", { name: word });

test("a warning is explained by keyboard", async () => {
  await host.showSheet(EXPENDITURE);
  await host.type("D8", "-1006.79");
  await host.until(() => host.value("D8"), -1006.79);
  await check("检查本工作簿");
  await warning().press("Enter");
  await host.pane.getByRole("button", { name: "说明这一条" }).press("Enter");
  await host.page.keyboard.type(REASON);
  await host.screenshot("remark-editor");
  await host.page.keyboard.press("Tab");
  await host.page.keyboard.press("Enter");
  await host.pane.getByText(`说明：${REASON}`).waitFor();
  await counter("1 已说明").waitFor();
  await host.screenshot("remark-said");
});

test("it is there again when the saved file is opened, until the amount changes", async () => {
  const saved = await host.save();
  await host.chooseSample("潼南 2023");
  await host.chooseFile("已说明.xlsx", saved);
  await host.until(() => host.page.title(), "已说明.xlsx - 预算公开助手");
  await host.paneReady();
  await check("检查本工作簿");
  await counter("1 已说明").waitFor();
  await host.showSheet(EXPENDITURE);
  await host.type("D8", "-6.79");
  await check("重新检查");
  await warning().click();
  await host.pane.getByText(`数已变，原说明：${REASON}`).waitFor();
  await host.screenshot("remark-outdated");
  await host.pane.getByRole("button", { name: "仍然适用" }).click();
  await counter("1 已说明").waitFor();
});

test("last year's workbook is chosen among local files, and its comparisons run", async () => {
  await host.pane.getByRole("tab", { name: "设置" }).click();
  const settings = host.pane.getByRole("tabpanel", { name: "设置" });
  const choose = async (name: string, content: Uint8Array) => {
    const chooser = host.page.waitForEvent("filechooser");
    await settings.getByRole("button", { name: /^(选择文件|换一个文件)$/ }).click();
    const buffer = Buffer.from(content);
    await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
  };
  const other = readFileSync(path.resolve(__dirname, "../../samples/qijiang-2026.xlsx"));
  await choose("綦江.xlsx", other);
  const alert = host.pane.getByRole("alert");
  await alert.getByText("不能作为上年工作簿").waitFor();
  await host.screenshot("previous-refused");
  await choose("上年.xlsx", await yearBefore("dadukou-2026"));
  await settings.getByText("2025年").waitFor();
  await alert.waitFor({ state: "hidden" });
  await host.screenshot("previous-chosen");
  await settings.getByRole("button", { name: "重新检查" }).click();
  await host.pane.getByRole("button", { name: "项未运行" }).click();
  await host.pane.getByRole("region", { name: "核验范围" }).waitFor();
  expect(await host.pane.getByText("没有上年的工作簿").count()).toBe(0);
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
