import type { CellValue } from "../money/amount";
import { asTypedFormula } from "./add-in-formula-text";
import { batchesOf } from "./formula-batches";
import { withReferences } from "./formula-references";
import { loadKeptFormulas, namesOf, saveKeptFormulas, type KeptFormula } from "./kept-formulas";
import { namedPlaces, type NamedPlace } from "./named-places";
import { whyRefused } from "./why-refused";

/** Why a formula was not put back: its cells hold something else by now, or are gone, or what it refers to; or they cannot be changed. */
export type LeftWhy = "changed" | "gone" | "reference-gone" | "protected";

/** A formula that stays remembered, and why it was not put back. */
export interface LeftFormula extends KeptFormula {
  readonly why: LeftWhy;
}

/** What came of putting formulas back. */
export interface Restored {
  /** How many stand in their cells again. */
  readonly formulas: number;
  readonly left: readonly LeftFormula[];
}

/**
 * Puts back the formulas that `convertFormulas` replaced, where their cells still hold what was written; those cells are found wherever they
 * have moved. Nothing is written anywhere else: what was changed since, or cannot be found, stays as it is and remembered. Eleven round trips, six more
 * for every 300 formulas; two where nothing is remembered.
 * @param isWanted which of them; all without
 * @throws ExcelProblem as `loadPart`, or when a sheet is protected or gone by now; OfficeExtension.Error
 */
export async function restoreFormulas(
  isWanted: (formula: KeptFormula) => boolean = () => true
): Promise<Restored> {
  const kept = await loadKeptFormulas();
  const wanted = kept.filter(isWanted);
  if (wanted.length === 0) return { formulas: 0, left: [] };
  const left: LeftFormula[] = [];
  for (const batch of batchesOf(wanted)) left.push(...(await putBack(batch)));
  const names = new Set(left.map(({ name }) => name));
  const remaining = kept.filter((one) => !isWanted(one) || names.has(one.name));
  await keepOnly(remaining, kept);
  return { formulas: wanted.length - left.length, left };
}

/** Forgets what was replaced and not put back, for good. Seven round trips. Errors as `restoreFormulas`. */
export async function forgetFormulas(): Promise<void> {
  await keepOnly([], await loadKeptFormulas());
}

/** The names go last: as long as a formula is remembered, its place is. Five round trips. */
async function keepOnly(
  remaining: readonly KeptFormula[],
  kept: readonly KeptFormula[]
): Promise<void> {
  await saveKeptFormulas(remaining);
  const needed = new Set(namesOf(remaining));
  const surplus = namesOf(kept).filter((name) => !needed.has(name));
  for (const batch of batchesOf(surplus)) await deleteNames(batch);
}

function deleteNames(names: readonly string[]): Promise<void> {
  return Excel.run(async (context) => {
    const items = names.map((name) =>
      context.workbook.names.getItemOrNullObject(name).load("name")
    );
    await context.sync();
    for (const item of items) if (!item.isNullObject) item.delete();
    await context.sync();
  });
}

function putBack(wanted: readonly KeptFormula[]): Promise<readonly LeftFormula[]> {
  return Excel.run(async (context) => {
    const places = await namedPlaces(context, wanted);
    const left: LeftFormula[] = [];
    for (const formula of wanted) {
      const place = places.get(formula.name);
      const ranges = formula.references.map((name) => places.get(name));
      const found = ranges.filter((range) => range !== undefined);
      const text = place && withReferences(formula.formula, found, place.sheet);
      if (!place || text === undefined) left.push({ ...formula, why: "gone" });
      else if (standsIn(place, text)) continue;
      else if (!holds(place, formula.written)) left.push({ ...formula, why: "changed" });
      else if (found.length < ranges.length) left.push({ ...formula, why: "reference-gone" });
      else if (place.isProtected) left.push({ ...formula, why: "protected" });
      else enter(place.range, text);
    }
    try {
      await context.sync();
    } catch (error) {
      throw await whyRefused(
        error,
        [...places.values()].map(({ sheet }) => sheet)
      );
    }
    return left;
  });
}

function enter(range: Excel.Range, formula: string): void {
  // A formula does not spill over what stands in its way.
  if (range.cellCount > 1) range.clear(Excel.ClearApplyTo.contents);
  range.getCell(0, 0).formulas = [[formula]];
}

/** Whether the formula is there already: the user has taken the replacement back, or it never came about. */
function standsIn({ range }: NamedPlace, formula: string): boolean {
  const [[first] = []] = range.formulas as unknown[][];
  return isFormula(first) && asTypedFormula(first) === formula;
}

/** Whether all cells hold what was written, and no formula that gives the same. */
function holds({ range }: NamedPlace, written: KeptFormula["written"]): boolean {
  const values = range.values as CellValue[][];
  const formulas = range.formulas as unknown[][];
  return (
    written.length === values.length &&
    written.every(
      (row, r) =>
        row.length === values[r]?.length &&
        row.every((value, c) => {
          const now = values[r]?.[c] ?? "";
          const formula = formulas[r]?.[c];
          return (value ?? "") === now && !(isFormula(formula) && formula !== now);
        })
    )
  );
}

function isFormula(content: unknown): content is string {
  return typeof content === "string" && content.startsWith("=");
}
