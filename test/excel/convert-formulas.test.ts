import { readAddInFormulas } from "../../src/excel/add-in-formulas";
import { convertFormulas } from "../../src/excel/convert-formulas";
import { loadKeptFormulas } from "../../src/excel/kept-formulas";
import { needsReentering, reenterFormulas } from "../../src/excel/reenter-formulas";
import { forgetFormulas, restoreFormulas } from "../../src/excel/restore-formulas";
import { computedValues, openWithFunctions, type FunctionHost } from "../host/own-functions";

/** Formulas that outlive the add-in, over genuine Office.js and the real functions. */
const EXPENDITURE = "一般公共预算财政拨款支出预算表";
const SANGONG = "一般公共预算“三公”经费支出表";

let host: FunctionHost;

const range = (address: string, sheet = EXPENDITURE) =>
  host.book.range(address, host.book.sheet(sheet));
const computed = (address: string, sheet = EXPENDITURE) => computedValues(host, address, sheet);

/** Does something in the workbook as an add-in does. */
const inExcel = (action: (context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    action(context);
    await context.sync();
  });

/** What an action gives, and the requests that it took; those included with which Office.js lets go of its ranges, one after each Excel.run that kept any. */
async function requestsOf<T>(action: () => Promise<T>): Promise<readonly [T, number]> {
  const before = host.session.traffic.requests;
  const result = await action();
  // Afterwards Office.js lets go of the ranges that it kept.
  await new Promise((done) => setTimeout(done, 100));
  return [result, host.session.traffic.requests - before];
}

const TOTAL = '=BUDGET.TOTAL("201",A5:A28,D5:D28)';
const PART = `=ROUND(${TOTAL.slice(1)}/2,2)&"万元"`;
const CHECK = "=BUDGET.CHECK(A1:L6)";

beforeAll(async () => {
  host = await openWithFunctions("dadukou-2026");
}, 30000);
afterAll(() => host.close());

test("a workbook without our formulas has none, and converting it changes nothing", async () => {
  const [found, requests] = await requestsOf(readAddInFormulas);
  expect(found).toEqual([]);
  expect(requests).toBe(3);
  const before = range("A1:Z60").formulas();
  expect(await convertFormulas()).toEqual({ formulas: 0, left: [], canBeSaved: true });
  expect(range("A1:Z60").formulas()).toEqual(before);
});

describe("formulas of all sorts", () => {
  beforeAll(async () => {
    range("H31:H34").write([[TOTAL], [PART], ["=BUDGET.NAME(J31)"], ["=1+1"]]);
    range("J31").write("'9999999");
    range("A9", SANGONG).write(CHECK);
    range("N1", SANGONG).write('=BUDGET.CODE("一般公共服务支出")');
    await computed("H31:H34");
    await computed("A9:N12", SANGONG);
  });

  test("are found with what they show, spilled ones as one; the number of round trips is fixed", async () => {
    const [found, requests] = await requestsOf(readAddInFormulas);
    expect(requests).toBe(4);
    expect(
      found.map(({ cell, formula, state }) => [cell.row, cell.column, formula, state])
    ).toEqual([
      [30, 7, TOTAL, "value"],
      [31, 7, PART, "value"],
      [32, 7, "=BUDGET.NAME(J31)", "error"],
      [0, 13, '=BUDGET.CODE("一般公共服务支出")', "value"],
      [8, 0, CHECK, "value"],
    ]);
    expect(found.at(-1)?.values.length).toBe(4);
  });

  test("become what they show; an error stays and is named; other formulas stay", async () => {
    const shown = [range("H31:H34").values(), range("A9:N12", SANGONG).values()];
    const [{ formulas, left }, requests] = await requestsOf(convertFormulas);
    expect(requests).toBe(10);
    expect(formulas).toBe(4);
    expect(left.map(({ formula, state }) => [formula, state])).toEqual([
      ["=BUDGET.NAME(J31)", "error"],
    ]);
    await host.book.settle();
    expect([range("H31:H34").values(), range("A9:N12", SANGONG).values()]).toEqual(shown);
    expect(range("H31:H34").formulas()).toEqual([
      [2515.2],
      ["1257.6万元"],
      ["=BUDGET.NAME(J31)"],
      ["=1+1"],
    ]);
    expect(range("A9", SANGONG).formulas()).toEqual([["级别"]]);
    // Text that looks like a number stays text.
    expect(range("N1", SANGONG).values()).toEqual([["201"]]);
    expect(await loadKeptFormulas()).toHaveLength(4);
  });

  test("their places and what they refer to are hidden names", async () => {
    const names = await Excel.run(async (context) => {
      const all = context.workbook.names.load("items/name,items/visible");
      await context.sync();
      return all.items.map(({ visible }) => visible);
    });
    // Four places; A5:A28 and D5:D28, which two formulas share; A1:L6.
    expect(names).toEqual(Array.from({ length: 7 }, () => false));
  });

  test("come back to their cells, and refer to theirs, after saving, inserted rows and columns, and a new name of the sheet", async () => {
    await host.reopen();
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem(EXPENDITURE);
      sheet.getRange("3:4").insert(Excel.InsertShiftDirection.down);
      sheet.getRange("A:A").insert(Excel.InsertShiftDirection.right);
      context.workbook.worksheets.getItem(SANGONG).name = "三公";
    });
    const [restored, requests] = await requestsOf(() => restoreFormulas());
    expect(restored).toEqual({ formulas: 4, left: [] });
    expect(requests).toBe(14);
    const moved = '=BUDGET.TOTAL("201",B7:B30,E7:E30)';
    expect(range("I33:I34").formulas()).toEqual([
      [moved],
      [`=ROUND(${moved.slice(1)}/2,2)&"万元"`],
    ]);
    expect(await computed("I33:I34")).toEqual([[2515.2], ["1257.6万元"]]);
    expect(range("A9", "三公").formulas()).toEqual([[CHECK]]);
    const [header] = await computed("A9:E9", "三公");
    expect(header).toEqual(["级别", "单元格", "问题", "应为", "实际"]);
    expect(await loadKeptFormulas()).toEqual([]);
    expect(host.book.unit.workbook.getDefinedNames()).toEqual([]);
  });
});

