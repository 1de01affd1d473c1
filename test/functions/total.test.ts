import fc from "fast-check";
import { FunctionError } from "../../src/functions/function-error";
import { totalsByRow, totalUnder } from "../../src/functions/total";
import type { CellValue } from "../../src/money/amount";
import { type Node, subjectTree } from "./subject-tree";

const column = (cells: readonly CellValue[]) => cells.map((cell) => [cell]);

const CODES = column(["合计", 201, "20103", "2010301", "2010302", 208, 20805, 2080505]);
const AMOUNTS = column([351.02, 251.02, 251.02, 200.01, 51.01, 100, 100, 100]);

function messageOf(compute: () => unknown): string {
  try {
    compute();
  } catch (error) {
    if (error instanceof FunctionError) return `${error.kind}: ${error.message}`;
    throw error;
  }
  throw new Error("no FunctionError");
}

describe("totalUnder", () => {
  test.each([
    ["201", 251.02],
    [201, 251.02],
    ["20103", 251.02],
    ["2010302", 51.01],
    ["2010302-一般行政管理事务", 51.01],
    ["２０８", 100],
    ["", 351.02],
    [null, 351.02],
    [0, 351.02],
    ["205", 0],
  ])("the total under %p is %p", (code, total) => {
    expect(totalUnder(code, CODES, AMOUNTS)).toBe(total);
  });

  test("codes may be indented, full-width, and share the cell with their name", () => {
    const codes = column([
      "201 一般公共服务支出",
      "　　20103-政府办公厅（室）及相关机构事务",
      "    2010301行政运行",
      "２０１０３０２",
    ]);
    expect(totalUnder("201", codes, column([9, 9, 1.1, 2.2]))).toBe(3.3);
  });

  test("a parent without details counts itself, repeated codes add", () => {
    expect(totalUnder("", column(["201", "20103", "208"]), column([1, 2, 4]))).toBe(6);
    expect(totalUnder("201", column(["2010301", "2010301"]), column([1, 2]))).toBe(3);
  });

  test("what is printed for nothing counts as nothing, text figures count", () => {
    const codes = column([2010301, 2010302, 2010303, 2010304, 2010305]);
    const amounts = column([null, "", "—", "1,037.04", "２.５"]);
    expect(totalUnder(201, codes, amounts)).toBe(1039.54);
  });

  test("adds 0.1 and 0.2 to 0.3, keeps six places, and holds large 元 amounts", () => {
    const codes = column([2010301, 2010302]);
    expect(totalUnder("", codes, column([0.1, 0.2]))).toBe(0.3);
    expect(totalUnder("", codes, column([303.704123, 0.000001]))).toBe(303.704124);
    expect(totalUnder("", codes, column([12345678901.23, 0.04]))).toBe(12345678901.27);
    expect(totalUnder("", codes, column([12345678901.23, 0.044]))).toBe(12345678901.27);
  });

  test("a row of cells is a column too", () => {
    expect(totalUnder("", [[2010301, 2010302]], [[1, 2]])).toBe(3);
  });

  test("an error or text matters only in a row that counts", () => {
    const codes = column([201, 2010301, 2080505]);
    const amounts = column(["#REF!", 5, "待定"]);
    expect(totalUnder("201", codes, amounts)).toBe(5);
    expect(messageOf(() => totalUnder("", codes, amounts))).toBe(
      "value: 第 3 行（2080505）的金额“待定”不是数。请改成数再算。"
    );
    expect(messageOf(() => totalUnder("", column([201]), column(["#DIV/0!"])))).toBe(
      "value: 第 1 行（201）的金额是错误值 #DIV/0!。请先改正这个单元格。"
    );
  });

  test.each<[string, () => unknown, RegExp]>([
    ["unequal height", () => totalUnder("", CODES, AMOUNTS.slice(1)), /8 行，金额有 7 行/],
    [
      "several columns",
      () =>
        totalUnder(
          "",
          [
            [1, 2],
            [3, 4],
          ],
          column([1, 2])
        ),
      /“科目编码”应当只选一列/,
    ],
    ["no code at all", () => totalUnder("", column(["合计"]), column([1])), /没有科目编码/],
    ["a name for a code", () => totalUnder("行政运行", CODES, AMOUNTS), /“行政运行”不是科目编码/],
    [
      "serial numbers",
      () => totalUnder("", column([1, 201]), column([1, 1])),
      /第 1 行的“1”不是科目编码/,
    ],
    ["a broken code", () => totalUnder("", column(["#N/A"]), column([1])), /错误值 #N\/A/],
    ["a stated unit", () => totalUnder("", column([201]), column(["3万元"])), /带着单位/],
    ["too much", () => totalUnder("", column([201, 202]), column([9e13, 9e13])), /太大/],
  ])("says what is wrong: %s", (_, compute, message) => {
    expect(messageOf(compute)).toMatch(message);
    expect(messageOf(compute)).toMatch(/^value: /);
  });

  test("law: children add up to their parent, and everything is the sum of the roots", () => {
    fc.assert(
      fc.property(subjectTree, (rows) => {
        const { codes, amounts } = columns(rows);
        const total = (code: string) => Math.round(totalUnder(code, codes, amounts) * 100);
        const all = rows.filter(({ code }) => code.length === 3);
        expect(all.reduce((sum, { code }) => sum + total(code), 0)).toBe(total(""));
        for (const { code } of rows) {
          const below = rows.filter((row) => row.parent === code);
          if (below.length > 0)
            expect(below.reduce((sum, row) => sum + total(row.code), 0)).toBe(total(code));
        }
      })
    );
  });

  test("law: neither the order of rows, nor text for numbers, nor blanks for zeros matter", () => {
    fc.assert(
      fc.property(
        subjectTree.chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            shuffled: fc.shuffledSubarray([...rows], { minLength: rows.length }),
          })
        ),
        ({ rows, shuffled }) => {
          const { codes, amounts } = columns(rows);
          const moved = columns(shuffled);
          const asText = moved.amounts.map(([amount = 0]) => [
            amount === 0 ? "" : amount.toLocaleString("en-US", { minimumFractionDigits: 2 }),
          ]);
          const asNumbers = moved.codes.map(([code]) => [Number(code)]);
          for (const code of ["", "201", ...rows.map((row) => row.code)]) {
            const total = totalUnder(code, codes, amounts);
            expect(totalUnder(code, moved.codes, moved.amounts)).toBe(total);
            expect(totalUnder(code, asNumbers, asText)).toBe(total);
          }
        }
      )
    );
  });
});

describe("totalsByRow", () => {
  test("gives each row what it should be: parents from details, 合计 everything", () => {
    expect(totalsByRow(CODES, column([0, 0, 0, 200.01, 51.01, 0, 0, 100]))).toEqual(
      column([351.02, 251.02, 251.02, 200.01, 51.01, 100, 100, 100])
    );
  });

  test("leaves other rows without a code blank", () => {
    const codes = column(["科目编码", 201, "", "备注：无", "总 计"]);
    expect(totalsByRow(codes, column(["预算数", 5, 7, null, null]))).toEqual(
      column(["", 5, "", "", 5])
    );
  });

  test("law: every coded row is what totalUnder says of it", () => {
    fc.assert(
      fc.property(subjectTree, (rows) => {
        const { codes, amounts } = columns(rows);
        expect(totalsByRow(codes, amounts)).toEqual(
          rows.map(({ code }) => [totalUnder(code, codes, amounts)])
        );
      })
    );
  });
});

function columns(rows: readonly Node[]): { codes: string[][]; amounts: number[][] } {
  return {
    codes: rows.map(({ code }) => [code]),
    amounts: rows.map(({ hundredths }) => [hundredths / 100]),
  };
}
