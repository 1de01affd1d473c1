import type { Place } from "./titles";
import { filledColumns, refAt, rowsFromTo, valueAt, wordsAt } from "./block";
import { plainText, printedText } from "./cell-text";
import { isTotalLabel } from "./header-words";
import { isLabelColumn, leafOf, type HeaderColumn } from "./header";
import { readItemRows } from "./item-rows";
import { measureColumns, NO_WORDS, type MeasuredColumn, type MeasureWords } from "./measures";
import { splitNumbering } from "./numbering";
import { holdsAmount, unreadColumns, type Reading, type Region, type Unread } from "./region";
import type { Column, Measure } from "./table";

const PURCHASE_AND_OPERATION =
  /购置.*运行|运行.*购置|^公务用车(?:经?费|费用)?(?:小计|合计)?$|^公务用车支出/;

const WORDS: MeasureWords = [
  [/因公出国|因公出境|出国\(境\)/, "abroad"],
  [/公务接待|^接待费/, "reception"],
  [PURCHASE_AND_OPERATION, "vehicles"],
  [/(?:公务)?用车运行|车辆运行|运行维护费|^运行(?:维护)?(?:费|$)/, "vehicle-operation"],
  [/(?:公务)?用车购置|车辆购置|^购置(?:费|$)/, "vehicle-purchase"],
];

const ITEMS: readonly { readonly measure: Measure; readonly words: string }[] = [
  { measure: "abroad", words: "因公出国（境）费" },
  { measure: "vehicles", words: "公务用车购置及运行费" },
  { measure: "reception", words: "公务接待费" },
];

function missingItems(found: readonly { readonly measure: Measure }[]): string | null {
  const has = (measure: Measure): boolean => found.some((column) => column.measure === measure);
  const missing = ITEMS.filter(
    ({ measure }) =>
      !has(measure) &&
      !(measure === "vehicles" && (has("vehicle-operation") || has("vehicle-purchase")))
  );
  return missing.length === 0 ? null : missing.map(({ words }) => `“${words}”`).join("");
}

/** What some places print beside the “三公”, in the same table. */
const BESIDE = /机关运行|行政经费|会议费|培训费/;

/** The columns of “三公”: without what stands beside it, and without a 合计 of both where “三公” has one of its own. */
function sangongColumns({ header }: Region): readonly HeaderColumn[] {
  const own = header.columns.filter(({ words }) => !words.some(isOther));
  if (own.length === header.columns.length) return own;
  const isSangong = ({ words }: HeaderColumn): boolean => words.some((text) => /三公/.test(text));
  const isTotal = (column: HeaderColumn): boolean => /^(?:合计|总计|小计)$/.test(leafOf(column));
  return own.some((column) => isSangong(column) && isTotal(column))
    ? own.filter((column) => isSangong(column) || !isTotal(column))
    : own;
}

function isOther(text: string): boolean {
  return BESIDE.test(text) && !/三公/.test(text);
}

/** What stands beside “三公” where the title counts it in, and 合计 may be that of both: no sum proves anything then. */
function countedIn({ block, header }: Region, columns: readonly HeaderColumn[]): Unread[] {
  const isOwn = columns.some(
    ({ words }) => words.length > 1 && words.some((text) => /三公/.test(text))
  );
  const above = rowsFromTo(block.top, header.top - 1);
  const named = above.some((row) =>
    filledColumns(block, row).some((column) => BESIDE.test(wordsAt(block, row, column)))
  );
  if (isOwn || !named) return [];
  return header.columns
    .filter((column) => !columns.includes(column))
    .map(({ column, printed }) => ({ row: header.bottom, column, name: printed.join("·") }));
}

/** The items across: one row of amounts, one a year, or one a unit and their 合计. */
function readAcross(region: Region): Reading {
  const columns = sangongColumns(region);
  const measured = measureColumns(columns, WORDS, region.titleYear);
  const missing = missingItems(measured);
  if (missing !== null) return { lacks: missing };
  if (isTwice(measured, columns))
    return { lacks: "年度（有两组列的表头相同，分不清哪一组是上年的）" };
  const unread = [...unreadColumns(region, columns, WORDS), ...countedIn(region, columns)];
  const years = yearRows(region, measured);
  if (years) return { ...readYears(region, measured, years), unread };
  return {
    columns: measured.map((column) => ({ ...column, side: null })),
    rows: readItemRows(region, measured),
    unread,
  };
}

/** Whether the items stand twice under the very same words, and nothing says which are last year's. */
function isTwice(measured: readonly MeasuredColumn[], columns: readonly HeaderColumn[]): boolean {
  const read = new Set(measured.map(({ column }) => column));
  const words = new Set(
    columns.flatMap((each) => (read.has(each.column) ? each.words.join("·") : []))
  );
  return columns.some((each) => !read.has(each.column) && words.has(each.words.join("·")));
}

