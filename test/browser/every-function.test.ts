/** Each worksheet function typed into a cell by hand, as docs/functions.md shows it. */
import { expectClean } from "./expect-clean";
import { HostPage } from "./page";

jest.setTimeout(90000);

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const SANGONG = "一般公共预算“三公”经费支出表";
let host: HostPage;

beforeAll(async () => {
  host = await HostPage.open();
});
afterAll(() => host.close());

/** Types formulas into cells of the active sheet and waits for what each shows; of a formula that spills, for its first cells. */
async function typed(
  formulas: readonly (readonly [address: string, formula: string, shown: string, values: unknown])[]
): Promise<void> {
  for (const [address, formula] of formulas) await host.type(address, formula);
  for (const [, , shown, values] of formulas) await host.until(() => host.values(shown), values);
}

test("the functions of the subjects and amounts", async () => {
  await host.showSheet(EXPENDITURE);
  await typed([
    ["B31", '=BUDGET.TOTAL("201",A5:A28,D5:D28)', "B31", [[2515.2]]],
    ["C31", '=BUDGET.NAME("2010301")', "C31", [["行政运行"]]],
    ["D31", '=BUDGET.CODE("住房改革支出")', "D31", [["22102"]]],
    ["E31", '=budget.level("20103")', "E31", [["款"]]],
    ["F31", '=BUDGET.PARENT("2010301")', "F31", [["20103"]]],
    ["B32", "=BUDGET.CHANGE(D6,C6)", "B32", [["增加291.13万元"]]],
    ["C32", "=BUDGET.WAN(10883825)", "C32", [[1088.38]]],
    [
      "B33",
      '=BUDGET.PATH("2010301")',
      "B33",
      [["一般公共服务支出 / 政府办公厅（室）及相关机构事务 / 行政运行"]],
    ],
    ["B34", '=BUDGET.CHILDREN("221")', "B34:B36", [["22101"], ["22102"], ["22103"]]],
    ["C34", "=BUDGET.TOTALS(A5:A28,D5:D28)", "C34:C36", [[3037.06], [2515.2], [2515.2]]],
  ]);
  await host.screenshot("functions-of-subjects");
});

test("the functions that check a table", async () => {
  await host.showSheet(SANGONG);
  await typed([
    ["A9", "=SANGONG.TOTAL(A3:L6)", "A9", [[30.5]]],
    [
      "A11",
      "=SANGONG.CHECK(A3:L6)",
      "B11:D13",
      [
        ["合计", "分项之和", "差额"],
        [29.7, 29.7, 0],
        [30.5, 30.5, 0],
      ],
    ],
    [
      "A16",
      "=BUDGET.CHECK(A1:L6)",
      "A16:B18",
      [
        ["级别", "单元格"],
        ["错误", "C6"],
        ["错误", "I6"],
      ],
    ],
  ]);
  await host.type("A10", "=SANGONG.TEXT(A3:L6)");
  await host.until(
    async () => String(await host.value("A10")).startsWith("2026年“三公”经费"),
    true
  );
  await host.screenshot("functions-that-check");
});

test("what a function cannot use is an error in its cell", async () => {
  await host.type("F9", '=BUDGET.NAME("9999999")');
  await host.until(() => host.value("F9"), "#N/A");
});

test("the console is clean, and nothing left this machine", () => {
  expectClean(host);
});
