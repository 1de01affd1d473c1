import { amountValidation } from "../amount-validation";
import { atLeast, categoriesOf, putCategories } from "../category-rows";
import { BLANK } from "../form-amount";
import { titleOf, type BuiltForm, type Form, type FormContext } from "../form";
import { sumOf, takenFrom } from "../formulas";
import { knownOr } from "../known-amount";
import { putHeader } from "../header-rows";
import { putNote } from "../note-row";
import { SheetDraft } from "../sheet-draft";
import { FORM_SOURCES } from "../sources";
import { HEADER_TOP, putTitleRows } from "../title-rows";

const KIND = "department-balance";
const TITLE = "部门收支总表";

const INCOME_NAME = 0;
const INCOME = 1;
const NAME = 2;
const EXPENDITURE = 3;
const WIDTH = 4;

function build(context: FormContext): BuiltForm {
  const { plan, other } = context;
  const draft = new SheetDraft(context.sheetName, KIND, [32, 16, 36, 16]);
  putTitleRows(draft, context, titleOf({ title: TITLE }, plan), WIDTH);
  const headerBottom = putHeader(draft, HEADER_TOP, [
    ["收入", "项目"],
    ["收入", "预算数"],
    ["支出", "项目"],
    ["支出", "预算数"],
  ]);
  const names = atLeast(FORM_SOURCES.length, categoriesOf(plan, ["department-expenditure"]));
  const total = headerBottom + 1;
  const top = total + 1;
  const bottom = top + names.length - 1;
  for (let row = top; row <= bottom; row++)
    for (const [column, style] of [
      [INCOME_NAME, "label"],
      [INCOME, "amount"],
      [NAME, "label"],
      [EXPENDITURE, "amount"],
    ] as const)
      draft.blank(row, column, style);

  const income = other("department-income");
  FORM_SOURCES.forEach(({ source, row: name }, i) => {
    const column = income?.columnOf(source) ?? null;
    const amount =
      income?.totalRow !== undefined && column !== null
        ? takenFrom(income.draft, income.totalRow, column)
        : BLANK;
    const role = { year: "current", measure: "total", side: "income" } as const;
    draft.text(top + i, INCOME_NAME, name);
    draft.amount(
      top + i,
      INCOME,
      knownOr(plan, { kind: KIND, ...role, row: { line: { source } } }, amount)
    );
  });
  putCategories(draft, context, names, { kind: KIND, top, nameColumn: NAME }, [
    {
      column: EXPENDITURE,
      measure: "total",
      from: { kind: "department-expenditure", measure: "total" },
    },
  ]);
  for (const [name, column] of [
    [INCOME_NAME, INCOME],
    [NAME, EXPENDITURE],
  ] as const) {
    const rows = Array.from({ length: bottom - top + 1 }, (_, i): [number, number] => [
      top + i,
      column,
    ]);
    draft.text(total, name, "合计", "total-label");
    draft.amount(total, column, sumOf(draft, rows), { style: "total-amount" });
    draft.validate(amountValidation({ top, left: column, bottom, right: column }));
  }
  putNote(draft, bottom + 1, { top: total, left: INCOME, bottom, right: EXPENDITURE }, "收支预算");
  return {
    draft,
    columnOf: () => null,
    sheet: () =>
      draft.finish({
        frozenRows: headerBottom + 1,
        print: { orientation: "portrait", repeated: { top: 0, bottom: headerBottom } },
      }),
  };
}

/** 部门收支总表 (表六): its sources are the totals of 部门收入总表, its 类 those of 部门支出总表. */
export const departmentBalance: Form = { kind: KIND, title: TITLE, usual: true, build };
