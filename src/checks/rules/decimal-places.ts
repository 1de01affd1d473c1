import type { CellValue } from "../../money/amount";
import { parseAmount } from "../../money/parse";
import { rawIn, stateIn } from "../../tables/row-amounts";
import type { BudgetTable, Row } from "../../tables/table";
import type { Check, Report } from "../check";
import { placeOf } from "../relation";
import { RowTally } from "../row-tally";
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

/** Of each row twice how many amounts it has, and one more where one of them is too fine. */
const amountsIn = new RowTally((row, { columns }) => {
  let amounts = 0;
  let hasFine = 0;
  for (let at = 0; at < columns.length; at++) {
    if (stateIn(row, at) !== "amount") continue;
    amounts++;
    if (hasManyPlaces(rawIn(row, at))) hasFine = 1;
  }
  return 2 * amounts + hasFine;
});

function checkTable(table: BudgetTable, report: Report): void {
  const tally = amountsIn.of(table);
  const inHead = headAmounts(table).filter(({ cell }) => cell.state === "amount");
  const ran = tally.reduce((sum, told) => sum + (told >> 1), inHead.length);
  const rows = table.rows.filter((_, at) => ((tally[at] ?? 0) & 1) === 1);
  const isFine = (row: Row, at: number) =>
    stateIn(row, at) === "amount" && hasManyPlaces(rawIn(row, at));
  const fine = [
    ...gridAmounts({ rows, columns: table.columns }, isFine),
    ...inHead.filter(({ cell }) => hasManyPlaces(cell.raw)),
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
