import type { CellValue } from "../money/amount";
import { quoted } from "../tables/quoted";
import { areaAddress, cellAddress } from "../tables/grid";
import { asTypedFormula } from "./add-in-formula-text";
import { readAddInFormulas, type AddInFormula } from "./add-in-formulas";
import { rangeOf } from "./cell-range";
import { batchesOf } from "./formula-batches";
import { referencesIn } from "./formula-references";
import { loadKeptFormulas, newNames, saveKeptFormulas, type KeptFormula } from "./kept-formulas";
import { restoreFormulas } from "./restore-formulas";
import { asTyped } from "./typed-text";
import { NotUndone } from "./excel-errors";
import { whyRefused } from "./why-refused";

/** What came of replacing formulas by what they show. */
export interface Converted {
  /** How many formulas were replaced. */
  readonly formulas: number;
  /** Those that were left: they show an error or nothing yet, or their sheet is protected. */
  readonly left: readonly AddInFormula[];
  /** False in a workbook that was opened read-only: what is remembered is gone when it is closed. */
  readonly canBeSaved: boolean;
}

/** Whether a formula can be replaced by what it shows. */
export function isConvertible({ state, isProtected }: AddInFormula): boolean {
  return state === "value" && !isProtected;
}

/**
 * Replaces all formulas that call the add-in's functions by what they show, for whoever opens the workbook without the add-in, and remembers
 * them in the workbook. Their places and the formulas are remembered before any is replaced; where Excel refuses one, all are put back. Ten round
 * trips, two more for every 300 formulas, more after a refusal; three where there is nothing to replace.
 * @throws ExcelProblem as `savePart`, or when a sheet is protected or gone by now; NotUndone when it was refused and putting back was, too;
 * OfficeExtension.Error
 */
export async function convertFormulas(): Promise<Converted> {
  const found = await readAddInFormulas();
  const wanted = found.filter(isConvertible);
  const left = found.filter((one) => !isConvertible(one));
  if (wanted.length === 0) return { formulas: 0, left, canBeSaved: true };
  const before = await loadKeptFormulas();
  const next = newNames();
  const kept: KeptFormula[] = [];
  for (const batch of batchesOf(wanted)) kept.push(...(await rememberPlaces(batch, next)));
  const canBeSaved = await saveKeptFormulas([...before, ...kept]);
  try {
    for (const batch of batchesOf(wanted)) await replace(batch);
  } catch (error) {
    const left = await putBack(kept);
    const why = await whyRefused(
      error,
      wanted.map(({ cell }) => cell.sheet)
    );
    throw left === null ? why : new NotUndone(why, "已转为数值的没有放回", left.why);
  }
  return { formulas: wanted.length, left, canBeSaved };
}

/** Gives the places and the ranges referred to names that nobody sees; one that is left over after a refusal does no harm. One round trip. */
function rememberPlaces(
  formulas: readonly AddInFormula[],
  next: () => string
): Promise<readonly KeptFormula[]> {
  return Excel.run(async (context) => {
    const byAddress = new Map<string, string>();
    const named = (range: Excel.Range): string => {
      const name = next();
      context.workbook.names.add(name, range).visible = false;
      return name;
    };
    const referred = (sheet: string, address: string): string => {
      const key = `${sheet}!${address}`;
      const name =
        byAddress.get(key) ?? named(context.workbook.worksheets.getItem(sheet).getRange(address));
      byAddress.set(key, name);
      return name;
    };
    const kept = formulas.map((one): KeptFormula => {
      const { cell, values } = one;
      const formula = asTypedFormula(one.formula);
      return {
        name: named(filledBy(context, one)),
        formula,
        references: referencesIn(formula).map(({ sheet, address }) =>
          referred(sheet ?? cell.sheet, address.replaceAll("$", ""))
        ),
        written: values,
        was: `${quoted(cell.sheet)}${cellAddress(cell)}`,
      };
    });
    await context.sync();
    return kept;
  });
}

function replace(formulas: readonly AddInFormula[]): Promise<void> {
  return Excel.run(async (context) => {
    for (const formula of formulas)
      filledBy(context, formula).values = formula.values.map((row) => row.map(entered));
    await context.sync();
  });
}

function filledBy(context: Excel.RequestContext, { cell, values }: AddInFormula): Excel.Range {
  const { row: top, column: left } = cell;
  const bottom = top + values.length - 1;
  const right = left + (values[0]?.length ?? 1) - 1;
  if (bottom === top && right === left) return rangeOf(context, cell);
  const sheet = context.workbook.worksheets.getItem(cell.sheet);
  return sheet.getRange(areaAddress({ top, left, bottom, right }));
}

function entered(value: CellValue): CellValue {
  return typeof value === "string" ? asTyped(value) : value;
}

/** After a refusal: what was replaced before it. What cannot be put back now stays remembered, and why is given back. */
async function putBack(kept: readonly KeptFormula[]): Promise<{ readonly why: unknown } | null> {
  const names = new Set(kept.map(({ name }) => name));
  try {
    await restoreFormulas(({ name }) => names.has(name));
    return null;
  } catch (why) {
    return { why };
  }
}