describe("formulas that cannot come back", () => {
  const SHEET = "公式";

  beforeAll(async () => {
    await inExcel((context) => {
      context.workbook.worksheets.getItem("三公").getRange("A9:N20").clear();
      context.workbook.worksheets.getItem("三公").getRange("N1").clear();
      context.workbook.worksheets.getItem(EXPENDITURE).getRange("I31:L36").clear();
      const sheet = context.workbook.worksheets.add(SHEET);
      sheet.getRange("A1:B3").values = [
        ["'201", 10],
        ["'202", 20],
        ["'203", 30],
      ];
    });
    range("D1:D4", SHEET).write([
      ["=BUDGET.WAN(B1)"],
      ["=BUDGET.NAME(A2)"],
      ["=BUDGET.NAME(A3)"],
      ["=BUDGET.TOTAL(A1,A1:A3,B1:B3)"],
    ]);
    await computed("D1:D4", SHEET);
    await convertFormulas();
  });

  const whys = async () => (await restoreFormulas()).left.map(({ was, why }) => `${was} ${why}`);

  test("a cell that holds something else by now keeps it", async () => {
    range("D1", SHEET).write(5);
    expect(await restoreFormulas()).toMatchObject({ formulas: 3, left: [{ why: "changed" }] });
    expect(range("D1:D4", SHEET).formulas()).toEqual([
      [5],
      ["=BUDGET.NAME(A2)"],
      ["=BUDGET.NAME(A3)"],
      ["=BUDGET.TOTAL(A1,A1:A3,B1:B3)"],
    ]);
    await computed("D1:D4", SHEET);
    // With the old content back, it comes back too.
    range("D1", SHEET).write(0);
    expect(await restoreFormulas()).toEqual({ formulas: 1, left: [] });
    expect(range("D1", SHEET).formulas()).toEqual([["=BUDGET.WAN(B1)"]]);
  });

  test("on a protected sheet they stay until it is open again; conversion leaves them, too", async () => {
    await computed("D1:D4", SHEET);
    await convertFormulas();
    const protection = (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem(SHEET).protection;
    await inExcel((context) => protection(context).protect());
    expect(await whys()).toEqual(
      [`“${SHEET}”D1`, `“${SHEET}”D2`, `“${SHEET}”D3`, `“${SHEET}”D4`].map(
        (was) => `${was} protected`
      )
    );
    await inExcel((context) => protection(context).unprotect());
    expect(await restoreFormulas()).toEqual({ formulas: 4, left: [] });
    await computed("D1:D4", SHEET);
    await inExcel((context) => protection(context).protect());
    const { formulas, left } = await convertFormulas();
    expect(formulas).toBe(0);
    expect(left.map(({ isProtected }) => isProtected)).toEqual([true, true, true, true]);
    await inExcel((context) => protection(context).unprotect());
  });

  test("what was deleted is named and never written elsewhere", async () => {
    await computed("D1:D4", SHEET);
    await convertFormulas();
    await inExcel((context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange("2:2").delete(Excel.DeleteShiftDirection.up);
      sheet.getRange("B:B").delete(Excel.DeleteShiftDirection.left);
    });
    const before = range("A1:D4", SHEET).formulas();
    expect(await whys()).toEqual([
      `“${SHEET}”D1 reference-gone`,
      `“${SHEET}”D2 gone`,
      `“${SHEET}”D4 reference-gone`,
    ]);
    const after = range("A1:D4", SHEET).formulas();
    expect(after[1]?.[2]).toBe("=BUDGET.NAME(A2)");
    after[1]?.splice(2, 1, before[1]?.[2] ?? "");
    expect(after).toEqual(before);
    expect(await loadKeptFormulas()).toHaveLength(3);
    await forgetFormulas();
    expect(await loadKeptFormulas()).toEqual([]);
    expect(host.book.unit.workbook.getDefinedNames()).toEqual([]);
  });
});

describe("formulas that were there before the add-in", () => {
  test("are entered again under their own names, and count", async () => {
    range("P1:P2").write([
      ['=_xldudf_BUDGET_TOTAL("201",B7:B30,E7:E30)'],
      ["=BUDGET.WAN(25730783)"],
    ]);
    await computed("P1:P2");
    const found = await readAddInFormulas();
    expect(found.filter(needsReentering).map(({ cell }) => cell.row)).toEqual([0]);
    expect(await reenterFormulas()).toBe(1);
    expect(range("P1").formulas()).toEqual([['=BUDGET.TOTAL("201",B7:B30,E7:E30)']]);
    expect(await computed("P1:P2")).toEqual([[2515.2], [2573.08]]);
  });
});

test("a refusal half-way puts everything back, and nothing stays remembered", async () => {
  range("Q1:Q2").write([["=BUDGET.WAN(10000)"], ["=BUDGET.WAN(20000)"]]);
  await computed("Q1:Q2");
  const before = range("A1:Z60").formulas();
  const { values } = Object.getOwnPropertyDescriptors(Excel.Range.prototype);
  let writes = 0;
  Object.defineProperty(Excel.Range.prototype, "values", {
    ...values,
    set(this: Excel.Range, cells: unknown[][]) {
      // The second formula's cell is refused: more rows than it has.
      const refused = ++writes === 2 ? [...cells, ...cells] : cells;
      values?.set?.call(this, refused);
    },
  });
  try {
    await expect(convertFormulas()).rejects.toThrow();
  } finally {
    Object.defineProperty(Excel.Range.prototype, "values", values ?? {});
  }
  expect(writes).toBeGreaterThan(1);
  expect(range("A1:Z60").formulas()).toEqual(before);
  expect(await loadKeptFormulas()).toEqual([]);
  expect(host.book.unit.workbook.getDefinedNames()).toEqual([]);
});

test("whichever request is refused: nothing is lost, and 恢复公式 brings back what was replaced", async () => {
  range("Q1:Q2").write([["=BUDGET.WAN(10000)"], ["=BUDGET.CHILDREN(20103)"]]);
  await computed("Q1:Q40");
  const before = range("A1:Z60").formulas();
  let refused = 0;
  for (let skip = 0, isMet = true; isMet; skip++) {
    host.session.limits.failNext("GeneralException", skip);
    const isRefused = await convertFormulas().then(
      () => false,
      () => true
    );
    isMet = host.session.limits.forgetFaults().length === 0;
    expect([skip, isRefused]).toEqual([skip, isMet]);
    if (isRefused) refused++;
    await restoreFormulas();
    await computed("Q1:Q40");
    expect([skip, range("A1:Z60").formulas()]).toEqual([skip, before]);
    expect(await loadKeptFormulas()).toEqual([]);
  }
  expect(refused).toBeGreaterThan(5);
});

test("a portion of formulas stays far below the 5 MB that Excel on the web lets through", async () => {
  const rows = Array.from({ length: 30 }, (_, i) => String(i + 1));
  await inExcel((context) => {
    const sheet = context.workbook.worksheets.add("很多");
    sheet.getRange("A1:B30").values = rows.map((row) => [`'${2_000_000 + Number(row)}`, 1]);
  });
  range("C1:C30", "很多").write(
    rows.map((row) => [`=BUDGET.TOTAL(A${row},$A$1:$A$20,$B$1:$B$20)+SUM($A$1:$B$30)`])
  );
  await computed("C1:C30", "很多");
  // A tenth of a portion, and less than a tenth of the limit.
  host.session.limits.payloadLimit = 300_000;
  try {
    expect((await convertFormulas()).formulas).toBeGreaterThanOrEqual(30);
    expect(range("C1:C30", "很多").formulas()).toEqual(
      rows.map((row) => [Number(row) <= 20 ? 31 : 30])
    );
    expect((await restoreFormulas()).left).toEqual([]);
  } finally {
    host.session.limits.payloadLimit = Infinity;
  }
  expect(range("C30", "很多").formulas()).toEqual([
    ["=BUDGET.TOTAL(A30,$A$1:$A$20,$B$1:$B$20)+SUM($A$1:$B$30)"],
  ]);
});
