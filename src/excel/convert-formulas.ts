import type { CellValue } from "../money/amount";
import { quoted } from "../tables/quoted";
import { areaAddress, cellAddress } from "../tables/grid";
import { asTypedFormula } from "./add-in-formula-text";
import { readAddInFormulas, type AddInFormula } from "./add-in-formulas";
import { rangeOf } from "./cell-range";
import { batchesOf } from "./formula-batches";
import { referencesIn } from "./formula-references";
import { changeKeptFormulas, newNames, type KeptFormula } from "./kept-formulas";
import { forgetThese, NAMES_ARE_LEFT, restoreFormulas } from "./restore-formulas";
import { asTyped } from "./typed-text";
import { ExcelProblem, NotUndone } from "./excel-errors";
import { whyRefused } from "./why-refused";
import { inExcel } from "./in-excel";

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
 * them in the workbook. Their places and the formulas are remembered before any is replaced; where Excel refuses one, all are put back. Eight round
 * trips, two more for every 300 formulas, more after a refusal; three where there is nothing to replace.
 * @throws ExcelProblem as `savePart`, or when a sheet is protected or gone by now; NotUndone when it was refused and putting back was, too;
 * OfficeExtension.Error
 */
export async function convertFormulas(): Promise<Converted> {
  const found = await readAddInFormulas();
  const wanted = found.filter(isConvertible);
  const left = found.filter((one) => !isConvertible(one));
  if (wanted.length === 0) return { formulas: 0, left, canBeSaved: true };
  const { given, next } = newNames();
  const kept: KeptFormula[] = [];
  let canBeSaved: boolean;
  try {
    for (const batch of batchesOf(wanted)) kept.push(...(await rememberPlaces(batch, next)));
    ({ canBeSaved } = await changeKeptFormulas((before) => [...before, ...kept]));
  } catch (error) {
    throw await withoutNames(error, given, kept);
  }
  try {
    for (const batch of batchesOf(wanted)) await replace(batch);
  } catch (error) {
    const left = await putBack(kept);
    const why = await whyRefused(
      error,
      wanted.map(({ cell }) => cell.sheet)
    );
    throw left === null ? why : new NotUndone(why, "已转为数值的没有全部放回", left.why);
  }
  return { formulas: wanted.length, left, canBeSaved };
}

/** Gives the places and the ranges referred to names that nobody sees; one that is left over after a refusal does no harm. One round trip. */
function rememberPlaces(
  formulas: readonly AddInFormula[],
  next: () => string
): Promise<readonly KeptFormula[]> {
  return inExcel(async (context) => {
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
  return inExcel(async (context) => {
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

/** Before anything was replaced: nothing is remembered, or named, any more. */
async function withoutNames(
  error: unknown,
  names: readonly string[],
  kept: readonly KeptFormula[]
): Promise<unknown> {
  try {
    await forgetThese(kept, names);
    return error;
  } catch (why) {
    const problem = new ExcelProblem(...NAMES_ARE_LEFT, why);
    return new NotUndone(error, "记下的内容没有全部删去", problem);
  }
}

/** After a refusal: what was replaced before it. What cannot be put back now stays remembered, and why is given back. */
async function putBack(kept: readonly KeptFormula[]): Promise<{ readonly why: unknown } | null> {
  const names = new Set(kept.map(({ name }) => name));
  try {
    const { left, unforgotten } = await restoreFormulas(({ name }) => names.has(name));
    if (unforgotten) return stillThere("公式都还在，只是记录没有删去。", unforgotten.why);
    const [first] = left;
    if (!first) return null;
    const others = left.length > 1 ? ` 等 ${String(left.length)} 处` : "";
    return {
      why: new ExcelProblem(
        `${first.was}${others}没有放回。`,
        "请在“设置”中点“恢复公式”，那里会说明原因。"
      ),
    };
  } catch (why) {
    return stillThere("Excel 也没有允许把它们放回，原来的公式都保存着。", why);
  }
}

function stillThere(what: string, from: unknown): { readonly why: ExcelProblem } {
  return { why: new ExcelProblem(what, "请在“设置”中点“恢复公式”，会接着恢复。", from) };
}
