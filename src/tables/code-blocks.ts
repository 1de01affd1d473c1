import { filledColumns, refAt, valueAt, wordsAt } from "./block";
import { printedText } from "./cell-text";
import { codeIn } from "./code";
import { readCodedTable, type CodedTable } from "./coded-table";
import { isLabelColumn, leafOf, type HeaderColumn } from "./header";
import type { Reading, Region } from "./region";
import { draftAt, placesOf, type RowDraft } from "./row-draft";
import type { Column } from "./table";

type Read = Exclude<Reading, { readonly lacks: string }>;

/** What a block's own subtotal is called; the table's is 合计 or 总计 alone in its line, or says of what it is. */
const SUBTOTAL = /(?:合计|总计|小计|总额|共计)$/;
const GRAND_TOTAL = /^(?:基本支出|项目支出|支出)(?:合计|总计)$/;

function isAmount(column: HeaderColumn): boolean {
  return !isLabelColumn(column);
}

function holdsCodes({ block, dataRows }: Region, { column }: HeaderColumn): boolean {
  return dataRows.some((row) => codeIn(valueAt(block, row, column)) !== null);
}

function beginsBlock(region: Region, column: HeaderColumn): boolean {
  const leaf = leafOf(column);
  if (!isLabelColumn(column) || /部门|单位|项目|备注/.test(leaf)) return false;
  return /编码|代码|编号/.test(leaf) || holdsCodes(region, column);
}

/**
 * The parts of a table that stand beside each other, each with codes, names and amounts of its own: 人员经费 ‖ 公用经费, or the department's
 * classification ‖ the government's. A single one is the table itself.
 */
function codeBlocks(region: Region): Region[] {
  const groups: HeaderColumn[][] = [[]];
  /** Whether a code has been seen, and an amount behind it. */
  let [hasCodes, hasAmounts] = [false, false];
  for (const column of region.header.columns) {
    const begins = beginsBlock(region, column);
    if (begins && hasAmounts) {
      groups.push([]);
      hasAmounts = false;
    }
    hasCodes = hasCodes || begins;
    hasAmounts = hasAmounts || (hasCodes && isAmount(column));
    groups.at(-1)?.push(column);
  }
  return groups.map((columns, i) => {
    const left = i === 0 ? region.block.left : (columns[0]?.column ?? region.block.left);
    const right = (groups[i + 1]?.[0]?.column ?? region.block.right + 1) - 1;
    const block = { ...region.block, left, right };
    return {
      ...region,
      block,
      header: { ...region.header, columns },
      dataRows: region.dataRows.filter((row) => filledColumns(block, row).length > 0),
    };
  });
}

/** Whether two columns mean the same in two blocks. */
function sameRole(a: Column, b: Column): boolean {
  return a.measure === b.measure && a.year === b.year;
}

/** A reading with only those of its columns that have the roles of others, in their order. */
function withColumns(read: Read, columns: readonly Column[]): Read {
  const at = columns.map((column) => read.columns.findIndex((own) => sameRole(own, column)));
  return {
    ...read,
    columns: at.flatMap((i) => read.columns[i] ?? []),
    rows: read.rows.map((row) => {
      const places = placesOf(row, read.columns);
      return draftAt(
        row,
        at.map((i) => places[i] ?? null)
      );
    }),
  };
}

/** Whether rows have codes of economic subjects. */
function isEconomic({ block, dataRows, header }: Region): boolean {
  return header.columns.some(({ column }) =>
    dataRows.some((row) => /^[35]/.test(codeIn(valueAt(block, row, column))?.code ?? ""))
  );
}

interface Block {
  readonly region: Region;
  readonly read: Read;
}

/** The line 基本支出合计, in whichever block it stands. */
function grandTotals(blocks: readonly Block[]): RowDraft[] {
  return blocks.flatMap(({ region: { block, dataRows }, read }) =>
    dataRows.flatMap((row): RowDraft[] => {
      const column = filledColumns(block, row).find((c) =>
        GRAND_TOTAL.test(wordsAt(block, row, c))
      );
      if (column === undefined) return [];
      const name = printedText(valueAt(block, row, column));
      const cells = read.columns.map((own) => ({ row, column: own.column }));
      const nameCell = refAt(block, row, column);
      return [{ side: null, subject: null, line: "total", name, nameCell, row, cells }];
    })
  );
}

/** The rows of several blocks by their codes. Each may have its own subtotal, so that only one alone in its line is the table's. */
function joinedRows(blocks: readonly Block[]): RowDraft[] {
  const rows = blocks.flatMap(({ read }) => read.rows);
  const named = grandTotals(blocks);
  const totals = rows.filter(({ line }) => line === "total");
  const [only] = totals;
  const isAlone =
    named.length === 0 &&
    totals.length === 1 &&
    only !== undefined &&
    blocks.filter(({ region }) => filledColumns(region.block, only.row).length > 0).length === 1;
  const kept = rows.filter(
    (row) => (isAlone && row === only) || row.subject !== null || !SUBTOTAL.test(row.name)
  );
  // Beside each other codes cannot all ascend: 303 ends one block, and 302 begins the next.
  const codeOf = ({ subject }: RowDraft): string => subject?.code ?? "9";
  return [...kept, ...named].sort((a, b) =>
    codeOf(a) < codeOf(b) ? -1 : Number(codeOf(a) > codeOf(b))
  );
}

/**
 * Reads an economic table printed in blocks beside each other, as those of its blocks whose codes are the table's; null where it stands
 * in one block, or in blocks that are no such thing.
 */
export function readCodeBlocks(region: Region, table: CodedTable): Reading | null {
  const blocks = codeBlocks(region);
  if (blocks.length < 2) return null;
  const readings = blocks.map((block) => ({
    region: block,
    reading: readCodedTable({ ...block, titled: true }, { ...table, tells: [] }),
  }));
  const reads = readings.flatMap(({ region: block, reading }) =>
    "lacks" in reading ? [] : [{ region: block, read: reading }]
  );
  // A block without amounts, or of no classification: then this is another sort of table.
  const strange = readings.some(
    ({ region: block, reading }) =>
      "lacks" in reading && !(isEconomic(block) && block.header.columns.some(isAmount))
  );
  const [first, ...others] = reads;
  if (!first || strange) return null;
  const columns = first.read.columns.filter((column) =>
    others.every(({ read }) => read.columns.some((own) => sameRole(own, column)))
  );
  const aligned = reads.map(({ region: block, read }) => ({
    region: block,
    read: withColumns(read, columns),
  }));
  const rows = others.length === 0 ? first.read.rows : joinedRows(aligned);
  if (!rows.some(({ subject }) => subject !== null)) return null;
  return { columns, rows, unread: reads.flatMap(({ read }) => read.unread) };
}
