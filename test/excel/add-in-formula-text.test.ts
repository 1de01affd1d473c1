import { asTypedFormula, callsAddIn } from "../../src/excel/add-in-formula-text";

test.each([
  ["=BUDGET.TOTAL(201,A:A,B:B)", "=BUDGET.TOTAL(201,A:A,B:B)"],
  ["=budget.total (201,A:A,B:B)", "=BUDGET.TOTAL (201,A:A,B:B)"],
  ["=_xldudf_BUDGET_TOTAL(201,A:A,B:B)", "=BUDGET.TOTAL(201,A:A,B:B)"],
  ["=_xlfn._xldudf_SANGONG_CHECK(A3:L6)", "=SANGONG.CHECK(A3:L6)"],
  [
    '=IF(A1="a""BUDGET.NAME(",sangong.total(A3:L6)/2,"")',
    '=IF(A1="a""BUDGET.NAME(",SANGONG.TOTAL(A3:L6)/2,"")',
  ],
  [
    "=SUM('BUDGET.NAME(1)'!A1,BUDGET.WAN('it''s'!B2))",
    "=SUM('BUDGET.NAME(1)'!A1,BUDGET.WAN('it''s'!B2))",
  ],
])("%s calls the add-in, and is typed as %s", (formula, typed) => {
  expect(callsAddIn(formula)).toBe(true);
  expect(asTypedFormula(formula)).toBe(typed);
});

test.each([
  "=SUM(A1:A3)",
  "BUDGET.TOTAL(1)",
  '=CONCAT("BUDGET.TOTAL(",A1,")")',
  "='BUDGET.NAME(1)'!A1",
  "=MY_BUDGET.TOTAL(1)",
  "=CONTOSO.BUDGET.TOTAL(1)",
  "=BUDGET.TOTAL",
  201,
  null,
])("%p does not", (formula) => {
  expect(callsAddIn(formula)).toBe(false);
});
