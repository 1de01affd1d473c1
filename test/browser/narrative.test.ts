/** The narrative in the pane: figures lead to their cells, answers are kept, the text can be taken along. */
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";

jest.setTimeout(60000);

const ANSWER = "因厉行节约，压减接待批次";
const SLOT = "公务接待费减少的主要原因";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
});
afterAll(() => host.close());

const showNarrative = () => host.pane.getByRole("tab", { name: "说明" }).click();
const text = () => host.pane.getByRole("tabpanel", { name: "说明" });

test("a figure leads to its cell", async () => {
  await showNarrative();
  await host.pane.getByRole("button", { name: "生成说明" }).click();
  await host.pane.getByRole("button", { name: "1020.77", exact: true }).first().click();
  await host.until(() => host.selection(), "一般公共预算财政拨款支出预算表!F5");
  // it was in sight already, so nothing moved
  expect(await host.firstVisible()).toBe("A1");
  await host.screenshot("narrative-figure");
});

test("an answer fills its place, and is there after another view and in a new pane", async () => {
  await host.pane.getByTitle(SLOT).click();
  const editor = host.pane.getByRole("group", { name: SLOT });
  await editor.getByRole("textbox").fill(ANSWER);
  await host.screenshot("narrative-slot");
  await editor.getByRole("button", { name: "填入", exact: true }).click();
  const answered = host.pane.getByRole("button", { name: ANSWER });
  await answered.waitFor();
  await host.pane.getByRole("tab", { name: "检查" }).click();
  await host.until(() => answered.isVisible(), false);
  await showNarrative();
  await answered.waitFor();
  await host.page.getByRole("button", { name: "重新打开窗格" }).click();
  await host.paneReady();
  await showNarrative();
  await host.pane.getByRole("button", { name: "生成说明" }).click();
  await answered.waitFor();
});

test("the text is copied", async () => {
  await host.pane.getByRole("button", { name: "复制草稿" }).click();
  await text().getByText("已复制草稿").waitFor();
  const copied = await host.page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("四、“三公”经费情况说明");
  expect(copied).toContain(ANSWER);
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
