import { readFileSync } from "node:fs";
import { REASONS } from "../../src/excel/excel-reasons";
import {
  explainError,
  ExcelProblem,
  NotUndone,
  problemText,
  together,
} from "../../src/excel/excel-errors";
import { whenNotEditing } from "../../src/excel/wait-for-editing";

const officeError = (code: string) =>
  Object.assign(new Error("message of Excel"), {
    code,
    debugInfo: { errorLocation: "Range.values" },
  });

test("Excel's codes become reasons and next steps in Chinese, its own words stay for whoever helps", () => {
  const problem = explainError(officeError("AccessDenied"), "没有修复");
  expect(problem).toMatchObject({
    title: "没有修复",
    why: "工作表或工作簿受保护，不能改动。",
    editing: false,
  });
  expect(problem.detail).toBe("AccessDenied: message of Excel\nRange.values");
});

test("what nobody foresaw is shown too, with its details", () => {
  expect(explainError(new TypeError("x is undefined"), "没有检查")).toMatchObject({
    detail: "TypeError: x is undefined",
    next: expect.stringContaining("复制详情"),
  });
  expect(explainError("text", "没有检查").detail).toBe("text");
});

test("our own reasons are kept as they are", () => {
  expect(explainError(new ExcelProblem("因为", "请这样"), "没有")).toMatchObject({
    why: "因为",
    next: "请这样",
  });
});

describe("two failures", () => {
  const one = explainError(new ExcelProblem("因为一", "请一"), "没有一");
  const other = explainError(officeError("AccessDenied"), "没有二");

  test("are one problem with the second behind it, and copied both", () => {
    const both = together([null, one, null, other]);
    expect(both).toEqual({ ...one, also: other });
    const words = problemText(both ?? one);
    expect(words).toContain("没有一\n因为一\n请一");
    expect(words).toContain("AccessDenied: message of Excel");
    expect(together([null, other])).toEqual(other);
    expect(together([null, null])).toBeNull();
  });

  test("of doing and of undoing are both said", () => {
    const error = new NotUndone(officeError("AccessDenied"), "已做的没有放回", new Error("x"));
    expect(explainError(error, "没有修复")).toMatchObject({
      title: "没有修复",
      why: "工作表或工作簿受保护，不能改动。",
      also: { title: "已做的没有放回", detail: "Error: x" },
    });
  });
});

test("a file of the program that does not come is the network's fault, not ours", () => {
  const error = Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
  expect(explainError(error, "没有打开")).toMatchObject({ why: expect.stringContaining("网络") });
});

describe("while a cell is being edited", () => {
  const editing = officeError("InvalidOperationInCellEditMode");
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("an action is tried again until Excel allows it", async () => {
    const action = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(editing)
      .mockRejectedValueOnce(editing)
      .mockResolvedValue("done");
    const onWait = jest.fn();
    const result = whenNotEditing(action, onWait, () => false);
    await jest.advanceTimersByTimeAsync(5000);
    expect(await result).toBe("done");
    expect(action).toHaveBeenCalledTimes(3);
    expect(onWait).toHaveBeenCalledTimes(1);
  });

  test("a cancelled action is not tried again", async () => {
    let cancelled = false;
    const action = jest.fn<Promise<string>, []>().mockRejectedValue(editing);
    const result = whenNotEditing(
      action,
      () => {
        cancelled = true;
      },
      () => cancelled
    ).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(5000);
    expect(await result).toBe(editing);
    expect(action).toHaveBeenCalledTimes(1);
  });

  test("another error is thrown at once", async () => {
    const other = officeError("AccessDenied");
    const attempt = whenNotEditing(
      () => Promise.reject(other),
      () => undefined,
      () => false
    );
    await expect(attempt).rejects.toBe(other);
  });
});

describe("every error code", () => {
  /** Those that the library's own declarations list. */
  const declared = () => {
    const types = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
    const [, codes = ""] =
      /namespace Excel \{[\s\S]*?enum ErrorCodes \{([^}]*)\}/.exec(types) ?? [];
    return [...codes.matchAll(/= "(\w+)"/g)].map(([, code = ""]) => code);
  };

  test("that Office.js declares has a reason of its own and says what to do", () => {
    expect(declared().length).toBeGreaterThan(30);
    expect(declared().filter((code) => !(code in REASONS))).toEqual([]);
  });

  test.each(Object.entries(REASONS))("%s is said in plain words", (_code, [why, next]) => {
    expect(why).toMatch(/^[^A-Za-z]*(Excel|Office)?.*。$/);
    expect(next).toMatch(/^请.*。$/);
    expect(why + next).not.toMatch(/失败|异常|非法|null|undefined|错误码/);
  });
});
