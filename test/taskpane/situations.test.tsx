/** What Excel refuses or hides while the pane repairs and shows cells: said in plain words, with what helps, and nothing half done. */
import { act } from "react";
import { dispatch, getState } from "../../src/taskpane/state/store";
import { excel } from "../host/excel";
import type { OpenWorkbook } from "../host/open-workbook";
import { button, click, openPane, shown, text, until } from "./open-pane";

const SANGONG = "一般公共预算“三公”经费支出表";
const QUOTED = "“一般公共预算‘三公’经费支出表”";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openPane("dadukou-2026");
  // Only what is asked for: a check after each edit would be quicker than these tests.
  await act(() =>
    dispatch({
      type: "preferences-changed",
      preferences: { ...getState().preferences, marks: false, live: false },
    })
  );
  await click("检查本工作簿");
  await idle();
}, 60000);
afterAll(() => host.close());

const idle = () =>
  until(
    () =>
      text().includes("项核验已运行") &&
      button("重新检查").getAttribute("aria-disabled") !== "true",
    "The check is not over"
  );
const data = () => host.book.snapshot()[SANGONG]?.data;
const sheet = () => host.book.sheet(SANGONG);
const onSheet = (change: (sheet: Excel.Worksheet) => void) =>
  act(() => excel((context) => change(context.workbook.worksheets.getItem(SANGONG))));
const alerts = () =>
  [...document.querySelectorAll("[role=alert]")].map((one) => one.textContent).join();
const isOpen = (title: string) => button(title).getAttribute("aria-expanded") === "true";
const open = async (title: string) => {
  if (!isOpen(title)) await act(() => button(title).click());
  await shown("填入");
};
const selected = (address: string) =>
  until(() => host.book.selection().address.endsWith(`!${address}`), `${address} is not selected`);
const silent = () => until(() => alerts() === "", "Something is still said");
const quiet = async () => {
  if (alerts() !== "") await click("知道了");
};

describe("a repair", () => {
  beforeEach(() => open("2026年“小计”是空的"));
  afterEach(quiet);

  test("in a protected sheet is not made; the sheet is named, and how to take the protection away", async () => {
    const before = data();
    await onSheet(({ protection }) => protection.protect());
    await click("填入 28.50");
    await shown(`没有修复${QUOTED}受保护，不能改动。请在“审阅”中撤销工作表保护，再试一次。`);
    await onSheet(({ protection }) => protection.unprotect());
    expect(data()).toEqual(before);
    await click("填入 28.50");
    await shown("已改 I6");
    await onSheet(({ protection }) => protection.protect());
    await click("撤销");
    await shown(`没有撤销${QUOTED}受保护`);
    await onSheet(({ protection }) => protection.unprotect());
    await quiet();
    await click("撤销");
    await shown("填入 28.50");
    expect(data()).toEqual(before);
  });

  test("waits while a cell is being edited, says so, and goes on by itself", async () => {
    host.session.limits.editing = true;
    await click("填入 28.50");
    await shown("暂时没有修复");
    expect(text()).toContain("请按 Enter 确认或按 Esc 放弃，会自动继续。");
    host.session.limits.editing = false;
    await shown("已改 I6");
    await silent();
    await click("撤销");
    await shown("填入 28.50");
  });

  test("that waits can be cancelled, and is not made later", async () => {
    const before = data();
    host.session.limits.editing = true;
    await click("填入 28.50");
    await shown("暂时没有修复");
    await click("取消");
    host.session.limits.editing = false;
    await act(() => new Promise((resolve) => setTimeout(resolve, 1200)));
    expect(data()).toEqual(before);
    await silent();
  });

  test("in a hidden row is made, and that it cannot be seen is said", async () => {
    await act(() => void sheet().facade.hideRows(5, 1));
    await click("填入 28.50");
    await until(
      () => getState().said.includes("其中 I6 在隐藏的行或列中，看不到"),
      "That the row is hidden is not said"
    );
    await act(() => void sheet().facade.showRows(5, 1));
    await click("撤销");
    await shown("填入 28.50");
  });

  test("in a workbook that was opened read-only is made, with the word that it cannot be saved", async () => {
    host.book.readOnly = true;
    await click("填入 28.50");
    await shown("只保留到关闭工作簿为止");
    expect(text()).toContain("已改 I6");
    host.book.readOnly = false;
    await quiet();
    await click("撤销");
    await shown("填入 28.50");
  });

  test("is not made where rows were inserted since the check: the blank cell there now is another", async () => {
    await onSheet((own) => own.getRange("6:6").insert("Down"));
    const before = data();
    await click("填入 28.50");
    await shown("没有修复");
    expect(text()).toMatch(/在检查之后改过|行或列有变动/);
    expect(text()).toContain("请点“重新检查”");
    expect(data()).toEqual(before);
    await onSheet((own) => own.getRange("6:6").delete("Up"));
  });

  test("of a sheet that was renamed since is refused with its name", async () => {
    await onSheet((own) => {
      own.name = "改名的表";
    });
    await click("填入 28.50");
    await shown(`工作簿中没有工作表${QUOTED}，可能已改名或删除。`);
    await act(() =>
      excel((context) => {
        context.workbook.worksheets.getItem("改名的表").name = SANGONG;
      })
    );
  });
});

