/** Functions that recognise and check tables answer once their program has come. */
import type * as Functions from "../../src/functions/functions";
import { defineCustomFunctions } from "./excel-error";

const PROGRAM = "../../src/functions/checking-functions";
const TABLE = [[30.5, 0, 0, 0, 28.5, 2]];
const NONE = [["没有表"]];
const invocation = {} as CustomFunctions.Invocation;

let functions: typeof Functions;

beforeAll(defineCustomFunctions);
beforeEach(async () => {
  jest.resetModules();
  functions = await import("../../src/functions/functions");
});
afterEach(() => jest.dontMock(PROGRAM));

const answers = () => [
  functions.sangongTotal(TABLE),
  functions.sangongText(TABLE),
  functions.sangongCheck(TABLE, []),
  functions.budgetCheck(TABLE, null, invocation),
];

test("a program that does not come is #N/A with the reason in each of them, and asked for again the next time", async () => {
  jest.doMock(PROGRAM, () => {
    throw new Error("Loading chunk 7 failed.");
  });
  for (const answer of answers())
    await expect(answer).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringMatching(/^核验用的程序没有加载成功，可能是网络不通。/) as string,
    });
  jest.dontMock(PROGRAM);
  expect(await functions.sangongTotal(TABLE)).toBe(30.5);
});

test("what is no table is an error of the function, never of the program", async () => {
  await expect(functions.sangongTotal(NONE)).rejects.toMatchObject({
    code: "#VALUE!",
    message: expect.stringMatching(/^没有认出“三公”经费表/) as string,
  });
});

test("the others answer at once, program or not", () => {
  jest.doMock(PROGRAM, () => {
    throw new Error("Loading chunk 7 failed.");
  });
  expect(functions.budgetName([["2010301"]])).toEqual([["行政运行"]]);
  expect(functions.budgetWan([[12345]])).toEqual([[1.23]]);
  expect(functions.budgetTotal("", [["201"]], [[5]])).toBe(5);
});
