import type { TableKind } from "../tables/table";
import type { BuiltForm, Form, FormPlan } from "./form";
import type { FormSheet } from "./form-sheet";
import { FORMS } from "./kinds/registry";
import { subjectSheet } from "./subject-sheet";

const DIGITS = "一二三四五六七八九";
const LONGEST_SHEET_NAME = 31;

/** 1 → 表一, 16 → 表十六; a set has fewer than twenty. */
function tableNumber(n: number): string {
  const units = n % 10 === 0 ? "" : (DIGITS[(n % 10) - 1] ?? "");
  return `表${n >= 10 ? "十" : ""}${units}`;
}

/**
 * Lays out the forms of a plan, in the order of a disclosure and numbered through, and the sheet of subjects behind them. The values of
 * formulas are those that Excel will compute.
 */
export function layOut(plan: FormPlan): FormSheet[] {
  const forms = FORMS.filter(({ kind }) => plan.kinds.includes(kind));
  const built = new Map<TableKind, BuiltForm>();
  const buildOf = (form: Form): BuiltForm => {
    const known = built.get(form.kind);
    if (known) return known;
    const number = tableNumber(forms.indexOf(form) + 1);
    const fresh = form.build({
      plan,
      number,
      sheetName: `${number} ${form.shortTitle ?? form.title}`.slice(0, LONGEST_SHEET_NAME),
      other: (kind) => {
        const other = forms.find((one) => one.kind === kind);
        return other ? buildOf(other) : null;
      },
    });
    built.set(form.kind, fresh);
    return fresh;
  };
  return [...forms.map((form) => buildOf(form).sheet()), subjectSheet(plan.lists)];
}