describe("going to a cell", () => {
  afterEach(quiet);

  test("of a hidden sheet asks before it shows the sheet", async () => {
    await act(() => excel(({ workbook }) => workbook.worksheets.getFirst().activate()));
    await onSheet((own) => {
      own.visibility = "Hidden";
    });
    await click("C6，转到单元格");
    await shown(`没有转到单元格工作表${QUOTED}是隐藏的。`);
    expect(sheet().visibility).toBe("Hidden");
    await act(() => excel(({ workbook }) => workbook.protection.protect()));
    await click("显示工作表");
    await shown("工作簿的结构受保护，不能显示隐藏的工作表。");
    await act(() => excel(({ workbook }) => workbook.protection.unprotect()));
    await quiet();
    await click("C6，转到单元格");
    await shown("是隐藏的。");
    await click("显示工作表");
    await selected("C6");
    expect(sheet().visibility).toBe("Visible");
    await silent();
  });

  test("in a hidden row selects it, says that it cannot be seen, and shows the row when asked", async () => {
    await act(() => void sheet().facade.hideRows(5, 1));
    await click("C6，转到单元格");
    await shown("已选中 C6，但看不到第 6 行是隐藏的。");
    await selected("C6");
    await click("取消隐藏");
    await until(() => sheet().core.getRowVisible(5), "The row is still hidden");
    await silent();
  });

  test("in a row that a filter hides names the filter, and leaves it alone", async () => {
    await act(() => void sheet().facade.hideRows(5, 1));
    sheet().setExtras({ filter: { row: 3, column: 0, rows: 10, columns: 12 } });
    await click("C6，转到单元格");
    await shown("第 6 行被筛选隐藏了。要看到它，请在“数据”中清除筛选。");
    expect(text()).not.toContain("取消隐藏");
    sheet().setExtras({ filter: undefined });
    await act(() => void sheet().facade.showRows(5, 1));
  });

  test("in a hidden row of a protected sheet says what keeps it hidden", async () => {
    await act(() => void sheet().facade.hideRows(5, 1));
    await onSheet(({ protection }) => protection.protect());
    await click("C6，转到单元格");
    await shown(`第 6 行是隐藏的，${QUOTED}又受保护，不能取消隐藏。`);
    await onSheet(({ protection }) => protection.unprotect());
    await act(() => void sheet().facade.showRows(5, 1));
  });

  test("while another workbook's window is in front says so", async () => {
    host.session.limits.failNext("GeneralException");
    await click("C6，转到单元格");
    await shown("没有转到单元格当前窗口可能是另一个工作簿。请先点一下本工作簿，再试一次。");
    await click("C6，转到单元格");
    await selected("C6");
    await silent();
  });

  test("waits while a cell is being edited", async () => {
    host.session.limits.editing = true;
    await click("I6，转到单元格");
    await shown("暂时没有转到单元格");
    host.session.limits.editing = false;
    await selected("I6");
    await silent();
  });
});

test("the details of a refusal can be copied, with Excel's own words", async () => {
  const copied: string[] = [];
  Object.assign(navigator, {
    clipboard: {
      writeText: (words: string) => {
        copied.push(words);
        return Promise.resolve();
      },
    },
  });
  host.session.limits.failNext("GeneralException");
  await click("C6，转到单元格");
  await shown("没有转到单元格");
  await click("复制详情");
  expect(copied[0]).toContain("GeneralException");
});
