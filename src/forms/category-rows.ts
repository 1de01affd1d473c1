import type { Measure, TableKind } from "../tables/table";
import { BLANK, type FormAmount } from "./form-amount";
import type { FormContext, FormPlan } from "./form";
import { knownOr } from "./known-amount";
import { inColumn, takenByCategoryName } from "./formulas";
import type { SheetDraft } from "./sheet-draft";
import { listedName } from "./subject-lists";
import { categoriesArea, categoryNames } from "./subject-sheet";
import { SUBJECT_LIST_SHEET } from "../tables/helper-sheets";

/** Rows to fill below the 类 that are known. */
const FEW_ROWS = 2;

/** An amount of a 类: what another table of the set says of it. */
export interface CategoryColumn {
  readonly column: number;
  readonly measure: Measure;
  readonly from: { readonly kind: TableKind; readonly measure: Measure };
}

/** The names of the 类 that some tables of subjects have; all of them where the tables have none yet. */
export function categoriesOf(plan: FormPlan, kinds: readonly TableKind[]): string[] {
  const codes = kinds.flatMap((kind) => plan.codes.get(kind) ?? []);
  const categories = [...new Set(codes.filter((code) => code.length === 3))].sort();
  if (categories.length === 0) return categoryNames(plan.lists);
  const names = categories.map((code) => listedName(plan.lists, "functional", code));
  return [...new Set(names), ...Array.from({ length: FEW_ROWS }, () => "")];
}

/** So many names at least, the further ones for the user to choose: the other half has as many rows. */
export function atLeast(rows: number, names: readonly string[]): string[] {
  return Array.from({ length: Math.max(rows, names.length) }, (_, i) => names[i] ?? "");
}

/** The rows of the 类 on the right of a table of two halves: names from a drop-down, amounts by name. */
export function putCategories(
  draft: SheetDraft,
  context: FormContext,
  names: readonly string[],
  at: { readonly kind: TableKind; readonly top: number; readonly nameColumn: number },
  columns: readonly CategoryColumn[]
): void {
  const { plan } = context;
  const known = (category: string, measure: Measure, amount: FormAmount): FormAmount => {
    const role = { year: "current", measure, side: "expenditure", row: { category } } as const;
    return category === "" ? amount : knownOr(plan, { kind: at.kind, ...role }, amount);
  };
  names.forEach((name, i) => {
    const row = at.top + i;
    if (name === "") draft.blank(row, at.nameColumn, "label");
    else draft.put(row, at.nameColumn, { type: "text", text: name });
    for (const { column, measure, from } of columns) {
      const other = context.other(from.kind);
      const source = other?.columnOf(from.measure) ?? null;
      const amount =
        other?.rows && source !== null
          ? takenByCategoryName(
              { rows: other.rows, column: source },
              inColumn(row, at.nameColumn),
              name
            )
          : BLANK;
      draft.amount(row, column, known(name, measure, amount));
    }
  });
  draft.validate({
    area: {
      top: at.top,
      left: at.nameColumn,
      bottom: at.top + names.length - 1,
      right: at.nameColumn,
    },
    rule: { type: "listed", sheet: SUBJECT_LIST_SHEET, area: categoriesArea(plan.lists) },
    prompt: null,
    refusal: "这里请填支出功能分类的类级科目名称，与支出表中的名称一致，金额才能自动取来。",
  });
}
