/** Where Excel surprises, through the genuine runtime of Office.js: what cells hold, how large ranges are, where they stand. */
import { computedValues, openWithFunctions, type FunctionHost } from "./own-functions";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const SANGONG = "一般公共预算“三公”经费支出表";

let host: FunctionHost;

const range = (address: string, sheet = EXPENDITURE) =>
  host.book.range(address, host.book.sheet(sheet));
const computed = (address: string, sheet = EXPENDITURE) => computedValues(host, address, sheet);

/** The value of one cell with a formula. */
async function result(formula: string, sheet = EXPENDITURE): Promise<unknown> {
  range("Z60", sheet).write(formula);
  const [[value] = []] = await computed("Z60", sheet);
  return value;
}

/** Why a cell shows an error. */
function messageAt(address: string, sheet = EXPENDITURE): string | null {
  const { row, column } = range(address, sheet).area;
  const { id } = host.book.sheet(sheet);
  return host.engine.relay.messageAt({ unitId: host.book.id, sheetId: id, row, column });
}

beforeAll(async () => {
  host = await openWithFunctions("dadukou-2026");
}, 30000);
afterAll(() => host.close());

test("text, full-width digits, codes as numbers, repeated codes and blanks among them", async () => {
  range("J1:K6").write([
    [201, "1,000.50"],
    ["'20103", "１０００．５"],
    ["2010301", 700.25],
    ["２０１０３０１", "（0.25）"],
    ["", ""],
    ["2010302", "—"],
  ]);
  expect(await result("=BUDGET.TOTAL(201,J1:J6,K1:K6)")).toBe(700);
  expect(await result('=BUDGET.TOTAL("",J1:J6,K1:K6)')).toBe(700);
  expect(await result("=BUDGET.TOTAL(J2,J1:J6,K1:K6)")).toBe(700);
});

test("booleans and words among amounts, and an error cell, are named with their row", async () => {
  range("J1:K2").write([
    ["201", true],
    ["202", "=1/0"],
  ]);
  expect(await result('=BUDGET.TOTAL("201",J1:J2,K1:K2)')).toBe("#VALUE!");
  expect(messageAt("Z60")).toMatch(/^第 1 行（201）的金额“true”不是数/i);
  expect(await result('=BUDGET.TOTAL("202",J1:J2,K1:K2)')).toBe("#VALUE!");
  expect(messageAt("Z60")).toBe("第 2 行（202）的金额是错误值 #DIV/0!。请先改正这个单元格。");
  range("K2").write(5);
  expect(await result('=BUDGET.TOTAL("202",J1:J2,K1:K2)')).toBe(5);
  expect(messageAt("Z60")).toBeNull();
});

test("a single cell is a range; ranges of unequal height are refused with a reason", async () => {
  range("J1:K1").write([["201", 3]]);
  expect(await result("=BUDGET.TOTAL(J1,J1,K1)")).toBe(3);
  expect(await result("=BUDGET.NAME(J1)")).toBe("一般公共服务支出");
  expect(await result("=BUDGET.TOTAL(J1,J1:J3,K1:K2)")).toBe("#VALUE!");
  expect(messageAt("Z60")).toBe("科目编码有 3 行，金额有 2 行，行数要相同。请重新选取。");
});

test("whole columns are handed over as far as they are filled, and count like the table's own rows", async () => {
  const bounded = await result("=BUDGET.TOTAL(201,A5:A28,C5:C28)");
  host.calls.length = 0;
  expect(await result("=BUDGET.TOTAL(201,A:A,C:C)")).toBe(bounded);
  const [call] = host.calls;
  const [, codes, amounts] = JSON.parse(call?.[1] ?? "[]") as unknown[][];
  expect(codes?.length).toBe(amounts?.length);
  expect(codes?.length).toBeLessThan(40);
  expect(call?.[1]?.length).toBeLessThan(2000);
});

test("an omitted optional argument is null", async () => {
  host.calls.length = 0;
  await result("=SANGONG.CHECK(A3:L6)", SANGONG);
  expect(host.calls[0]?.[1]).toMatch(/,null\]$/);
});

test("BUDGET.CHECK spills the findings with the cells of the sheet, and follows its cells", async () => {
  range("A12", SANGONG).write("=BUDGET.CHECK(A1:L6)");
  const rows = await computed("A12:E15", SANGONG);
  expect(rows[0]).toEqual(["级别", "单元格", "问题", "应为", "实际"]);
  expect(rows[1]).toEqual([
    "错误",
    "C6",
    expect.stringContaining("“小计”是空的"),
    27.5,
    "空白或 0",
  ]);
  expect(rows[2]?.slice(0, 2)).toEqual(["错误", "I6"]);
  expect(rows[3]?.[0]).toBe("未核验");
  range("C6", SANGONG).write(27.5);
  range("I6", SANGONG).write(28.5);
  const corrected = await computed("A12:E15", SANGONG);
  expect(corrected[1]?.slice(0, 3)).toEqual(["通过", "", "没有发现错误。"]);
  expect(corrected[3]).toEqual(["", "", "", "", ""]);
});

test("BUDGET.CHECK of something else is #VALUE! with the reason", async () => {
  expect(await result("=BUDGET.CHECK(Y1:Y3)")).toBe("#VALUE!");
  expect(messageAt("Z60")).toMatch(/没有认出预算公开表/);
});

test("SANGONG.TEXT is a text, and SANGONG.CHECK finds that it agrees", async () => {
  range("A20", SANGONG).write("=SANGONG.TEXT(A1:L6)");
  const [[text] = []] = await computed("A20", SANGONG);
  expect(text).toMatch(/^2026年“三公”经费预算30.5万元，比2025年增加0.8万元。其中：/);
  range("A22", SANGONG).write("=SANGONG.CHECK(A1:L6,A20)");
  expect((await computed("A22:E25", SANGONG))[3]).toEqual(["文字", "", "", "", "相符"]);
});

test("a table is not larger than its result: children of a 项 are one blank cell", async () => {
  range("N1:N2").write([['=BUDGET.CHILDREN("2010301")'], ["=LEN(N1)"]]);
  expect(await computed("N1:N2")).toEqual([[""], [0]]);
});
