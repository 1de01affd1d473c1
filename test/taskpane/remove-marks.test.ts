/** What 清除标记 says of marks that had to stay. */
import { markCells } from "../../src/excel/marks";
import { removeMarks } from "../../src/taskpane/actions/remove-marks";
import { getState } from "../../src/taskpane/state/store";
import { excel } from "../host/excel";
import { openWorkbook, type OpenWorkbook } from "../host/open-workbook";

const SHEET = "一般公共预算“三公”经费支出表";
let host: OpenWorkbook;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
});
beforeEach(() =>
  markCells([
    { cell: { sheet: SHEET, row: 5, column: 8 }, severity: "error", message: "应为 28.50" },
  ])
);
afterAll(() => host.close());

test("nothing stays: it is said, no more", async () => {
  expect(await removeMarks()).toBe(true);
  expect(getState()).toMatchObject({ marked: 0, notice: null, said: "标记已清除" });
});

test("a protected sheet is named, and clearing stays on offer", async () => {
  const protection = (change: (protection: Excel.WorksheetProtection) => void) =>
    excel(({ workbook }) => change(workbook.worksheets.getItem(SHEET).protection));
  await protection((sheet) => sheet.protect());
  expect(await removeMarks()).toBe(false);
  expect(getState().marked).toBe(1);
  expect(getState().notice?.why).toBe(`“${SHEET}”中的标记不能清除，多半是因为工作表受保护。`);
  await protection((sheet) => sheet.unprotect());
  expect(await removeMarks()).toBe(true);
  expect(getState()).toMatchObject({ marked: 0, notice: null });
});

test("a comment that the user replied to stays, and the pane says where", async () => {
  await excel(({ workbook }) => {
    workbook.comments.getItemByCell(`'${SHEET}'!I6`).replies.add("请小李看一下");
  });
  expect(await removeMarks()).toBe(true);
  expect(getState().marked).toBe(0);
  expect(getState().notice).toMatchObject({
    title: "标记已清除，您写的批注仍在",
    why: `${SHEET}!I6的批注里有您写的内容或回复，已为您保留，只去掉了标记。`,
  });
});
