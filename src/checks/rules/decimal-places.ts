import type { CellValue } from "../../money/amount";
import { parseAmount } from "../../money/parse";
import type { AmountState } from "../../tables/amount-cell";
import { rawIn, stateIn } from "../../tables/row-amounts";
import type { BudgetTable } from "../../tables/table";
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
  let ran = 0;
  const isFine = (state: AmountState | null, raw: CellValue): boolean => {
    if (state !== "amount") return false;
    ran++;
    return hasManyPlaces(raw);
  };
  const fine = [
    ...gridAmounts(table, (row, at) => isFine(stateIn(row, at), rawIn(row, at))),
    ...headAmounts(table).filter(({ cell }) => isFine(cell.state, cell.raw)),
  ].map(({ cell }) => cell);
  report.ran(ran);
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

function hasManyPlaces(raw: CellValue): boolean {
  if (typeof raw === "number" && Math.abs(raw - Math.round(raw * 100) / 100) < FLOAT_NOISE)
    return false;
  const parsed = parseAmount(raw, "万元");
  return parsed.kind === "amount" && parsed.decimals > 2;
}
