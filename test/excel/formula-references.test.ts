import fc from "fast-check";
import { referencesIn, withReferences } from "../../src/excel/formula-references";

const addresses = (formula: string) =>
  referencesIn(formula).map(({ sheet, address }) =>
    sheet === null ? address : `${sheet}|${address}`
  );

test.each([
  ["=BUDGET.TOTAL(A5,$A$5:$A$28,D$5:$D28)", ["A5", "$A$5:$A$28", "D$5:$D28"]],
  ["=BUDGET.TOTAL(201,A:A,$C:$C)+SUM(5:28)", ["A:A", "$C:$C", "5:28"]],
  ["=SANGONG.CHECK('三公 经费'!A3:L6,表一!B2)", ["三公 经费|A3:L6", "表一|B2"]],
  ["=LOG10(A1)&\"B2:C3\"&'it''s'!XFD1048576", ["A1", "it's|XFD1048576"]],
  ["=BUDGET.NAME(A1#)", ["A1"]],
])("%s refers to its ranges", (formula, expected) => {
  expect(addresses(formula)).toEqual(expected);
});

test.each([
  "=[Book1.xlsx]Sheet1!A1",
  "='[Book 1.xlsx]Sheet1'!A1",
  "=SUM(Sheet1:Sheet3!A1)",
  "=BUDGET.NAME(编码)",
  "=BUDGET.NAME(表1[编码])",
  "=BUDGET.WAN(12.5)",
  '=BUDGET.CODE("A1")',
])("%s refers to no range of the workbook by its address", (formula) => {
  expect(addresses(formula)).toEqual([]);
});

test("ranges that moved are written in the notation that was there", () => {
  const moved = { row: 6, column: 1, rows: 24, columns: 1 };
  expect(
    withReferences(
      "=BUDGET.TOTAL(A5,$A$5:$A$28,D$5:D28,B:B)",
      [
        { sheet: "表", row: 6, column: 1, rows: 1, columns: 1 },
        { sheet: "表", ...moved },
        { sheet: "表", ...moved, column: 4 },
        { sheet: "表", row: 0, column: 2, rows: 1_048_576, columns: 1 },
      ],
      "表"
    )
  ).toBe("=BUDGET.TOTAL(B7,$B$7:$B$30,E$7:E30,C:C)");
});

test("the sheet is named where it was, or where it is another one", () => {
  const range = { row: 0, column: 0, rows: 1, columns: 1 };
  expect(withReferences("=BUDGET.WAN(旧!A1)", [{ sheet: "新 表", ...range }], "新 表")).toBe(
    "=BUDGET.WAN('新 表'!A1)"
  );
  expect(withReferences("=BUDGET.WAN(A1)", [{ sheet: "A1", ...range }], "表")).toBe(
    "=BUDGET.WAN('A1'!A1)"
  );
});

test("law: references that have not moved are written as they were", () => {
  const corner = fc
    .tuple(fc.boolean(), fc.nat(16_383), fc.boolean(), fc.nat(1_048_575))
    .map(([a, column, b, row]) => ({ a, column, b, row }));
  const name = (column: number): string =>
    (column >= 26 ? name(Math.floor(column / 26) - 1) : "") +
    String.fromCharCode(65 + (column % 26));
  fc.assert(
    fc.property(corner, corner, (one, other) => {
      const top = Math.min(one.row, other.row);
      const left = Math.min(one.column, other.column);
      const bottom = Math.max(one.row, other.row);
      const right = Math.max(one.column, other.column);
      const text = (column: number, row: number, { a, b }: typeof one) =>
        `${a ? "$" : ""}${name(column)}${b ? "$" : ""}${String(row + 1)}`;
      const formula = `=BUDGET.NAME(${text(left, top, one)}:${text(right, bottom, other)})`;
      const range = {
        sheet: "表",
        row: top,
        column: left,
        rows: bottom - top + 1,
        columns: right - left + 1,
      };
      expect(withReferences(formula, [range], "表")).toBe(formula);
    }),
    { numRuns: 50 }
  );
});
