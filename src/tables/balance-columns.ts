import { standardSubjects } from "../subjects/edition-2026";
import { valueAt } from "./block";
import { printedText } from "./cell-text";
import { isLabelColumn, leafOf, type HeaderColumn } from "./header";
import { splitNumbering } from "./numbering";
import type { Region } from "./region";
import type { Side } from "./table";

/** One half of a table of 收入 and 支出. Columns count in the grid. */
export interface Half {
  readonly side: Side;
  /** Where its rows are named. */
  readonly name: number;
  /** Where they have codes; usually nowhere. */
  readonly code: number | null;
  /** The headers of its amounts. */
  readonly amounts: readonly HeaderColumn[];
}

function sideOf({ words }: HeaderColumn): Side | null {
  for (const text of words) {
    if (/收入.*支出|收支/.test(text)) continue;
    if (/^(?:[一二]、)?(?:本年|预算)?收入/.test(text)) return "income";
    if (/^(?:[一二]、)?(?:本年|预算)?支出/.test(text)) return "expenditure";
  }
  return null;
}

/** How many rows of the column name a 类: tells the half by function from one by economic classification or nature. */
function categories(region: Region, column: number): number {
  return region.dataRows.filter((row) => {
    const { name } = splitNumbering(printedText(valueAt(region.block, row, column)));
    return standardSubjects.byName(name, "function").some(({ level }) => level === 1);
  }).length;
}

interface Segment {
  readonly side: Side | null;
  readonly name: HeaderColumn;
  readonly code: HeaderColumn | null;
  readonly amounts: readonly HeaderColumn[];
}

/** Each column of names with the amounts that belong to it: those between it and the next, or, before the first one, that one's. */
function segments(columns: readonly HeaderColumn[]): Segment[] {
  const used = columns.filter((column) => !/^(?:序号|行次|栏次|备注|说明)$/.test(leafOf(column)));
  const isCode = (column: HeaderColumn): boolean => /编码|代码|编号/.test(leafOf(column));
  // 收入 | 预算数 | 支出 | 预算数, all on one line.
  const isBare = (column: HeaderColumn): boolean =>
    column.words.length === 1 && /^(?:收入|支出)$/.test(leafOf(column));
  const isLabel = (column: HeaderColumn): boolean => isLabelColumn(column) || isBare(column);
  const names = used.filter((column) => isLabel(column) && !isCode(column));
  return names.map((name, i) => {
    const from = i === 0 ? -Infinity : (names[i]?.column ?? 0);
    const to = names[i + 1]?.column ?? Infinity;
    const previous = names[i - 1]?.column ?? -Infinity;
    const code = used.find(
      (column) => isCode(column) && column.column > previous && column.column < name.column
    );
    const amounts = used.filter(
      (column) => !isLabel(column) && column.column > from && column.column < to
    );
    return { side: sideOf(name), name, code: code ?? null, amounts };
  });
}

function half(side: Side, { name, code, amounts }: Segment): Half {
  return { side, name: name.column, code: code?.column ?? null, amounts };
}

/** The two halves, by the words 收入 and 支出 in their headers, or else the left one and the right one; null if there are not two. */
export function findHalves(region: Region): { income: Half; expenditure: Half } | null {
  const found = segments(region.header.columns).filter(({ amounts }) => amounts.length > 0);
  const told = found.some(({ side }) => side !== null);
  const incomes = told ? found.filter(({ side }) => side === "income") : found.slice(0, 1);
  const expenditures = found.filter((segment) => !incomes.includes(segment));
  const [income] = incomes;
  const expenditure = [...expenditures].sort(
    (a, b) => categories(region, b.name.column) - categories(region, a.name.column)
  )[0];
  if (!income || !expenditure) return null;
  return { income: half("income", income), expenditure: half("expenditure", expenditure) };
}
