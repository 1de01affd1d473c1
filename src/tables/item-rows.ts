import { refAt, valueAt } from "./block";
import { plainText, printedText } from "./cell-text";
import { codeIn } from "./code";
import { isTotalLabel } from "./header-words";
import { isLabelColumn, leafOf } from "./header";
import type { MeasuredColumn } from "./measures";
import { splitNumbering } from "./numbering";
import { holdsFigure, type Region } from "./region";
import type { RowDraft } from "./row-draft";
import type { Line } from "./table";

interface Listed {
  readonly row: number;
  /** The filled label cells: column and printed words. */
  readonly labels: readonly { readonly column: number; readonly text: string }[];
}

/** The columns that say what the rows of a list are: labelled ones, and those without a header before the first amounts. */
function labelColumns(region: Region, measured: readonly MeasuredColumn[]): number[] {
  const { header, block } = region;
  const firstAmount = Math.min(...measured.map(({ column }) => column));
  const headed = new Map(header.columns.map((column) => [column.column, column]));
  const columns: number[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const found = headed.get(column);
    if (
      found
        ? isLabelColumn(found) && !/^(?:序号|行次|备注|说明)$/.test(leafOf(found))
        : column < firstAmount
    )
      columns.push(column);
  }
  return columns;
}

function isTotal({ labels }: Listed): boolean {
  return labels.some(({ text }) => isTotalLabel(plainText(splitNumbering(text).name)));
}

/** A row of a list that only sums up rows below it: it says less than they do, or its code begins theirs. */
function isSubtotal(listed: readonly Listed[], at: number): boolean {
  const row = listed[at];
  if (!row) return false;
  const most = listed.reduce((longest, { labels }) => Math.max(longest, labels.length), 0);
  if (row.labels.length * 2 < most) return true;
  const next = listed[at + 1];
  const [mine, theirs] = [row, next].map((item) => codeIn(item?.labels[0]?.text ?? null)?.code);
  return mine !== undefined && theirs !== undefined && theirs !== mine && theirs.startsWith(mine);
}

/**
 * The rows of a list, such as purchases, projects or units: the grand total, the lines that `lineOf` knows by one of their labels, and
 * otherwise one "item" a row that has amounts. Subtotals within the list are left out. A single row of amounts without labels is the total.
 * @param nameOf which label names an item, among the printed ones; the first unless given
 */
export function readItemRows(
  region: Region,
  measured: readonly MeasuredColumn[],
  lineOf: (label: string) => Line | null = () => null,
  nameColumn: number | null = null
): RowDraft[] {
  const columns = labelColumns(region, measured);
  const listed: Listed[] = region.dataRows.map((row) => ({
    row,
    labels: columns.flatMap((column) => {
      const text = printedText(valueAt(region.block, row, column));
      return text === "" ? [] : [{ column, text }];
    }),
  }));
  const hasAmounts = ({ row }: Listed): boolean =>
    measured.some(({ column }) => holdsFigure(region.block, { row, column }));
  const items = listed.filter((row) => row.labels.length > 0 && !isTotal(row) && hasAmounts(row));
  const onlyRow = items.length === 1 && !listed.some((row) => isTotal(row));
  return listed.flatMap((entry): RowDraft[] => {
    const { row, labels } = entry;
    const cells = measured.map(({ column }) => ({ row, column }));
    const label =
      labels.find(({ column }) => column === nameColumn) ??
      labels.find(({ text }) => codeIn(text)?.name !== "") ??
      labels[0];
    const draft = {
      side: null,
      subject: null,
      row,
      cells,
      name: label ? splitNumbering(label.text).name.replace(/[:：]$/, "") : "",
      nameCell: label ? refAt(region.block, row, label.column) : null,
    };
    if (isTotal(entry)) return [{ ...draft, line: "total" }];
    const known = labels.map(({ text }) => lineOf(plainText(splitNumbering(text).name)));
    const line = known.find((found) => found !== null);
    if (line) return [{ ...draft, line }];
    if (!hasAmounts(entry)) return [];
    if (labels.length === 0 || (onlyRow && columns.length > 0 && listed.length === 1))
      return [{ ...draft, line: "total" }];
    return isSubtotal(items, items.indexOf(entry)) ? [] : [{ ...draft, line: "item" }];
  });
}
