/** A cause repaired over several cells and taken back, and relations of one's own, as a user meets them. */
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";

jest.setTimeout(60000);

const EXPENDITURE = "附件 2 一般公共预算财政拨款支出预算表";
const RELATIONS = "自定义核验";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
  await host.page.getByLabel("窗格宽度").selectOption("320");
  await host.chooseSample("潼南 2023");
});
afterAll(() => host.close());

async function check(name: string): Promise<void> {
  await host.pane.getByRole("button", { name }).first().click();
  const again = host.pane.getByRole("button", { name: "重新检查" });
  await again.waitFor();
  await host.until(async () => (await again.getAttribute("aria-disabled")) !== "true", true);
}

const shifted = () => host.pane.getByRole("button", { name: "一列错位一行" });
const column = () => host.values("C6:C22");

test("a column that moved is one finding, its cells are selected, and what follows from it is folded", async () => {
  await check("检查本工作簿");
  await shifted().click();
  await host.until(() => host.selection(), `'${EXPENDITURE}'!C7:C22`);
  await host.pane.getByText("另有 7 处由此引起").waitFor();
  await host.pane.getByRole("table", { name: "修复预览" }).waitFor();
  await host.screenshot("cause-shifted");
});

test("one click writes every cell, one takes them all back", async () => {
  const before = await column();
  await host.pane.getByRole("button", { name: /^修复 \d+ 个单元格$/ }).click();
  const undo = host.pane.getByRole("button", { name: "撤销", exact: true });
  await undo.waitFor();
  await host.screenshot("cause-repaired");
  const after = await column();
  expect(after.slice(1, -1)).toEqual(expect.arrayContaining(before.slice(3)));
  expect(after.flat()).not.toEqual(before.flat());
  await undo.click();
  await host.pane.getByRole("button", { name: /^修复 \d+ 个单元格$/ }).waitFor();
  expect(await column()).toEqual(before);
});

test("once it is repaired, it is gone after the next check with all that followed from it", async () => {
  await host.pane.getByRole("button", { name: /^修复 \d+ 个单元格$/ }).click();
  await host.pane.getByRole("button", { name: "撤销", exact: true }).waitFor();
  await check("重新检查");
  expect(await shifted().count()).toBe(0);
  expect(await host.pane.getByText("与下级科目之和不等").count()).toBe(0);
});

test("the sheet for relations of one's own is made, filled in, and used by the next check", async () => {
  await host.pane.getByRole("tab", { name: "设置" }).click();
  await host.pane.getByRole("button", { name: "新建自定义核验表" }).click();
  await host.pane.getByText("读到 2 条关系，都没有启用").waitFor();
  expect(await host.activeSheet()).toBe(RELATIONS);
  await host.screenshot("own-relations-new");
  await host.type("A2", "自己的关系");
  await host.type("B2", "部门支出总表[合计]");
  await host.type("C2", "不大于");
  await host.type("D2", "0");
  await host.type("G2", "是");
  await host.pane.getByText("其中 1 条没有启用").waitFor();
  await host.pane.getByRole("tab", { name: "检查" }).click();
  await check("重新检查");
  await host.pane.getByRole("button", { name: "“自己的关系”相比偏大" }).click();
  await host.screenshot("own-relations-found");
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
