import { levelOf } from "../tables/code";
import { areaAddress } from "../tables/grid";
import { SUBJECT_LIST_SHEET } from "../tables/helper-sheets";
import { amountValidation } from "./amount-validation";
import { AmountsOfForm } from "./coded-amounts";
import { CODES, columnOf, FIRST_AMOUNT, NAMES, type CodedForm } from "./coded-columns";
import { titleOf, type BuiltForm, type Form, type FormContext, type FormPlan } from "./form";
import { inColumn, sheetPrefix, type CodedRows } from "./formulas";
import { putHeader } from "./header-rows";
import { putNote } from "./note-row";
import { SheetDraft } from "./sheet-draft";
import { listedName } from "./subject-lists";
import { codesArea } from "./subject-sheet";
import { HEADER_TOP, putTitleRows } from "./title-rows";

const CODE_WIDTH = 13;
const NAME_WIDTH = 46;
/** Rows to fill below the subjects that are known. */
const FEW_ROWS = 3;
/** Of the blank row that ends what the formulas look at. */
const CLOSING_HEIGHT = 4;

/** The form of a table of subjects. */
export function codedForm(spec: CodedForm): Form {
  return { ...spec, build: (context) => build(spec, context) };
}

function build(spec: CodedForm, context: FormContext): BuiltForm {
  const { plan } = context;
  const codes = plan.codes.get(spec.kind) ?? [];
  const width = FIRST_AMOUNT + spec.columns.length;
  const amountWidth = spec.orientation === "landscape" ? 13 : 16;
  const draft = new SheetDraft(context.sheetName, spec.kind, [
    CODE_WIDTH,
    NAME_WIDTH,
    ...spec.columns.map(() => amountWidth),
  ]);
  putTitleRows(draft, context, titleOf(spec, plan), width);
  const above = spec.subjectsHeader === null ? [] : [spec.subjectsHeader];
  const headerBottom = putHeader(draft, HEADER_TOP, [
    [...above, "科目编码"],
    [...above, "科目名称"],
    ...spec.columns.map(({ path }) => path(plan)),
  ]);
  const totalRow = headerBottom + 1;
  const top = totalRow + 1;
  const spare = codes.length > 0 ? FEW_ROWS : spec.rowsToFill;
  const rows: CodedRows = {
    draft,
    codes: CODES,
    names: NAMES,
    top,
    bottom: top + codes.length + spare,
  };

  codes.forEach((code, i) => {
    draft.put(top + i, CODES, { type: "text", text: code }, { style: `code-${levelOf(code)}` });
  });
  for (let row = top + codes.length; row < rows.bottom; row++) draft.blank(row, CODES, "code-1");
  for (let row = top; row < rows.bottom; row++) putName(spec, plan, rows, row);
  new AmountsOfForm(spec, context, rows).put(totalRow);

  const last = { bottom: rows.bottom - 1, right: width - 1 };
  // Not the remark itself: it looks at the amounts, which look at the codes down to this row.
  draft.height(rows.bottom, CLOSING_HEIGHT);
  putNote(
    draft,
    rows.bottom + 1,
    { top: totalRow, left: FIRST_AMOUNT, ...last },
    spec.lacking,
    spec.note
  );
  draft.validate({
    area: { top, left: CODES, bottom: last.bottom, right: CODES },
    rule: { type: "listed", sheet: SUBJECT_LIST_SHEET, area: codesArea(plan.lists, spec.list) },
    prompt: {
      title: "科目编码",
      text: "请选择或输入编码，名称会自动填上。类、款、项各占一行，上级写在下级上面，金额自动汇总。",
    },
    refusal: "这个编码不在下拉列表里。请核对；确认无误可以继续，名称请自己填。",
  });
  draft.validate(amountValidation({ top, left: FIRST_AMOUNT, ...last }));
  return {
    draft,
    rows,
    totalRow,
    columnOf: (measure) => columnOf(spec, measure, "current"),
    sheet: () =>
      draft.finish({
        frozenRows: headerBottom + 1,
        print: {
          orientation: spec.orientation,
          repeated: { top: 0, bottom: headerBottom },
        },
      }),
  };
}

function putName(spec: CodedForm, { lists }: FormPlan, { draft }: CodedRows, row: number): void {
  const code = draft.textAt(row, CODES);
  const codes = codesArea(lists, spec.list);
  const table = absolute({ ...codes, right: codes.right + 1 });
  const own = inColumn(row, CODES);
  const name = listedName(lists, spec.list, code);
  draft.put(
    row,
    NAMES,
    {
      type: "formula",
      formula: `IF(${own}="","",IFERROR(VLOOKUP(${own}&"",${sheetPrefix(SUBJECT_LIST_SHEET)}${table},2,FALSE),""))`,
      value: name === "" ? null : name,
    },
    { style: code === "" ? "subject-1" : `subject-${levelOf(code)}` }
  );
}

/** "$A$4:$B$400". */
function absolute(area: Parameters<typeof areaAddress>[0]): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