/** A row of one year: 2025年, 2026年预算数. */
interface YearRow {
  readonly row: number;
  readonly year: number;
  readonly name: string;
  readonly column: number;
}

const YEAR_LABEL = /^20\d\d(?:年度?)?(?:年初)?(?:预算(?:数|安排)?)?$/;

/** The rows of two years, last year's and this year's, where the rows are nothing else. */
function yearRows({ block, dataRows }: Region, measured: readonly MeasuredColumn[]) {
  const first = Math.min(...measured.map(({ column }) => column));
  const isComparison = (row: number): boolean =>
    filledColumns(block, row).some(
      (column) => column < first && /^(?:同比)?(?:增减|增长|变动)/.test(wordsAt(block, row, column))
    );
  const filled = dataRows.filter(
    (row) =>
      !isComparison(row) && measured.some(({ column }) => holdsAmount(block, { row, column }))
  );
  const rows = filled.flatMap((row): YearRow[] => {
    for (let column = block.left; column < first; column++) {
      const name = printedText(valueAt(block, row, column));
      if (YEAR_LABEL.test(name)) return [{ row, year: Number(name.slice(0, 4)), name, column }];
    }
    return [];
  });
  const [a, b] = rows;
  const isPair = filled.length === 2 && a && b && Math.abs(a.year - b.year) === 1;
  return isPair ? [...rows].sort((one, other) => one.year - other.year) : null;
}

/** One row of all the years' amounts, each with the cell where it stands. */
function readYears(
  { block }: Region,
  measured: readonly MeasuredColumn[],
  rows: readonly YearRow[]
) {
  const columns: Column[] = [];
  const cells: Place[] = [];
  const last = rows.at(-1);
  for (const { row, name, ...at } of rows)
    for (const { measure, header, column } of measured) {
      const year = at.year === last?.year ? "current" : "previous";
      columns.push({ measure, year, side: null, header: `${name}·${header}`, column });
      cells.push({ row, column });
    }
  const name = last?.name ?? "";
  const nameCell = last ? refAt(block, last.row, last.column) : null;
  const row = last?.row ?? block.top;
  return {
    columns,
    rows: [{ side: null, subject: null, line: "total" as const, name, nameCell, row, cells }],
  };
}

function itemOf(label: string): Measure | null {
  const name = splitNumbering(splitNumbering(label).name).name;
  const text = plainText(name);
  if (isTotalLabel(text) || /^三公经费/.test(text)) return "total";
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * The items one below the other. They become the columns of a single row all the same, each with the cell where it stands: whoever
 * reads the table sees one shape.
 */
function readDown(region: Region): Reading {
  const { block } = region;
  const label = region.header.columns.find(
    (column) => isLabelColumn(column) && !/序号|编码/.test(leafOf(column))
  );
  const amounts = measureColumns(region.header.columns, NO_WORDS, region.titleYear);
  if (!label || amounts.length === 0) return { lacks: missingItems([]) ?? "" };
  const items = region.dataRows.flatMap((row) => {
    const text = printedText(valueAt(block, row, label.column));
    const measure = itemOf(text);
    return measure === null
      ? []
      : [{ row, measure, name: splitNumbering(splitNumbering(text).name).name }];
  });
  // 合计 may be more than “三公”; the row that says “三公” is what is asked for.
  const named = items.find(({ measure, name: text }) => measure === "total" && /三公/.test(text));
  const own = items.filter((item) => !named || item.measure !== "total" || item === named);
  const first = own.filter(
    ({ measure }, i) => own.findIndex((other) => other.measure === measure) === i
  );
  const missing = missingItems(first);
  if (missing !== null) return { lacks: missing };
  const columns: Column[] = [];
  const cells: Place[] = [];
  for (const { year, header, column } of amounts)
    for (const { measure, row, name } of first) {
      columns.push({ measure, year, side: null, header: `${header}·${name}`, column });
      cells.push({ row, column });
    }
  const total = first.find(({ measure }) => measure === "total") ?? first[0];
  const row = total?.row ?? region.header.bottom + 1;
  const nameCell = refAt(block, row, label.column);
  const name = total?.name ?? "";
  return {
    columns,
    rows: [{ side: null, subject: null, line: "total", name, nameCell, row, cells }],
    unread: [],
  };
}

/** Reads a “三公” table in either layout. */
export function readSangongTable(region: Region): Reading {
  const across = readAcross(region);
  if (!("lacks" in across)) return across;
  const down = readDown(region);
  return "lacks" in down ? across : down;
}
