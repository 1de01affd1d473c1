import { type Answer, FunctionError } from "./function-error";

/** What Excel accepts as a cell of a result. */
type ExcelValue = string | number | CustomFunctions.Error;

/**
 * Runs a function that gives one value, or a table in which no cell has an error of its own. Its FunctionError becomes Excel's
 * error; any other exception is a defect and passes.
 */
export function excelValue<T extends string | number | (string | number)[][]>(compute: () => T): T {
  return withExcelErrors(compute);
}

/**
 * Runs a function that gives a table of values. Errors of single cells become Excel's error values in their places; the
 * only cell of a table of one throws it instead, because Excel shows a message only there. Without any cell it is one blank cell:
 * Excel does not take a table of nothing.
 */
export function excelTable(compute: () => readonly (readonly Answer[])[]): ExcelValue[][] {
  return withExcelErrors(() => {
    const table = compute();
    if ((table[0]?.length ?? 0) === 0) return [[""]];
    const only = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
    if (only instanceof FunctionError) throw only;
    return table.map((row) =>
      row.map((answer) => (answer instanceof FunctionError ? excelError(answer) : answer))
    );
  });
}

function withExcelErrors<T>(compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw error instanceof FunctionError ? excelError(error) : error;
  }
}

/** The one place where our errors become Excel's. */
function excelError({ kind, message }: FunctionError): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions;
  const code = kind === "value" ? ErrorCode.invalidValue : ErrorCode.notAvailable;
  return new CustomFunctions.Error(code, message);
}
