/** The add-in's own worksheet functions in cells: Univer's engine, the relay, Office.js's runtime, and back. */
import { FunctionRelay } from "../../src/host/relay/function-relay";
import { computedValues, openWithFunctions, type FunctionHost } from "./own-functions";

const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const SANGONG = "一般公共预算“三公”经费支出表";
const BUSY = "#BUSY!";

let host: FunctionHost;

const range = (address: string, sheet = EXPENDITURE) =>
  host.book.range(address, host.book.sheet(sheet));
const value = (address: string, sheet?: string) => range(address, sheet).values()[0]?.[0];
const computed = (address: string, sheet = EXPENDITURE) => computedValues(host, address, sheet);

beforeAll(async () => {
  host = await openWithFunctions("dadukou-2026");
}, 30000);
beforeEach(() => {
  host.calls.length = 0;
});
afterAll(() => host.close());

test("a formula calls the add-in, and follows its cells and those that depend on it", async () => {
  range("D31:D32").write([['=BUDGET.TOTAL("201",A5:A28,D5:D28)'], ["=D31+1"]]);
  await host.book.settle();
  expect(value("D31")).toBe(BUSY);
  expect(await computed("D31:D32")).toEqual([[2515.2], [2516.2]]);
  range("D8").facade().setValue(1007.79);
  expect(await computed("D31:D32")).toEqual([[2516.2], [2517.2]]);
});

test("a result is remembered: what was computed once is not asked again", async () => {
  const formula = '=BUDGET.TOTAL("208",A5:A28,D5:D28)';
  range("H1:H20").write(Array.from({ length: 20 }, () => [formula]));
  const values = await computed("H1:H20");
  expect(new Set(values.flat())).toEqual(new Set([321.13]));
  expect(host.calls).toHaveLength(1);
  range("H21").write(formula);
  expect(await computed("H21")).toEqual([[321.13]]);
  expect(host.calls).toHaveLength(1);
});

test("a table of results spills, and is part of the used range", async () => {
  range("A9", SANGONG).write("=SANGONG.CHECK(A3:L6)");
  const spilled = await computed("A9:E11", SANGONG);
  expect(spilled[0]).toEqual(["年度", "合计", "分项之和", "差额", "结论"]);
  expect(spilled.slice(1).map((row) => row.slice(1, 4))).toEqual([
    [29.7, 29.7, 0],
    [30.5, 30.5, 0],
  ]);
  expect(range("A9:B9", SANGONG).formulas()).toEqual([["=SANGONG.CHECK(A3:L6)", "合计"]]);
  expect(host.book.sheet(SANGONG).usedArea(true)).toMatchObject({ rows: 11 });
});

test("names come by code, one or many; what has none is #N/A alone", async () => {
  range("J1:J3").write([["2010301"], ["9999999"], ['=BUDGET.NAME("2010301")']]);
  range("K1").write("=BUDGET.NAME(J1:J2)");
  expect(await computed("J3:K3")).toMatchObject([["行政运行"].concat([""])]);
  expect(await computed("K1:K2")).toEqual([["行政运行"], ["#N/A"]]);
});

test("a wrong call gives an Excel error", async () => {
  range("D33").write('=BUDGET.TOTAL("201",A5:A6,D5:D28)');
  expect(await computed("D33")).toEqual([["#VALUE!"]]);
});

test("an error cell reaches the function, which answers for it", async () => {
  range("L1").write("=1/0");
  range("L2").write("=BUDGET.WAN(L1:L1)");
  await computed("L2");
  expect(host.calls).toEqual([["BUDGET.WAN", expect.stringContaining('"code":"#DIV/0!"')]]);
});

test("calls that a closed pane left unanswered wait for the next one", async () => {
  const { relay } = host.engine;
  relay.disconnect();
  range("D34").write('=BUDGET.TOTAL("210",A5:A28,D5:D28)');
  await host.book.settle();
  expect(value("D34")).toBe(BUSY);
  host.session.functionsReady();
  expect(await computed("D34")).toEqual([[89.9]]);
});

test("streaming and volatile functions are refused from the start", () => {
  const stream = { id: "X", name: "X", parameters: [], options: { stream: true } };
  expect(() => new FunctionRelay([stream])).toThrow("streaming");
});
