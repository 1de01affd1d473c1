/** What a repair would come to is said before it is made, in the real pane. */
import { act } from "react";
import type { Finding } from "../../src/checks/finding";
import { describe as describeFinding } from "../../src/checks/messages";
import { outlookOf } from "../../src/taskpane/repairs/outlook";
import { getState } from "../../src/taskpane/state/store";
import { excel } from "../host/excel";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, openPane, shown, text, until } from "./open-pane";

const GENERAL = "一般公共预算财政拨款支出预算表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  await act(() =>
    excel((context) => {
      const sheet = context.workbook.worksheets.getItem(GENERAL);
      // What is missing is a text, and another one is so large that it would have to be negative.
      sheet.getRange("C9").values = [["待核"]];
      sheet.getRange("C13").values = [[1500]];
    })
  );
  await click("检查本工作簿");
  await shown("项核验已运行");
}, 60000);
afterAll(() => host.close());

const described = (name: string) => {
  const id = button(name).getAttribute("aria-describedby") ?? "";
  return id === "" ? "" : (document.getElementById(id)?.textContent ?? "");
};
const value = (address: string) =>
  host.book.range(address, host.book.sheet(GENERAL)).values()[0]?.[0];

/** The titles of what the list shows. */
const findings = () =>
  (getState().checked?.findings ?? []).map((finding) => describeFinding(finding).title);

test("what would newly be wrong is named before the click, and the button that does it is read with it", async () => {
  await click("应填数字的地方是文字");
  await shown("改后会出现 1 处新问题：");
  expect(described("填入 -682.31")).toBe("改后会出现 1 处新问题：C9金额是负数");
  expect(value("C9")).toBe("待核");
});

test("after the click it is as it was said", async () => {
  await click("填入 -682.31");
  await until(() => value("C9") === -682.31, "It is not written");
  await until(() => findings().includes("金额是负数"), "What was foretold does not come");
  await until(() => !text().includes("改后会出现"), "The repair is still foretold");
});

test("a repair after which nothing new is wrong says so", async () => {
  await click("2026年“小计”是空的");
  await shown("试算过：改后没有新问题");
  expect(described("填入 28.50")).toMatch(/^试算过：改后没有新问题/);
});

describe("what a formula decides", () => {
  const at = (row: number) => ({ sheet: "表", row, column: 2 });
  const finding = (id: number, row: number) =>
    ({ id, where: [at(row)], sides: null }) as unknown as Finding;
  const formulas = [{ top: 6, left: 2, bottom: 6, right: 3 }];
  const content = { sheets: [{ id: "1", name: "表", grid: null, formulas }] };
  const repair = (row: number) => [{ cell: at(row), value: 1 }];
  const effect = { left: [finding(1, 6)], comes: [finding(2, 6), finding(3, 7)], goes: [] };

  test("is open until Excel has worked it out", () => {
    const { left, comes, open } = outlookOf(effect, repair(5), content);
    expect([left.length, comes.map(({ id }) => id), open]).toEqual([0, [3], 2]);
  });

  test("is known where the repair replaces the formula, and where there is none", () => {
    expect(outlookOf(effect, repair(6), content)).toMatchObject({ ...effect, open: 0 });
    const without = { sheets: content.sheets.map((sheet) => ({ ...sheet, formulas: null })) };
    expect(outlookOf(effect, repair(5), without)).toMatchObject({ ...effect, open: 0 });
  });
});
