import type { CellValue } from "../money/amount";
import { CodeColumn } from "./code-column";
import { RecentColumns } from "./recent-columns";
import { SubjectTotals } from "./subject-totals";

/** A sheet has few columns of codes, and beside each some columns of amounts: 总计, 基本支出, 项目支出, last year's. */
const CODE_COLUMNS = 12;
const AMOUNT_COLUMNS = 6;

interface Indexed {
  readonly column: CodeColumn;
  readonly totals: RecentColumns<SubjectTotals>;
}

const indexed = new RecentColumns<Indexed>(CODE_COLUMNS);

/**
 * The totals of amounts by the codes beside them. Equal columns are read once, however many cells ask for a total of them. Throws a
 * FunctionError for codes that are none (CodeColumn). The columns must be equally long and never be changed afterwards.
 */
export function sharedTotals(
  codes: readonly CellValue[],
  amounts: readonly CellValue[]
): SubjectTotals {
  const { column, totals } = indexed.get(codes, () => ({
    column: new CodeColumn(codes),
    totals: new RecentColumns<SubjectTotals>(AMOUNT_COLUMNS),
  }));
  return totals.get(amounts, () => new SubjectTotals(column, amounts));
}
