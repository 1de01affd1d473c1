import { amountValidation } from "./amount-validation";
import type { FormAmount } from "./form-amount";
import { titleOf, type BuiltForm, type Form, type FormContext } from "./form";
import type { FormContent, FormStyle } from "./form-sheet";
import { putHeader } from "./header-rows";
import { SheetDraft } from "./sheet-draft";
import { HEADER_TOP, putTitleRows } from "./title-rows";

/** One line of the head of a 绩效目标表: a label and what stands for it. */
export interface HeadLine {
  readonly label: string;
  readonly value:
    | { readonly type: "text"; readonly text: string | null }
    | { readonly type: "percent"; readonly value: number }
    /** Set by the row of the line, so that one amount may be the sum of those below it. */
    | { readonly type: "amount"; readonly amount: (draft: SheetDraft, row: number) => FormAmount }
    /** A text of several lines. */
    | { readonly type: "goal" };
}

interface IndicatorColumn {
  readonly words: string;
  readonly width: number;
  /** What may be chosen. */
  readonly values?: readonly string[];
  readonly isWeight?: boolean;
}

/** A 绩效目标表: labels with values, then rows for the indicators. */
export interface PerformanceForm {
  readonly kind: "overall-performance" | "project-performance";
  readonly title: string;
  readonly head: (context: FormContext) => readonly HeadLine[];
  readonly columns: readonly IndicatorColumn[];
  readonly orientation: "portrait" | "landscape";
}

const LABEL = 0;
const VALUE = 1;
const ROWS = 12;
const GOAL_HEIGHT = 90;

/** The relations that an indicator may have to its value. */
export const RELATIONS = ["≥", "≤", "＝", "＞", "＜", "定性"] as const;

/** The form of a 绩效目标表. */
export function performanceForm(spec: PerformanceForm): Form {
  return {
    kind: spec.kind,
    title: spec.title,
    usual: true,
    build: (context) => build(spec, context),
  };
}

function build(spec: PerformanceForm, context: FormContext): BuiltForm {
  const { plan } = context;
  const width = spec.columns.length;
  const widths = spec.columns.map((column) => column.width);
  const draft = new SheetDraft(context.sheetName, spec.kind, widths);
  putTitleRows(draft, context, titleOf(spec, plan), width);
  const head = spec.head(context);
  // From below, for a sum stands above its parts.
  for (const [i, line] of [...head.entries()].reverse()) {
    const row = HEADER_TOP + i;
    draft.text(row, LABEL, line.label, "header");
    putValue(draft, row, line);
    for (let column = VALUE + 1; column < width; column++) draft.blank(row, column, "text");
    draft.merge({ top: row, left: VALUE, bottom: row, right: width - 1 });
  }
  const headerRow = putHeader(
    draft,
    HEADER_TOP + head.length,
    spec.columns.map(({ words }) => [words])
  );
  const top = headerRow + 1;
  const bottom = top + ROWS - 1;
  spec.columns.forEach(({ values, isWeight = false }, column) => {
    for (let row = top; row <= bottom; row++)
      draft.blank(row, column, isWeight ? "percent" : values ? "centred" : "text");
    const area = { top, left: column, bottom, right: column };
    if (values)
      draft.validate({
        area,
        rule: { type: "list", values },
        prompt: null,
        refusal: "请从下拉列表中选择。",
      });
    if (isWeight)
      draft.validate({
        area,
        rule: { type: "percent" },
        prompt: null,
        refusal: "权重请填 0 到 100 之间的数字，不写百分号。",
      });
  });
  return {
    draft,
    columnOf: () => null,
    sheet: () =>
      draft.finish({
        frozenRows: HEADER_TOP,
        print: { orientation: spec.orientation, repeated: { top: 0, bottom: HEADER_TOP - 1 } },
      }),
  };
}

function putValue(draft: SheetDraft, row: number, { value }: HeadLine): void {
  if (value.type === "amount") {
    draft.amount(row, VALUE, value.amount(draft, row));
    draft.validate(amountValidation({ top: row, left: VALUE, bottom: row, right: VALUE }));
    return;
  }
  const [content, style]: [FormContent, FormStyle] =
    value.type === "percent"
      ? [{ type: "number", value: value.value }, "percent"]
      : value.type === "text" && value.text !== null
        ? [{ type: "text", text: value.text }, "text"]
        : [{ type: "blank" }, "text"];
  draft.put(row, VALUE, content, { style });
  if (value.type === "goal") draft.height(row, GOAL_HEIGHT);
}
