import type { Line, Measure } from "../../tables/table";
import { amountValidation } from "../amount-validation";
import { BLANK, type FormAmount } from "../form-amount";
import { titleOf, type BuiltForm, type Form, type FormContext } from "../form";
import { sumOf } from "../formulas";
import { knownOr } from "../known-amount";
import { putHeader } from "../header-rows";
import { putNote } from "../note-row";
import { SheetDraft } from "../sheet-draft";
import { FORM_SOURCES } from "../sources";
import { HEADER_TOP, putTitleRows } from "../title-rows";

const KIND = "procurement";
const TITLE = "政府采购预算明细表";

const CATEGORIES = [
  { letter: "A", name: "货物", procurement: "goods" },
  { letter: "B", name: "工程", procurement: "works" },
  { letter: "C", name: "服务", procurement: "services" },
] as const;

const TOTAL = 2;
const FIRST_SOURCE = 3;
const WIDTH = FIRST_SOURCE + FORM_SOURCES.length;

class Procurement {
  private readonly draft: SheetDraft;

  constructor(private readonly context: FormContext) {
    const widths = [11, 20, ...Array.from({ length: WIDTH - TOTAL }, () => 13)];
    this.draft = new SheetDraft(context.sheetName, KIND, widths);
  }

  build(): BuiltForm {
    const { draft, context } = this;
    putTitleRows(draft, context, titleOf({ title: TITLE }, context.plan), WIDTH);
    const headerBottom = putHeader(draft, HEADER_TOP, [
      ["项目编号"],
      ["项目"],
      ["总计"],
      ...FORM_SOURCES.map(({ column }) => [column]),
    ]);
    const total = headerBottom + 1;
    CATEGORIES.forEach(({ letter, name, procurement }, i) => {
      draft.text(total + 1 + i, 0, letter, "centred");
      draft.text(total + 1 + i, 1, name);
      this.putRow(total + 1 + i, { procurement }, () => BLANK);
    });
    draft.text(total, 0, "合计", "total-label");
    draft.text(total, 1, "", "total-label");
    this.putRow(total, "total", (column) =>
      sumOf(
        draft,
        CATEGORIES.map((_, i) => [total + 1 + i, column])
      )
    );
    const bottom = total + CATEGORIES.length;
    putNote(
      draft,
      bottom + 1,
      { top: total, left: TOTAL, bottom, right: WIDTH - 1 },
      "政府采购预算"
    );
    draft.validate(amountValidation({ top: total + 1, left: TOTAL, bottom, right: WIDTH - 1 }));
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

  private putRow(row: number, line: Line, amountIn: (column: number) => FormAmount): void {
    FORM_SOURCES.forEach(({ source }, i) => {
      const column = FIRST_SOURCE + i;
      this.amount(row, column, source, line, amountIn(column));
    });
    const across = FORM_SOURCES.map((_, i): [number, number] => [row, FIRST_SOURCE + i]);
    this.amount(row, TOTAL, "total", line, sumOf(this.draft, across));
  }

  private amount(
    row: number,
    column: number,
    measure: Measure,
    line: Line,
    amount: FormAmount
  ): void {
    const role = { kind: KIND, year: "current", measure, side: null, row: { line } } as const;
    const result = knownOr(this.context.plan, role, amount);
    this.draft.amount(row, column, result, { style: line === "total" ? "total-amount" : "amount" });
  }
}

/** 政府采购预算明细表 (表九): 货物, 工程, 服务 by what pays for them. */
export const procurement: Form = {
  kind: KIND,
  title: TITLE,
  usual: true,
  build: (context) => new Procurement(context).build(),
};
