/**
 * Which tables a sheet has after some of its amounts have changed: mostly those that it had. What recognition asks of a cell is whether it
 * shows something, whether it is an amount, perhaps of nothing, and what its words mean; so an amount in an amount column may take the place
 * of another one as long as all of that is answered alike.
 */
import type { CellValue } from "../money/amount";
import { parseAmount } from "../money/parse";
import { valueAt, wholeGrid, wordsAt, type Block } from "./block";
import { isEmpty, plainText } from "./cell-text";
import { codeIn } from "./code";
import type { ChangedCell } from "./changed-cells";
import type { Grid } from "./grid";
import { isLabelColumn, leafOf } from "./header";
import type { Identification, IdentifiedAmounts } from "./identify";
import { KIND_READERS } from "./kinds/registry";
import { isMoney } from "./region";
import type { RowDraft } from "./row-draft";
import { looksLikeTitle } from "./title";
import type { Place } from "./titles";

/** What the texts of a sheet say of all its amounts; it is the same as long as its texts are. */
export interface SheetTexts {
  /** Whether it may hold 绩效指标, whose numbers tell where a table ends. */
  readonly speaksOfIndicators: boolean;
  /** The rows of what reads like a title. */
  readonly titles: readonly number[];
}

/** Reads what counts of the texts of a sheet. */
export function textsOf(grid: Grid): SheetTexts {
  const block = wholeGrid(grid);
  const titles: number[] = [];
  let speaksOfIndicators = false;
  for (const [row, values] of grid.values.entries())
    for (const [column, value] of values.entries()) {
      if (typeof value !== "string") continue;
      if (value.includes("指") && wordsAt(block, row, column).includes("指标"))
        speaksOfIndicators = true;
      if (looksLikeTitle(value)) titles.push(row);
    }
  return { speaksOfIndicators, titles };
}

/** Whether the tables of a sheet are still those that were found in it, whatever else its cells say now. */
export function keepsTables(
  found: readonly Identification[],
  texts: SheetTexts,
  changed: readonly ChangedCell[]
): boolean {
  if (texts.speaksOfIndicators) return false;
  const tables: IdentifiedAmounts[] = [];
  for (const one of found) {
    if (one === null) continue;
    if (!("tables" in one)) return false;
    for (const table of one.tables) {
      if ("performanceKind" in table || table.correction !== null) return false;
      tables.push(table);
    }
  }
  return changed.every((cell) => {
    const around = tables.filter(({ region }) => isInRows(region, cell));
    return around.length > 0 && keeps(around, texts, cell);
  });
}

function isInRows({ block, dataRows }: IdentifiedAmounts["region"], at: Place): boolean {
  return at.column >= block.left && at.column <= block.right && dataRows.includes(at.row);
}

/** @param tables all that were read from the part of the sheet in which the cell stands */
function keeps(
  tables: readonly IdentifiedAmounts[],
  texts: SheetTexts,
  cell: ChangedCell
): boolean {
  const [table] = tables;
  if (!table || !isHeadedByAmount(table, cell)) return false;
  const [only, other] = readersOf(table);
  const isRead = tables.every((own) => rowWith(own, cell) !== undefined);
  const isAlone = only === table.reader && !other && tables.length === 1 && isRead;
  if (isAlone && isSubjectRow(table, texts, cell))
    return isBlankOrAmount(cell.before) && isBlankOrAmount(cell.now);
  const isSame = isAlone || isMoney(cell.before) === isMoney(cell.now);
  return isSame && isOrdinary(cell.before) && isOrdinary(cell.now);
}

/** Which kinds the title names; all of them have been tried. */
function readersOf({ title }: IdentifiedAmounts) {
  return KIND_READERS.filter((reader) => reader.names(title.words)).flatMap((reader) => [
    reader,
    ...(reader.twin === undefined ? [] : [reader.twin]),
  ]);
}

/** Whether the cell stands under words that head amounts for whoever reads them, and under a title that says what the table is. */
function isHeadedByAmount({ region }: IdentifiedAmounts, { column }: Place): boolean {
  const header = region.header.columns.find((own) => own.column === column);
  if (!header || !region.titled || isLabelColumn(header)) return false;
  // 收入 or 支出 alone may head names.
  return header.words.length > 1 || !/^(?:收入|支出)$/.test(leafOf(header));
}

/**
 * Whether a row is a subject's whatever amounts it has, and cannot be taken for a line of the header: it has its code before the amount, and
 * something else besides, below the only title of the sheet.
 */
function isSubjectRow(table: IdentifiedAmounts, { titles }: SheetTexts, at: Place): boolean {
  const { block, header } = table.region;
  if (titles.length > 1 || titles.some((row) => row >= header.top)) return false;
  const code = rowWith(table, at)?.subject?.codeCell;
  if (!code || code.row - block.grid.top !== at.row) return false;
  const column = code.column - block.grid.left;
  return (
    column < at.column &&
    /^\d{3,9}$/.test(wordsAt(block, at.row, column)) &&
    hasAnother(block, at, column)
  );
}

function hasAnother({ grid, left, right }: Block, at: Place, code: number): boolean {
  for (let column = left; column <= right; column++)
    if (column !== code && column !== at.column && !isEmpty(valueAt({ grid }, at.row, column)))
      return true;
  return false;
}

/** The row of a table in which an amount stands. */
function rowWith({ reading }: IdentifiedAmounts, { row, column }: Place): RowDraft | undefined {
  const { columns, rows } = reading;
  return rows.find((draft) =>
    draft.cells
      ? draft.cells.some((place) => place?.row === row && place.column === column)
      : draft.row === row && columns.some((own) => own.column === column)
  );
}

function isBlankOrAmount(value: CellValue): boolean {
  return value === null || isNumericAmount(value);
}

function isNumericAmount(value: CellValue): boolean {
  return typeof value === "number" && parseAmount(value, "元").kind === "amount";
}

/**
 * Whether a value is an amount and nothing else. 2026 may be a year, 1 the number of a column, 301.05 a code of an economic subject: such
 * amounts are not ordinary.
 */
function isOrdinary(value: CellValue): boolean {
  if (!isNumericAmount(value)) return false;
  const text = plainText(value);
  if (!/^-?\d+(?:\.\d+)?$/.test(text) || /^20\d\d$/.test(text)) return false;
  if (/^[1-9]\d?$/.test(text)) return false;
  return !/^[35]/.test(codeIn(value)?.code ?? "");
}
