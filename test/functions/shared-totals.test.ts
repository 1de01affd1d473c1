/** Calls with equal ranges share what was read of them, and never get what was read of others. */
import fc from "fast-check";
import { CodeColumn } from "../../src/functions/code-column";
import { FunctionError } from "../../src/functions/function-error";
import { readCode } from "../../src/functions/subject-code";
import { SubjectTotals } from "../../src/functions/subject-totals";
import { totalsByRow, totalUnder } from "../../src/functions/total";
import type { CellValue } from "../../src/money/amount";
import { naiveTotal } from "./naive-total";

jest.mock("../../src/functions/code-column", () => {
  const actual = jest.requireActual<Record<string, unknown>>("../../src/functions/code-column");
  return { ...actual, CodeColumn: jest.fn(counted(actual.CodeColumn)) };
});
jest.mock("../../src/functions/subject-totals", () => {
  const actual = jest.requireActual<Record<string, unknown>>("../../src/functions/subject-totals");
  return { ...actual, SubjectTotals: jest.fn(counted(actual.SubjectTotals)) };
});

/** Makes what the class makes; a mock around it counts. */
function counted(made: unknown) {
  const Made = made as new (...args: unknown[]) => object;
  return (...args: unknown[]) => new Made(...args);
}

const indexed = () => [
  jest.mocked(CodeColumn).mock.calls.length,
  jest.mocked(SubjectTotals).mock.calls.length,
];

const column = (cells: readonly CellValue[]) => cells.map((cell) => [cell]);

/** Excel hands every call its own copy. */
const copy = (range: readonly CellValue[][]) => range.map((row) => [...row]);

const withCell = (cells: readonly CellValue[], row: number, cell: CellValue) =>
  cells.map((old, at) => (at === row ? cell : old));

beforeEach(() => {
  jest.clearAllMocks();
});

/** 款 of 100 项 each. The bench takes 10,000 rows; here every access to a global is slow. */
const ROWS = 400;
const CODES = Array.from(
  { length: ROWS },
  (_, row) => 2_010_000 + 100 * Math.floor(row / 100) + (row % 100)
);
const codes = column(CODES);
const amounts = column(Array.from({ length: ROWS }, (_, row) => (row % 977) / 100));

test("1,000 totals over the same rows read them once", () => {
  const totals = Array.from({ length: 1000 }, (_, call) => {
    return totalUnder(20_100 + (call % 100), copy(codes), copy(amounts));
  });
  expect(new Set(totals).size).toBe(5);
  expect(indexed()).toEqual([1, 1]);
});

test("another column of amounts beside the same codes, and one amount changed, read no code again", () => {
  const own = column(CODES.map((each) => each + 1_000_000));
  const before = totalUnder("", own, amounts);
  const changed = copy(amounts);
  changed[ROWS - 1] = [1_000_000];
  expect(totalUnder("", own, changed)).toBeGreaterThan(before);
  expect(totalUnder("", own, amounts)).toBe(before);
  expect(totalsByRow(own, changed)).toHaveLength(ROWS);
  expect(indexed()).toEqual([1, 2]);
});

test("what is wrong with the codes is said every time", () => {
  const wrong = column([2010301, "#REF!"]);
  for (let call = 0; call < 3; call++)
    expect(() => totalUnder("", wrong, column([1, 2]))).toThrow("第 2 行的科目编码是错误值");
});

test("a column changed in place by the caller is another column", () => {
  const own = column([2010301, 2010302]);
  const figures = column([1, 2]);
  expect(totalUnder("", own, figures)).toBe(3);
  figures[1] = [5];
  expect(totalUnder("", own, figures)).toBe(6);
  own[1] = ["合计"];
  expect(totalUnder("", own, figures)).toBe(1);
});

/** Cells that are easily taken for one another: by value, by sign, as text and as a number. */
const code = fc.constantFrom<CellValue>(
  ...[201, "201", "２０１", "20103", 20103, 2010301, "2010301", "2010301-行政运行", "2010302"],
  ...[208, "20805", "合计", "", null, 0, "备注：无"]
);
const amount = fc.oneof(
  fc.constantFrom<CellValue>(0, -0, 1, "1", 1.5, "1.50", null, "", true, "#REF!", "待定", "3万元"),
  fc.constantFrom<CellValue>(0.1, 0.2, 0.30000000000000004, -1.005, 303.704123, 12345678901.23),
  fc.constantFrom<CellValue>(8e9, 9e13, -9e13, 9.1e13, 1e21, 0.000001),
  fc.integer({ min: -1e9, max: 1e9 }).map((steps) => steps / 100),
  fc.double()
);

const answerOf = (compute: () => number): number | "refused" => {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FunctionError) return "refused";
    throw error;
  }
};

/** How often, from outside for a long run. */
const RUNS = Number(process.env.TOTALS_RUNS ?? 100);

test("law: whatever is edited between calls, each is answered from the cells as they are", () => {
  const edit = fc.record({ row: fc.nat(7), code: fc.option(code), amount });
  fc.assert(
    fc.property(
      fc.array(fc.record({ code, amount }), { minLength: 1, maxLength: 8 }),
      fc.array(edit, { maxLength: 6 }),
      fc.constantFrom("", "201", "20103", "2010301", "208", "2010"),
      (rows, edits, digits) => {
        const states = [{ codes: rows.map((r) => r.code), amounts: rows.map((r) => r.amount) }];
        for (const { row, code: newCode, amount: newAmount } of edits) {
          const last = states.at(-1) ?? { codes: [], amounts: [] };
          states.push({
            codes: newCode === null ? last.codes : withCell(last.codes, row % rows.length, newCode),
            amounts: withCell(last.amounts, row % rows.length, newAmount),
          });
        }
        // Forward and back again, as somebody who edits and takes it back.
        for (const state of [...states, ...[...states].reverse()]) {
          if (!state.codes.some((cell) => readCode(cell).kind === "code")) continue;
          expect(
            answerOf(() => totalUnder(digits, column(state.codes), column(state.amounts)))
          ).toBe(naiveTotal(digits, state.codes, state.amounts));
        }
      }
    ),
    { numRuns: RUNS }
  );
});
