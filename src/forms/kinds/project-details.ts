import { amountValidation } from "../amount-validation";
import { BLANK } from "../form-amount";
import { titleOf, type BuiltForm, type Form, type FormContext } from "../form";
import { sumOf } from "../formulas";
import { putHeader } from "../header-rows";
import { putNote } from "../note-row";
import { SheetDraft } from "../sheet-draft";
import { HEADER_TOP, putTitleRows } from "../title-rows";

const KIND = "project-details";
const TITLE = "项目支出明细表";

const UNIT = 0;
const SUBJECT = 1;
const PROJECT = 2;
const TOTAL = 3;
const OWN_LEVEL = 4;
const HIGHER_LEVEL = 5;
const WIDTH = 6;
const ROWS = 12;

function build(context: FormContext): BuiltForm {
  const { plan } = context;
  const draft = new SheetDraft(context.sheetName, KIND, [26, 24, 36, 14, 14, 14]);
  putTitleRows(draft, context, titleOf({ title: TITLE }, plan), WIDTH);
  const headerBottom = putHeader(draft, HEADER_TOP, [
    ["预算单位"],
    ["功能科目"],
    ["项目名称"],
    ["合计"],
    ["本级安排"],
    ["上级补助"],
  ]);
  const total = headerBottom + 1;
  const top = total + 1;
  const bottom = top + ROWS - 1;
  for (let row = top; row <= bottom; row++) {
    for (const column of [UNIT, SUBJECT, PROJECT]) draft.blank(row, column, "text");
    for (const column of [OWN_LEVEL, HIGHER_LEVEL]) draft.amount(row, column, BLANK);
    draft.amount(row, TOTAL, acrossOf(draft, row));
  }
  draft.text(total, UNIT, "合计", "total-label");
  draft.text(total, SUBJECT, "", "total-label");
  draft.text(total, PROJECT, "", "total-label");
  for (const column of [OWN_LEVEL, HIGHER_LEVEL]) {
    const rows = Array.from({ length: ROWS }, (_, i): [number, number] => [top + i, column]);
    draft.amount(total, column, sumOf(draft, rows), { style: "total-amount" });
  }
  draft.amount(total, TOTAL, acrossOf(draft, total), { style: "total-amount" });
  putNote(draft, bottom + 1, { top: total, left: TOTAL, bottom, right: WIDTH - 1 }, "项目支出");
  draft.validate(amountValidation({ top, left: TOTAL, bottom, right: WIDTH - 1 }));
  return {
    draft,
    columnOf: () => null,
    sheet: () =>
      draft.finish({
        frozenRows: headerBottom + 1,
        print: { orientation: "landscape", repeated: { top: 0, bottom: headerBottom } },
      }),
  };
}

function acrossOf(draft: SheetDraft, row: number) {
  return sumOf(draft, [
    [row, OWN_LEVEL],
    [row, HIGHER_LEVEL],
  ]);
}

/** 项目支出明细表: one row a project, for those who publish one. */
export const projectDetails: Form = { kind: KIND, title: TITLE, usual: false, build };
