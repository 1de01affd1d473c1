import type { CellValue } from "../money/amount";
import type { CellRef } from "../tables/grid";
import { callsAddIn } from "./add-in-formula-text";
import { rangeOf } from "./cell-range";
import { inExcel } from "./in-excel";

/** What a formula shows: a result; an error; #NAME?, as Excel does not know the function; or nothing yet, as it is being worked out. */
export type FormulaState = "value" | "error" | "unknown-name" | "computing";

/** A formula of the workbook that calls the add-in's functions. */
export interface AddInFormula {
  readonly cell: CellRef;
  readonly formula: string;
  readonly state: FormulaState;
  /** What the cell shows, and what a spilled formula shows in the cells that it fills; from the cell on, to the right and down. */
  readonly values: readonly (readonly CellValue[])[];
  readonly isProtected: boolean;
}

/** Excel knows of spilled formulas since then. */
const SPILLS = "1.12";

const COMPUTING: readonly unknown[] = ["#BUSY!", "#GETTING_DATA"];

/**
 * Finds all formulas that call the add-in's functions, in all sheets, hidden ones included. Three round trips, two where there are none.
 * @throws OfficeExtension.Error
 */
export async function readAddInFormulas(): Promise<readonly AddInFormula[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => ({
      sheet: sheet.name,
      isProtected: sheet.protection.protected,
      used: sheet.getUsedRangeOrNullObject(true).load("formulas,rowIndex,columnIndex"),
    }));
    await context.sync();
    const found = sheets
      .filter(({ used }) => !used.isNullObject)
      .flatMap(({ sheet, isProtected, used }) =>
        formulasIn(sheet, used).map((one) => ({ ...one, isProtected, shown: watch(context, one) }))
      );
    if (found.length === 0) return [];
    await context.sync();
    // Excel may give the formula of a spilled result in each of the cells that it fills.
    return found
      .filter(({ cell, shown }) => isOrigin(cell, shown))
      .map(({ cell, formula, isProtected, shown: { own, filled } }) => {
        const range = filled && !filled.isNullObject ? filled : own;
        const values = range.values as CellValue[][];
        return { cell, formula, isProtected, values, state: stateOf(values, range.valueTypes) };
      });
  });
}

function formulasIn(
  sheet: string,
  { formulas, rowIndex, columnIndex }: Excel.Range
): readonly Pick<AddInFormula, "cell" | "formula">[] {
  return (formulas as unknown[][]).flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      callsAddIn(formula)
        ? [{ cell: { sheet, row: rowIndex + row, column: columnIndex + column }, formula }]
        : []
    )
  );
}

interface Shown {
  readonly own: Excel.Range;
  readonly parent: Excel.Range | null;
  readonly filled: Excel.Range | null;
}

function watch(context: Excel.RequestContext, { cell }: Pick<AddInFormula, "cell">): Shown {
  const own = rangeOf(context, cell).load("values,valueTypes");
  if (!Office.context.requirements.isSetSupported("ExcelApi", SPILLS))
    return { own, parent: null, filled: null };
  return {
    own,
    parent: own.getSpillParentOrNullObject().load("rowIndex,columnIndex"),
    filled: own.getSpillingToRangeOrNullObject().load("values,valueTypes"),
  };
}

function isOrigin({ row, column }: CellRef, { parent }: Shown): boolean {
  if (!parent || parent.isNullObject) return true;
  return parent.rowIndex === row && parent.columnIndex === column;
}

/** An error in one of the cells that a formula fills is an error of the formula. */
function stateOf(
  values: readonly (readonly CellValue[])[],
  types: readonly (readonly unknown[])[]
): FormulaState {
  const errors = values.flatMap((row, r) =>
    row.filter((_, c) => types[r]?.[c] === Excel.RangeValueType.error)
  );
  if (errors.some((error) => COMPUTING.includes(error))) return "computing";
  if (errors.includes("#NAME?")) return "unknown-name";
  return errors.length > 0 ? "error" : "value";
}
