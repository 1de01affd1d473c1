import type { Measure, YearRole } from "../../tables/table";
import { amountValidation } from "../amount-validation";
import { BLANK, type FormAmount } from "../form-amount";
import { titleOf, type BuiltForm, type Form, type FormContext } from "../form";
import { sumOf } from "../formulas";
import { knownOr } from "../known-amount";
import { putHeader } from "../header-rows";
import { putNote } from "../note-row";
import { SheetDraft } from "../sheet-draft";
import { HEADER_TOP, putTitleRows } from "../title-rows";

const KIND = "sangong";
const TITLE = "一般公共预算“三公”经费支出表";

interface Item {
  readonly measure: Measure;
  readonly path: readonly string[];
  readonly parts?: readonly Measure[];
}

const VEHICLES = "公务用车购置及运行费";

const ITEMS: readonly Item[] = [
  { measure: "total", path: ["合计"], parts: ["abroad", "vehicles", "reception"] },
  { measure: "abroad", path: ["因公出国（境）费"] },
  {
    measure: "vehicles",
    path: [VEHICLES, "小计"],
    parts: ["vehicle-purchase", "vehicle-operation"],
  },
  { measure: "vehicle-purchase", path: [VEHICLES, "公务用车购置费"] },
  { measure: "vehicle-operation", path: [VEHICLES, "公务用车运行费"] },
  { measure: "reception", path: ["公务接待费"] },
];

/** 小计 before 合计, which has it among its parts. */
const IN_ORDER = [
  "abroad",
  "vehicle-purchase",
  "vehicle-operation",
  "reception",
  "vehicles",
  "total",
];

const YEARS: readonly YearRole[] = ["previous", "current"];
const WIDTH = YEARS.length * ITEMS.length;

function columnOf(measure: Measure, year: YearRole): number {
  return YEARS.indexOf(year) * ITEMS.length + ITEMS.findIndex((item) => item.measure === measure);
}

function build(context: FormContext): BuiltForm {
  const { plan } = context;
  const draft = new SheetDraft(
    context.sheetName,
    KIND,
    Array.from({ length: WIDTH }, () => 12)
  );
  putTitleRows(draft, context, titleOf({ title: TITLE }, plan), WIDTH);
  const headerBottom = putHeader(
    draft,
    HEADER_TOP,
    YEARS.flatMap((year) =>
      ITEMS.map(({ path }) => [
        `${String(year === "current" ? plan.year : plan.year - 1)}年预算数`,
        ...path,
      ])
    )
  );
  const row = headerBottom + 1;
  for (const year of YEARS)
    for (const measure of IN_ORDER) {
      const item = ITEMS.find((one) => one.measure === measure);
      if (item) putItem(draft, context, row, year, item);
    }
  const area = { top: row, left: 0, bottom: row, right: WIDTH - 1 };
  putNote(draft, row + 1, area, "“三公”经费预算");
  draft.validate(amountValidation(area));
  return {
    draft,
    columnOf: (measure) => columnOf(measure, "current"),
    totalRow: row,
    sheet: () =>
      draft.finish({
        frozenRows: headerBottom + 1,
        print: { orientation: "landscape", repeated: { top: 0, bottom: headerBottom } },
      }),
  };
}

function putItem(
  draft: SheetDraft,
  { plan }: FormContext,
  row: number,
  year: YearRole,
  { measure, parts }: Item
): void {
  const amount: FormAmount = parts
    ? sumOf(
        draft,
        parts.map((part) => [row, columnOf(part, year)])
      )
    : BLANK;
  const role = { kind: KIND, year, measure, side: null, row: { line: "total" } } as const;
  draft.amount(row, columnOf(measure, year), knownOr(plan, role, amount));
}

/** 一般公共预算“三公”经费支出表 (表四): both years, the items across. */
export const sangong: Form = { kind: KIND, title: TITLE, usual: true, build };
