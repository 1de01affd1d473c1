import type { CellValue } from "../money/amount";
import { asTypedFormula } from "./add-in-formula-text";
import { batchesOf } from "./formula-batches";
import { withReferences } from "./formula-references";
import { changeKeptFormulas, loadKeptFormulas, namesOf, type KeptFormula } from "./kept-formulas";
import { namedPlaces, type NamedPlace } from "./named-places";
import { ExcelProblem, isEditing, NotUndone } from "./excel-errors";
import { unlessDone } from "./unless-done";
import { whyRefused } from "./why-refused";
import { inExcel } from "./in-excel";

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
  /** Set where they stand in their cells again and are remembered all the same, because Excel refused to forget them. */
  readonly unforgotten?: { readonly why: unknown };
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
  const restored = { formulas: wanted.length - left.length, left };
  try {
    await forgetThese(wanted.filter(({ name }) => !names.has(name)));
    return restored;
  } catch (why) {
    return { ...restored, unforgotten: { why } };
  }
}

/** Forgets what was replaced and not put back, for good. Seven round trips. Errors as `restoreFormulas`. */
export async function forgetFormulas(): Promise<void> {
  await forgetThese(await loadKeptFormulas());
}

/** Names that Excel has not let this session delete: they go with the next ones. */
const abandoned = new Set<string>();

/**
 * Those that another window has remembered meanwhile stay. The names go last: as long as a formula is remembered, its place is. Five round trips.
 * @param named the names that were given for them
 */
export async function forgetThese(
  done: readonly KeptFormula[],
  named: readonly string[] = namesOf(done)
): Promise<void> {
  for (const name of named) abandoned.add(name);
  const gone = new Set(done.map(({ name }) => name));
  const { content } = await changeKeptFormulas((now) => now.filter(({ name }) => !gone.has(name)));
  const needed = new Set(namesOf(content));
  const surplus = [...abandoned].filter((name) => !needed.has(name));
  try {
    for (const batch of batchesOf(surplus)) await deleteNames(batch);
    abandoned.clear();
  } catch (error) {
    throw isEditing(error) ? error : namesAreLeft(error);
  }
}

/** Names that nobody sees and nothing needs any more. */
export const NAMES_ARE_LEFT = [
  "为公式记下的隐藏名称没有全部删去，它们看不见，也不影响表格。",
  "要删去，请在“设置”的“本工作簿保存的内容”中清除。",
] as const;

function namesAreLeft(error: unknown): ExcelProblem {
  return new ExcelProblem(...NAMES_ARE_LEFT, error);
}

async function deleteNames(names: readonly string[]): Promise<void> {
  const present = async (context: Excel.RequestContext) => {
    const items = names.map((name) =>
      context.workbook.names.getItemOrNullObject(name).load("name")
    );
    await context.sync();
    return items.filter(({ isNullObject }) => !isNullObject);
  };
  try {
    await inExcel(async (context) => {
      for (const item of await present(context)) item.delete();
      await context.sync();
    });
  } catch (error) {
    await unlessDone(error, async () => (await inExcel(present)).length === 0);
  }
}

function putBack(wanted: readonly KeptFormula[]): Promise<readonly LeftFormula[]> {
  return inExcel(async (context) => {
    const places = await namedPlaces(context, wanted);
    const left: LeftFormula[] = [];
    let entered = 0;
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
      else {
        enter(place.range, text);
        entered++;
      }
    }
    try {
      await context.sync();
    } catch (error) {
      const why = await whyRefused(
        error,
        [...places.values()].map(({ sheet }) => sheet)
      );
      throw entered === 0 || isEditing(error) ? why : new NotUndone(why, PARTLY.title, PARTLY);
    }
    return left;
  });
}

/** A formula that stands in its cell again is right; the rest stay remembered, and nothing need be undone. */
const PARTLY = Object.assign(
  new ExcelProblem("恢复了的公式是对的，其余的仍保留着。", "再点一次“恢复公式”，会接着恢复。"),
  { title: "可能已恢复了一部分" }
);

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
