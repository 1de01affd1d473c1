import fc from "fast-check";
import { readOrigin } from "../../src/functions/parameter-address";
import { cellAddress } from "../../src/tables/grid";

test.each([
  ["Sheet1!A5:D28", "Sheet1", 4, 0],
  ["'预算 1'!$AB$7", "预算 1", 6, 27],
  ["'it''s'!A:L", "it's", 0, 0],
  ["表!5:28", "表", 4, 0],
  ["'[本 年.xlsx]表一'!B2:C3", "表一", 1, 1],
  ["B2", "", 1, 1],
])("%s begins at row and column", (address, sheet, row, column) => {
  expect(readOrigin(address)).toEqual({ sheet, row, column });
});

test.each([undefined, null, "", "{1,2}", "Sheet1!", "表一", 5])("%p is no address", (address) => {
  expect(readOrigin(address)).toBeNull();
});

test("law: it reads what cellAddress writes", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(readOrigin(`表!${cellAddress({ row, column })}:XFD1048576`)).toEqual({
        sheet: "表",
        row,
        column,
      });
    }),
    { numRuns: 50 }
  );
});
