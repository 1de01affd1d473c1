import * as functions from "../../src/functions/functions";
import { defineCustomFunctions, ExcelError } from "./excel-error";

beforeAll(defineCustomFunctions);

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

/** The error that Excel shows, as «code message». */
function errorOf(compute: () => unknown): string {
  try {
    compute();
  } catch (error) {
    if (error instanceof ExcelError) return `${error.code} ${error.message}`;
    throw error;
  }
  throw new Error("no error");
}

test("BUDGET.TOTAL takes blanks as Excel hands them over, and typed values", () => {
  const codes = column("合计", 201, "2010301", 0, "");
  const formatted = { type: "Double", basicValue: 3.5, numberFormat: "#,##0.00" };
  expect(functions.budgetTotal(0, codes, column(9, 9, formatted, 7, 7))).toBe(3.5);
  expect(functions.budgetTotal(null, codes, column(9, 9, 3.5, 7, 7))).toBe(3.5);
});

test("an error cell in a row that counts is #VALUE! with the row, however Excel hands it over", () => {
  const handedOver = [
    "#REF!",
    new ExcelError("#REF!"),
    { type: "Error", basicType: "Error", basicValue: "#REF!" },
  ];
  for (const error of handedOver)
    expect(errorOf(() => functions.budgetTotal("", column(201, 202), column(1, error)))).toBe(
      "#VALUE! 第 2 行（202）的金额是错误值 #REF!。请先改正这个单元格。"
    );
});

test("ranges of unequal height are #VALUE!", () => {
  const message = /^#VALUE! 科目编码有 2 行，金额有 1 行/;
  expect(errorOf(() => functions.budgetTotal("", column(201, 202), column(1)))).toMatch(message);
  expect(errorOf(() => functions.budgetTotals(column(201, 202), column(1)))).toMatch(message);
});

test("one unknown code is thrown, so that Excel shows the message; among others it stands in its place", () => {
  expect(errorOf(() => functions.budgetName([["9999999"]]))).toBe(
    "#N/A 没有编码为 9999999 的科目。"
  );
  const [[known, unknown] = []] = functions.budgetName([["201", "9999999"]]);
  expect(known).toBe("一般公共服务支出");
  expect(unknown).toBeInstanceOf(ExcelError);
  expect(unknown).toMatchObject({ code: "#N/A" });
});

test("a single value may stand where a range is expected", () => {
  expect(functions.budgetName("2010301" as unknown as unknown[][])).toEqual([["行政运行"]]);
});

test("SANGONG.TOTAL gives a number", async () => {
  expect(await functions.sangongTotal([[30.5, 0, 0, 0, 28.5, 2]])).toBe(30.5);
});
