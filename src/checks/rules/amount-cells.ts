import { toUnit } from "../../money/print";
import { fenIn, rawIn, stateIn } from "../../tables/row-amounts";
import type { AmountCell, BudgetTable, Row } from "../../tables/table";
import type { Check, Report } from "../check";
import { placeOf } from "../relation";
import { RowTally } from "../row-tally";
import { statement } from "../statement";
import { gridAmounts, headAmounts, type NamedAmount } from "../table-amounts";

/** Amount cells hold numbers: no text, no error value, no number kept as text; negative ones are looked at. */
export const amountCells: Check = {
  id: "amount-cells",
  title: "金额栏里都是数字",
  description:
    "查看每个金额单元格：应是数字或空白。文字和 #REF! 之类的错误值是错误，以文本形式存储的数字和负数须核对。绩效目标表看表头的资金。",
  basis: "domain.md A24",
  severity: "error",
  needs: [],
  checkTable,
};

/** Of each row twice how many of its amounts are filled in, and one more where something is to be said of one of them. */
const filledIn = new RowTally((row, { columns }) => {
  let filled = 0;
  let hasStrange = 0;
  for (let at = 0; at < columns.length; at++) {
    if (!isFilled(row, at)) continue;
    filled++;
    if (isStrange(row, at)) hasStrange = 1;
  }
  return 2 * filled + hasStrange;
});

function isFilled(row: Row, at: number): boolean {
  const state = stateIn(row, at);
  return state !== null && state !== "blank";
}

function isStrange(row: Row, at: number): boolean {
  return stateIn(row, at) !== "amount" || fenIn(row, at) < 0 || typeof rawIn(row, at) === "string";
}

function checkTable(table: BudgetTable, report: Report): void {
  const storedAsText: AmountCell[] = [];
  const tally = filledIn.of(table);
  report.ran(tally.reduce((sum, told) => sum + (told >> 1), 0));
  const rows = table.rows.filter((_, at) => ((tally[at] ?? 0) & 1) === 1);
  const strange = gridAmounts(
    { rows, columns: table.columns },
    (row, at) => isFilled(row, at) && isStrange(row, at)
  );
  for (const amount of strange) {
    const { cell } = amount;
    checkCell(amount, report);
    if (cell.state === "amount" && typeof cell.raw === "string") storedAsText.push(cell);
  }
  // A form of labels and values holds its amounts as text like everything else, and nobody adds them up in Excel.
  for (const amount of headAmounts(table)) {
    const { cell } = amount;
    if (cell.state === "blank" || SAYS_NONE.test(String(cell.raw).trim())) continue;
    report.ran();
    checkCell(amount, report);
  }
  if (storedAsText.length === 0) return;
  report.found({
    ...statement("warning", storedAsText.map(placeOf), {
      type: "amounts-stored-as-text",
      count: storedAsText.length,
      kind: table.kind,
    }),
    repair: storedAsText.map((cell) => ({
      cell: placeOf(cell),
      value: toUnit(cell.fen, table.unit),
    })),
  });
}

/** What people write into a form where there is nothing. */
const SAYS_NONE = /^(?:无|没有|不涉及|[\/\\—-]+)$/;

function checkCell(amount: NamedAmount, report: Report): void {
  const { cell } = amount;
  if (cell.state === "blank" || (cell.state === "amount" && cell.fen >= 0)) return;
  const { item } = amount;
  const text = String(cell.raw);
  const where = [placeOf(cell)];
  if (cell.state === "text")
    report.found(statement("error", where, { type: "amount-is-text", text, item }));
  if (cell.state === "error")
    report.found(statement("error", where, { type: "amount-is-error", text, item }));
  if (cell.state === "amount" && cell.fen < 0)
    report.found(statement("warning", where, { type: "negative-amount", item }));
}
