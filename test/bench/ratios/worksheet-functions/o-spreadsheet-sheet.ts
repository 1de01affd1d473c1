import type { CodedRows } from "./coded-rows";
import type { CalculatedSheet } from "./sum-formulas";

const SHEET = "data";
const FORMULA_COLUMN = 3;

/** The rows in o-spreadsheet's model, without its interface. */
export async function oSpreadsheetSheet(
  { codes, amounts }: CodedRows,
  formulas: readonly string[]
): Promise<CalculatedSheet> {
  const { Model } = await import("@odoo/o-spreadsheet");
  // the model tells of each of its steps there
  console.debug = () => undefined;
  const cells: Record<string, string> = {};
  codes.forEach(([code], row) => {
    cells[`A${row + 1}`] = String(code);
    cells[`B${row + 1}`] = String(amounts[row]?.[0] ?? "");
  });
  formulas.forEach((formula, row) => (cells[`D${row + 1}`] = formula));
  const model = new Model({
    sheets: [{ id: SHEET, name: SHEET, colNumber: 5, rowNumber: codes.length, cells }],
  });
  const results = () =>
    formulas.map((_, row) =>
      Number(model.getters.getEvaluatedCell({ sheetId: SHEET, col: FORMULA_COLUMN, row }).value)
    );
  results();
  return {
    calculate(row, amount) {
      const cell = { sheetId: SHEET, col: 1, row: row - 1, content: String(amount) };
      model.dispatch("UPDATE_CELL", cell);
      return Promise.resolve(results());
    },
    close: () => void model.leaveSession(),
  };
}
