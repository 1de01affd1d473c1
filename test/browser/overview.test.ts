/** The picture of the expenditure in the pane by keyboard, and its charts in the workbook: drawn, saved, opened again, taken away. */
import { HostPage } from "./page";

const SECTION = "section[aria-label='支出概览：本年与上年']";
const FIGURES = "#grid .charts figure";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
}, 60000);
afterAll(() => host.close());

const focused = () =>
  host.pane.locator(":focus").evaluate((element) => element.getAttribute("aria-label") ?? "");

test("one stop of the Tab key, arrows from bar to bar, Enter to the cell", async () => {
  const { pane, page } = host;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByText("项核验已运行").first().waitFor();
  const heading = pane.getByRole("button", { name: "支出概览：本年与上年" });
  await heading.focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "插入为图表" }).waitFor();
  await page.keyboard.press("Tab");
  expect(await focused()).toContain("一般公共服务支出，2026年");
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toContain("一般公共服务支出，2025年");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.budgetHost?.book.selection().address.endsWith("!D14"));
  await page.keyboard.press("Tab");
  expect(await pane.locator(":focus").textContent()).toBe("插入为图表");
});

test("no name and no amount is cut off or covered at 320 px", async () => {
  const { pane, page } = host;
  await page.selectOption("#pane-width", "320");
  const overflowing = await pane
    .locator(SECTION)
    .evaluate((section) =>
      [...section.querySelectorAll("*")]
        .filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0
        )
        .map((element) => element.textContent)
    );
  expect(overflowing).toEqual([]);
});

test("the charts are drawn over the sheet that they are on, and nowhere else", async () => {
  const { pane, page } = host;
  await pane.getByRole("button", { name: "插入为图表" }).click();
  await pane.getByText("已插入“支出概览图”").waitFor();
  await page.locator(FIGURES).nth(1).waitFor();
  expect(await page.locator(FIGURES).count()).toBe(2);
  expect(await page.locator(FIGURES).first().textContent()).toContain("2,515.20");
  await page.evaluate(() => window.budgetHost?.book.sheets()[0]?.activate());
  await page.locator(FIGURES).first().waitFor({ state: "hidden" });
});

test("saved and opened again they are there, and 撤销 takes them away", async () => {
  const { pane, page } = host;
  const count = await page.evaluate(async () => {
    const host = window.budgetHost;
    if (!host) return -1;
    const bytes = await host.save();
    await host.show(bytes, "再打开.xlsx");
    host.book.sheet("支出概览图").activate();
    return host.book.sheet("支出概览图").extras.charts?.length;
  });
  expect(count).toBe(2);
  await page.locator(FIGURES).nth(1).waitFor();
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByText("项核验已运行").first().waitFor();
  await pane.getByRole("button", { name: "支出概览：本年与上年" }).click();
  await pane.getByRole("button", { name: "插入为图表" }).click();
  await pane.getByText("已插入“支出概览图 (2)”").waitFor();
  await pane.locator(SECTION).getByRole("button", { name: "撤销" }).click();
  await pane.getByText("已插入“支出概览图 (2)”").waitFor({ state: "hidden" });
  const names = await page.evaluate(() => window.budgetHost?.book.sheets().map(({ name }) => name));
  expect(names?.filter((name) => name.startsWith("支出概览图"))).toEqual(["支出概览图"]);
});
