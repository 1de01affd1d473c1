import type { Line, Measure, Side, Source } from "../../tables/table";
import { amountValidation } from "../amount-validation";
import { atLeast, categoriesOf, putCategories, type CategoryColumn } from "../category-rows";
import { BLANK, type FormAmount } from "../form-amount";
import { titleOf, type BuiltForm, type Form, type FormContext } from "../form";
import { sumOf } from "../formulas";
import { knownOr } from "../known-amount";
import { putHeader } from "../header-rows";
import { putNote } from "../note-row";
import { SheetDraft } from "../sheet-draft";
import { HEADER_TOP, putTitleRows } from "../title-rows";

const KIND = "appropriation-balance";
const TITLE = "财政拨款收支总表";

const FUNDS = [
  {
    source: "general",
    kind: "general-expenditure",
    header: "一般公共预算",
    income: "一般公共预算资金",
    carried: "一般公共预算拨款",
  },
  {
    source: "fund",
    kind: "fund-expenditure",
    header: "政府性基金预算",
    income: "政府性基金预算资金",
    carried: "政府性基金预算拨款",
  },
  {
    source: "state-capital",
    kind: "state-capital-expenditure",
    header: "国有资本经营预算",
    income: "国有资本经营预算资金",
    carried: "国有资本经营收入",
  },
] as const;

const INCOME_NAME = 0;
const INCOME = 1;
const NAME = 2;
const TOTAL = 3;
const FIRST_FUND = 4;
const WIDTH = FIRST_FUND + FUNDS.length;
const FUND_COLUMNS = FUNDS.map((_, i) => FIRST_FUND + i);

class AppropriationBalance {
  private readonly draft: SheetDraft;

  constructor(private readonly context: FormContext) {
    this.draft = new SheetDraft(context.sheetName, KIND, [30, 15, 36, 15, 15, 16, 18]);
  }

  build(): BuiltForm {
    const { context, draft } = this;
    const { plan } = context;
    putTitleRows(draft, context, titleOf({ title: TITLE }, plan), WIDTH);
    const headerBottom = putHeader(draft, HEADER_TOP, [
      ["收入", "项目"],
      ["收入", "预算数"],
      ["支出", "项目"],
      ["支出", "合计"],
      ...FUNDS.map(({ header }) => ["支出", header]),
    ]);
    const names = atLeast(
      FUNDS.length,
      categoriesOf(
        plan,
        FUNDS.map(({ kind }) => kind)
      )
    );
    const first = headerBottom + 1;
    const carry = first + 1 + names.length;
    const last = carry + 1 + FUNDS.length;
    this.putBlanks(first, last);
    this.putIncome(first, carry, last);
    this.putExpenditure(names, first, carry, last);
    const area = { top: first, left: INCOME, bottom: last, right: WIDTH - 1 };
    putNote(draft, last + 1, area, "财政拨款收支");
    draft.validate(amountValidation({ ...area, right: INCOME }));
    draft.validate(amountValidation({ ...area, left: TOTAL }));
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

  private putBlanks(first: number, last: number): void {
    for (let row = first; row <= last; row++)
      for (let column = 0; column < WIDTH; column++) {
        const isName = column === INCOME_NAME || column === NAME;
        this.draft.blank(row, column, isName ? "label" : "amount");
      }
  }

  private putIncome(first: number, carry: number, last: number): void {
    const { draft } = this;
    const rows = (top: number) => FUNDS.map((_, i): [number, number] => [top + 1 + i, INCOME]);
    FUNDS.forEach(({ source, income, carried }, i) => {
      draft.text(first + 1 + i, INCOME_NAME, income, "label-indented");
      this.income(first + 1 + i, { source });
      draft.text(carry + 1 + i, INCOME_NAME, carried, "label-indented");
      this.income(carry + 1 + i, { carriedIn: source });
    });
    draft.text(first, INCOME_NAME, "一、本年收入");
    this.income(first, "current-year", sumOf(draft, rows(first)));
    draft.text(carry, INCOME_NAME, "二、上年结转");
    this.income(carry, "carried-in", sumOf(draft, rows(carry)));
    draft.text(last, INCOME_NAME, "收入合计", "total-label");
    const both: [number, number][] = [
      [first, INCOME],
      [carry, INCOME],
    ];
    this.income(last, "total", sumOf(draft, both));
  }

  private income(row: number, line: Line, amount: FormAmount = BLANK): void {
    this.amount(row, INCOME, "income", "total", line, amount);
  }

  private putExpenditure(
    names: readonly string[],
    first: number,
    carry: number,
    last: number
  ): void {
    const { draft, context } = this;
    const columns = FUNDS.map(({ source, kind }, i): CategoryColumn => ({
      column: FIRST_FUND + i,
      measure: source,
      from: { kind, measure: "total" },
    }));
    putCategories(draft, context, names, { kind: KIND, top: first + 1, nameColumn: NAME }, columns);
    names.forEach((_, i) => {
      draft.amount(first + 1 + i, TOTAL, this.acrossFunds(first + 1 + i));
    });
    draft.text(first, NAME, "一、本年支出");
    draft.text(carry, NAME, "二、结转下年");
    draft.text(last, NAME, "支出合计", "total-label");
    const down = (column: number) => names.map((_, i): [number, number] => [first + 1 + i, column]);
    FUNDS.forEach(({ source }, i) => {
      const column = FIRST_FUND + i;
      this.spent(first, column, source, "current-year", sumOf(draft, down(column)));
      this.spent(carry, column, source, "carried-out", BLANK);
      const both: [number, number][] = [
        [first, column],
        [carry, column],
      ];
      this.spent(last, column, source, "total", sumOf(draft, both));
    });
    for (const [row, line] of [
      [first, "current-year"],
      [carry, "carried-out"],
      [last, "total"],
    ] as const)
      this.spent(row, TOTAL, "total", line, this.acrossFunds(row));
  }

  private acrossFunds(row: number): FormAmount {
    return sumOf(
      this.draft,
      FUND_COLUMNS.map((column) => [row, column])
    );
  }

  private spent(
    row: number,
    column: number,
    measure: Source | "total",
    line: Line,
    amount: FormAmount
  ): void {
    this.amount(row, column, "expenditure", measure, line, amount);
  }

  private amount(
    row: number,
    column: number,
    side: Side,
    measure: Measure,
    line: Line,
    amount: FormAmount
  ): void {
    const role = { kind: KIND, year: "current", measure, side, row: { line } } as const;
    const result = knownOr(this.context.plan, role, amount);
    this.draft.amount(row, column, result, { style: line === "total" ? "total-amount" : "amount" });
  }
}

/** 财政拨款收支总表 (表一): its 类 are those of the tables of each fund. */
export const appropriationBalance: Form = {
  kind: KIND,
  title: TITLE,
  usual: true,
  build: (context) => new AppropriationBalance(context).build(),
};
