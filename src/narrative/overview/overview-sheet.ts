/** The overview as a sheet of the workbook: a small block of formulas on the tables' cells, and two charts over it. */
import { printAmount } from "../../money/print";
import type { Book } from "../../tables/book";
import { OVERVIEW_SHEET } from "../../tables/helper-sheets";
import type { Reading } from "../amounts/reading";
import { printedCells, sourceTerm, type PrintedCell } from "../cell-formula";
import type { Bar, Overview } from "./bar";

/** Zero-based, within the sheet. */
export interface SheetBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface OverviewSheet {
  /** To be numbered where it is taken. */
  readonly name: string;
  /** From A1 on, rows of equal length, as they are typed: a formula begins with "=", a name from a table with an apostrophe. */
  readonly rows: readonly (readonly string[])[];
  /** Rows that are headings. */
  readonly headings: readonly number[];
  /** Where amounts stand. */
  readonly amounts: readonly SheetBlock[];
  readonly charts: readonly OverviewChartSpec[];
}

export interface OverviewChartSpec {
  readonly kind: "categories" | "parts";
  /** Names in the first column, headers in the first row. */
  readonly data: SheetBlock;
  readonly title: string;
}

const UNIT = "万元";
const COLUMNS = 4;

/**
 * What the sheet holds. Amounts of last year's workbook stand as numbers: a formula would ask for that file.
 * @param book the one that the overview is of
 */
export function overviewSheet(overview: Overview, book: Book): OverviewSheet {
  const cells = printedCells(book);
  const { year, hasPrevious, categories, parts, table } = overview;
  const current = year === null ? "本年" : `${year}年`;
  const previous = year === null ? "上年" : `${year - 1}年`;
  const columns = hasPrevious ? COLUMNS : 2;
  const title = `支出概览：${hasPrevious ? `${current}与${previous}` : current}（单位：${UNIT}）`;
  const named = categories.filter(
    ({ current, previous }) => isUsable(current) || isUsable(previous)
  );
  const first = 3;
  const rows = [
    [title],
    [`取自“${table.sheet}”，随表中的数自动更新。`],
    [],
    ["支出功能分类", current, ...(hasPrevious ? [previous, "增减"] : [])],
    ...named.map((bar, index) => categoryRow(bar, cells, hasPrevious, first + index + 2)),
  ];
  const categoryBlock = {
    row: first,
    column: 0,
    rows: named.length + 1,
    columns: hasPrevious ? 3 : 2,
  };
  const partsRow = rows.length + 1;
  if (parts.length > 0)
    rows.push(
      [],
      ["支出结构", current],
      ...parts.map(({ name, amount }) => [asText(name), expression(amount, cells)])
    );
  const partsBlock = { row: partsRow, column: 0, rows: parts.length + 1, columns: 2 };
  return {
    name: OVERVIEW_SHEET,
    rows: rows.map((row) => [...row, ...Array<string>(COLUMNS - row.length).fill("")]),
    headings: [0, first, ...(parts.length > 0 ? [partsRow] : [])],
    amounts: [
      { row: first + 1, column: 1, rows: named.length, columns: columns - 1 },
      ...(parts.length > 0
        ? [{ row: partsRow + 1, column: 1, rows: parts.length, columns: 1 }]
        : []),
    ],
    charts: [
      {
        kind: "categories",
        data: categoryBlock,
        title: `支出按类${hasPrevious ? `：${current}与${previous}` : `：${current}`}（${UNIT}）`,
      },
      ...(parts.length > 0
        ? [
            {
              kind: "parts" as const,
              data: partsBlock,
              title: `${current}基本支出与项目支出（${UNIT}）`,
            },
          ]
        : []),
    ],
  };
}

function isUsable(reading: Reading): boolean {
  return reading.state === "known";
}

/** @param row as Excel counts */
function categoryRow(
  { name, current, previous }: Bar,
  cells: readonly PrintedCell[],
  hasPrevious: boolean,
  row: number
): string[] {
  const amounts = [asText(name), expression(current, cells)];
  if (!hasPrevious) return amounts;
  return [...amounts, expression(previous, cells), `=B${String(row)}-C${String(row)}`];
}

/** What a table prints is a text, whatever it begins with. */
function asText(name: string): string {
  return `'${name}`;
}

/** A formula on the cells, a number where they stand in another workbook; "" where nothing is known. */
function expression(reading: Reading, cells: readonly PrintedCell[]): string {
  if (reading.state !== "known") return "";
  const { sources, fen } = reading;
  if (sources.length === 0 || sources.some(({ workbook }) => workbook))
    return printAmount(fen, UNIT, { trimZeros: true, decimals: 6 });
  const terms = sources.map((source, index) => {
    const sign = source.sign === -1 ? "-" : index > 0 ? "+" : "";
    return sign + sourceTerm(source, UNIT, cells);
  });
  return `=${terms.join("")}`;
}
