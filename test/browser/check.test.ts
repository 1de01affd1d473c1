/** From the check in the pane to the cells and back. */
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";

jest.setTimeout(60000);

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const SANGONG = "一般公共预算“三公”经费支出表";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
});
afterAll(() => host.close());

/** Presses a button of the pane's check and waits until the check is over, its marks included. */
async function check(name: string): Promise<void> {
  await host.pane.getByRole("button", { name }).click();
  const again = host.pane.getByRole("button", { name: "重新检查" });
  await again.waitFor();
  await host.until(async () => (await again.getAttribute("aria-disabled")) !== "true", true);
}

async function errors(): Promise<number> {
  const counter = host.pane.getByLabel("显示哪些结果").getByRole("button", { name: "错误" });
  return Number(/\d+/.exec(await counter.innerText())?.[0]);
}

async function marks(): Promise<number> {
  const sheets = Object.values(await host.snapshot());
  return sheets.reduce((sum, { rules }) => sum + rules.length, 0);
}

test("a check lists what is wrong; a click shows the cell, which is marked in place", async () => {
  const before = await host.snapshot();
  await check("检查本工作簿");
  await host.screenshot("check-findings");
  const finding = host.pane.getByLabel(SANGONG).getByRole("button", { name: "应为 28.50" });
  await finding.click();
  await host.until(() => host.selection(), `'${SANGONG}'!I6`);
  await host.pane.getByRole("button", { name: "填入 28.50" }).waitFor();
  expect(await marks()).toBeGreaterThan(0);
  const marked = (await host.snapshot())[SANGONG];
  expect(marked?.data.cellData).toEqual(before[SANGONG]?.data.cellData);
  expect(marked?.notes.map(({ row, col }) => [row, col])).toContainEqual([5, 8]);
  await host.screenshot("check-marked");
  await host.choose("更多", "清除标记");
  await host.until(marks, 0);
  expect(await host.snapshot()).toEqual(before);
  await host.screenshot("check-unmarked");
});

test("a wrong number is found by the next check, and gone when it is corrected", async () => {
  const before = await errors();
  await host.showSheet(EXPENDITURE);
  await host.type("D8", "1106.79");
  await host.until(() => host.value("D8"), 1106.79);
  await check("重新检查");
  expect(await errors()).toBeGreaterThan(before);
  await host.screenshot("check-wrong-number");
  await host.type("D8", "1006.79");
  await check("重新检查");
  expect(await errors()).toBe(before);
});

test("a pane that was opened again still takes away the marks of the one before", async () => {
  expect(await marks()).toBeGreaterThan(0);
  await host.page.getByRole("button", { name: "重新打开窗格" }).click();
  await host.paneReady();
  await check("检查本工作簿");
  await host.choose("更多", "清除标记");
  await host.until(marks, 0);
});

test("a mark moves with its cell and is still taken away", async () => {
  await check("重新检查");
  await host.insertRow(SANGONG, 1);
  const moved = (await host.snapshot())[SANGONG];
  expect(moved?.notes.map(({ row, col }) => [row, col])).toContainEqual([6, 8]);
  expect(moved?.rules.flatMap(({ ranges }) => ranges)).toContainEqual(
    expect.objectContaining({ startRow: 6, startColumn: 8 })
  );
  await host.choose("更多", "清除标记");
  await host.until(marks, 0);
  expect((await host.snapshot())[SANGONG]?.notes).toEqual([]);
});

test("a cell out of sight is scrolled to", async () => {
  await host.page.getByLabel("示例工作簿").selectOption("九龙坡 2026");
  await host.page.getByRole("button", { name: "不保存，直接打开" }).click();
  await host.paneReady();
  expect(await host.sheetNames()).toHaveLength(15);
  await check("检查本工作簿");
  const chip = host.pane.getByRole("button", { name: "，转到单元格" }).last();
  const address = (await chip.innerText()).trim();
  await host.page.setViewportSize({ width: 1000, height: 560 });
  await chip.click();
  await host.until(async () => (await host.selection()).endsWith(`!${address}`), true);
  await host.until(() => host.isVisible(address), true);
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
