/** Worksheet functions typed into cells by hand. */
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

test("a typed total is computed, and again when a cell of its range changes", async () => {
  await host.showSheet(EXPENDITURE);
  await host.type("D31", '=BUDGET.TOTAL("201",A5:A28,D5:D28)');
  await host.until(() => host.value("D31"), 2515.2);
  await host.type("D32", "=D31+1");
  await host.until(() => host.value("D32"), 2516.2);
  await host.type("D8", "1007.79");
  await host.until(() => host.values("D31:D32"), [[2516.2], [2517.2]]);
  await host.screenshot("function-total");
});

test("a typed name is the subject's standard name", async () => {
  await host.type("D33", '=budget.name("2010301")');
  await host.until(() => host.value("D33"), "行政运行");
});

test("a typed check spills over its neighbours and follows the table", async () => {
  await host.showSheet(SANGONG);
  await host.type("A9", "=SANGONG.CHECK(A3:L6)");
  const checked = async () => (await host.values("A9:D11")).map((row) => row.slice(1));
  await host.until(checked, [
    ["合计", "分项之和", "差额"],
    [29.7, 29.7, 0],
    [30.5, 30.5, 0],
  ]);
  await host.type("K6", "28");
  await host.until(async () => (await checked())[2], [30.5, 30, 0.5]);
  await host.screenshot("function-check");
});

test("functions go on working in a pane that was opened again", async () => {
  await host.page.getByRole("button", { name: "重新打开窗格" }).click();
  await host.paneReady();
  await host.showSheet(EXPENDITURE);
  await host.type("D34", '=BUDGET.TOTAL("208",A5:A28,D5:D28)');
  await host.until(() => host.value("D34"), 321.13);
});

test("functions go on working in a pane that reloaded itself", async () => {
  await host.pane.locator("html").evaluate(() => location.reload());
  await host.type("D35", '=BUDGET.TOTAL("221",A5:A28,D5:D28)');
  await host.until(() => host.value("D35"), 110.83);
  await host.paneReady();
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
