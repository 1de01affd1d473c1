/** The ribbon, edits that are checked by themselves, and a new set of tables: by mouse and by keyboard. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";

jest.setTimeout(90000);

const SANGONG = "一般公共预算“三公”经费支出表";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
  await host.page.getByLabel("窗格宽度").selectOption("320");
});
afterAll(() => host.close());

const ribbon = (name: string) =>
  host.page.getByRole("toolbar", { name: "功能区" }).getByRole("button", { name, exact: true });

const openTab = (within: string) =>
  host.pane.getByRole("tablist", { name: within }).getByRole("tab", { selected: true }).innerText();

async function marks(): Promise<string[]> {
  const { rules = [] } = (await host.snapshot())[SANGONG] ?? {};
  return rules
    .flatMap(({ ranges }) => ranges)
    .map(({ startRow, startColumn }) => `${startRow},${startColumn}`)
    .sort();
}

test("what is heavy is not fetched before it is used", async () => {
  const fetched = () =>
    host.frame.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => new URL(name).pathname.slice(1))
        .filter((name) => name.endsWith(".js"))
    );
  // The parts of the pane come one after the other once it is shown.
  for (let seen = -1; seen !== (await fetched()).length;) {
    seen = (await fetched()).length;
    await host.page.waitForTimeout(1000);
  }
  const folder = process.env.ADD_IN_BUILD ?? "build/add-in";
  const source = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const built = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const here = (await fetched()).filter((name) => built.includes(name));
  expect(here).toEqual(expect.arrayContaining(["functions.js", "taskpane.js"]));
  // What only the package's program, or what only we say there, contains.
  const HEAVY = {
    "writing Word": "word/document.xml",
    "reading .xlsx": "xl/workbook.xml",
    pinyin: "zhōng",
  };
  for (const [what, sign] of Object.entries(HEAVY)) {
    expect([what, built.some((name) => source(name).includes(sign))]).toEqual([what, true]);
    expect([what, here.filter((name) => source(name).includes(sign))]).toEqual([what, []]);
  }
});

test("each button of the ribbon opens what it names, by mouse", async () => {
  await ribbon("科目").click();
  await host.until(() => openTab("视图"), "科目");
  const search = host.pane.getByRole("searchbox", { name: "搜索科目" });
  await host.until(() => search.evaluate((box) => box === document.activeElement), true);
  await ribbon("核对说明").click();
  await host.until(() => openTab("生成或核对"), "核对");
  await ribbon("生成说明").click();
  await host.until(() => openTab("生成或核对"), "生成");
  await ribbon("新建套表").click();
  await host.pane.getByRole("heading", { name: "新建套表" }).waitFor();
  await ribbon("检查").click();
  await host.pane.getByText("项核验已运行").waitFor();
  await host.until(marks, ["5,2", "5,8"]);
  await host.showSheet(SANGONG);
  await host.screenshot("at-home-marks");
});

test("… and by keyboard; marks are cleared, which is said", async () => {
  await ribbon("检查").focus();
  await host.page.keyboard.press("Tab");
  await host.page.keyboard.press("Enter");
  await host.pane.getByText("标记已清除。").waitFor();
  expect(await marks()).toEqual([]);
  await host.screenshot("at-home-cleared");
  await ribbon("检查").press("Enter");
  await host.until(marks, ["5,2", "5,8"]);
});

test("an edit is checked without being asked: list and marks follow", async () => {
  await host.type("I6", "28.5");
  await host.until(marks, ["5,2"]);
  const subtotal = host.pane.getByRole("button", { name: /2026年“小计”是空的/ });
  await host.until(() => subtotal.count(), 0);
  await host.page.keyboard.press("Control+z");
  await host.until(marks, ["5,2", "5,8"]);
  await subtotal.waitFor();
});

test("a row inserted from the menu moves findings and marks with their cells", async () => {
  await host.clickCell("A2");
  await host.openMenu("A2");
  await host.page.getByText("插入", { exact: true }).hover();
  // beside the number of rows, which stands in the middle
  await host.page.getByText("在上方插入").click({ position: { x: 10, y: 10 } });
  await host.until(marks, ["6,2", "6,8"]);
  await host.pane.getByRole("button", { name: "I7，转到单元格" }).waitFor();
});

test("a repair fills the cell, its mark goes, and its undo brings both back", async () => {
  await host.pane.getByRole("button", { name: /2026年“小计”是空的/ }).click();
  await host.pane.getByRole("button", { name: "填入 28.50" }).click();
  await host.until(() => host.value("I7"), 28.5);
  await host.until(marks, ["6,2"]);
  await host.pane.getByRole("button", { name: "撤销", exact: true }).first().click();
  await host.until(() => host.value("I7"), "");
  await host.until(marks, ["6,2", "6,8"]);
});

test("a new set of tables takes the place of the open workbook, whose edits are asked about", async () => {
  await ribbon("新建套表").click();
  await host.pane.getByLabel("年度").fill("2027");
  const create = host.pane.getByRole("button", { name: "新建工作簿" });
  await create.click();
  await host.page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await host.page.getByText("没有打开新建的工作簿").waitFor();
  expect(await host.sheetNames()).toContain(SANGONG);
  await create.click();
  await host.page.getByRole("button", { name: "不保存，直接打开" }).click();
  await host.page.waitForFunction(() => document.title.startsWith("新工作簿"));
  await host.paneReady();
  expect((await host.sheetNames()).some((name) => name.includes("财政拨款收支总表"))).toBe(true);
  await host.page.getByText("这个网页不显示单元格的下拉列表").waitFor();
  await host.pane.getByRole("button", { name: "检查本工作簿" }).click();
  await host.pane.getByText("项核验已运行").waitFor();
  await host.screenshot("at-home-new-tables");
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
