import { parseAmount } from "../../money/parse";
import type { AmountCell, BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { placeOf } from "../relation";
import { statement } from "../statement";
import { gridAmounts, headAmounts } from "../table-amounts";

/** What a sum of figures of two places may leave behind in binary; spreadsheets show it as two places. */
const FLOAT_NOISE = 1e-7;

/** Amounts in 万元 have at most two decimals. */
export const decimalPlaces: Check = {
  id: "decimal-places",
  title: "以万元为单位的金额不多于两位小数",
  description: "看以万元为单位的表中，金额是否不多于两位小数。以元为单位的表不核验。",
  basis: "domain.md A13",
  severity: "warning",
  needs: [],
  isAbout: ({ unit }) => unit === "万元",
  aboutNone: "没有以万元为单位的表",
  checkTable,
};

function checkTable(table: BudgetTable, report: Report): void {
  const cells = [...gridAmounts(table), ...headAmounts(table)]
    .map(({ cell }) => cell)
    .filter(({ state }) => state === "amount");
  report.ran(cells.length);
  const fine = cells.filter(hasManyPlaces);
  const [first] = fine;
  if (first)
    report.found(
      statement("warning", fine.map(placeOf), {
        type: "many-decimals",
        kind: table.kind,
        count: fine.length,
        example: String(first.raw),
      })
    );
}

function hasManyPlaces({ raw }: AmountCell): boolean {
  if (typeof raw === "number" && Math.abs(raw - Math.round(raw * 100) / 100) < FLOAT_NOISE)
    return false;
  const parsed = parseAmount(raw, "万元");
  return parsed.kind === "amount" && parsed.decimals > 2;
}
