/** What was filled in goes into the saved file, and is there when that file is opened again. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";

jest.setTimeout(60000);

const ANSWER = "因厉行节约，压减“接待”批次 <5 次 & 人次";
const SLOT = "公务接待费减少的主要原因";
let host: HostPage;
let saved: Buffer;

beforeAll(async () => {
  host = await HostPage.open();
});
afterAll(() => host.close());

const ribbon = (name: string) =>
  host.page.getByRole("toolbar", { name: "功能区" }).getByRole("button", { name });
const answered = () => host.pane.getByRole("button", { name: ANSWER });

async function open(name: string, content: Buffer): Promise<void> {
  await host.chooseFile(name, content);
  await host.until(() => host.page.title(), `${name} - 预算公开助手`);
  await host.paneReady();
}

test("a button of the ribbon runs the add-in's own command", async () => {
  await ribbon("检查").click();
  await host.pane.getByRole("button", { name: "重新检查" }).waitFor();
  await ribbon("生成说明").click();
  await host.pane.getByRole("tabpanel", { name: "说明" }).getByTitle(SLOT).waitFor();
  await host.until(() => ribbon("生成说明").isEnabled(), true);
  await host.screenshot("ribbon");
});

test("an answer is there again when the saved file is opened", async () => {
  await host.pane.getByTitle(SLOT).click();
  const editor = host.pane.getByRole("group", { name: SLOT });
  await editor.getByRole("textbox").fill(ANSWER);
  await editor.getByRole("button", { name: "填入", exact: true }).click();
  await answered().waitFor();
  saved = await host.save();
  await host.chooseSample("潼南 2023");
  await open("已填写.xlsx", saved);
  await ribbon("生成说明").click();
  await answered().waitFor();
  await host.screenshot("answer-reopened");
});

test("marks come back in their colours, and are taken away", async () => {
  const rules = async () => Object.values(await host.snapshot()).flatMap((sheet) => sheet.rules);
  expect((await rules()).length).toBeGreaterThan(0);
  await host.pane.getByRole("tab", { name: "检查" }).click();
  await host.pane.getByRole("button", { name: "清除标记" }).click();
  await host.until(rules, []);
  await host.pane.getByRole("tab", { name: "说明" }).click();
});

test("an answer that is not saved is not lost without asking", async () => {
  await answered().click();
  const editor = host.pane.getByRole("group", { name: SLOT });
  await editor.getByRole("textbox").fill("另一个原因");
  await editor.getByRole("button", { name: "填入", exact: true }).click();
  await host.pane.getByRole("button", { name: "另一个原因" }).waitFor();
  await host.page.getByLabel("示例工作簿").selectOption("大渡口 2026");
  await host.page.getByRole("dialog").getByRole("button", { name: "不保存，直接打开" }).click();
  await host.until(() => host.page.title(), "大渡口 2026 - 预算公开助手");
  await host.paneReady();
});

test("a damaged part is reported, and the workbook opens", async () => {
  const parts = unzipSync(new Uint8Array(saved));
  parts["customXml/item1.xml"] = strToU8("<facts");
  await open("损坏.xlsx", Buffer.from(zipSync(parts)));
  const alert = host.page.getByRole("alert");
  expect(await alert.textContent()).toContain("customXml/item1.xml");
  expect(await host.sheetNames()).toHaveLength(13);
  await host.screenshot("damaged-part");
  await ribbon("生成说明").click();
  await host.pane.getByTitle(SLOT).waitFor();
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
