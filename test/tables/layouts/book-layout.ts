/** Any laying-out of the samples' tables, as departments lay them out. */
import fc from "fast-check";
import type { CellValue, Unit } from "../../../src/money/amount";
import type { Grid } from "../../../src/tables/grid";
import type { BudgetTable } from "../../../src/tables/table";
import { amountStyles, printAmounts, type AmountStyle } from "./amount-style";
import { codeStyles, withCodes, type CodeStyle } from "./code-style";
import { columnStyles, withColumns, type ColumnStyle } from "./column-style";
import { headerLines, headerStyles, type HeaderStyle } from "./header-style";
import { signed, takeApart } from "./laid-table";
import {
  linesAbove,
  lineStyles,
  withTotal,
  withUnitInHeader,
  type DepartmentPlace,
  type LineStyle,
} from "./line-style";
import { performanceLines, performanceStyles, type PerformanceStyle } from "./performance-style";
import { sheetStyles, toSheets, type SheetStyle } from "./sheet-style";
import { withCells } from "../../fixtures/with-cells";

/** A recognised table of a sample in its own sheet. */
export interface SampleTable {
  readonly grid: Grid;
  readonly table: BudgetTable;
}

interface TableLayout {
  readonly amounts: AmountStyle;
  readonly codes: CodeStyle;
  readonly columns: ColumnStyle;
  readonly header: HeaderStyle;
  readonly lines: LineStyle;
  readonly unit: Unit;
  readonly negateEvery: number;
  readonly performance: PerformanceStyle;
}

export interface BookLayout {
  readonly tables: readonly TableLayout[];
  readonly sheets: SheetStyle;
  /** The unit of all tables; null where each has its own. */
  readonly unit: Unit | null;
  readonly department: DepartmentPlace;
}

const tableLayouts: fc.Arbitrary<TableLayout> = fc.record({
  amounts: amountStyles,
  codes: codeStyles,
  columns: columnStyles,
  header: headerStyles,
  lines: lineStyles,
  unit: fc.constantFrom<Unit>("万元", "元", "千元"),
  negateEvery: fc.constantFrom(0, 0, 7),
  performance: performanceStyles,
});

const DEPARTMENTS = [
  "某某区人民政府办公室",
  "某某县教育局（本级）",
  "某某区社会保险局",
  "某某市政府采购中心",
];

const departments: fc.Arbitrary<DepartmentPlace> = fc.oneof(
  fc.constant({ as: "printed" } as const),
  fc.record({
    as: fc.constantFrom("title", "line", "with unit"),
    name: fc.constantFrom(...DEPARTMENTS),
    label: fc.constantFrom("部门", "编制单位", "单位名称", "填报部门（公章）"),
  })
);

/** Independent choices for every table and for the book, so many tables as the largest sample has. */
export const bookLayouts: fc.Arbitrary<BookLayout> = fc.record({
  tables: fc.array(tableLayouts, { minLength: 24, maxLength: 24, size: "max" }),
  sheets: sheetStyles,
  unit: fc.constantFrom<Unit | null>("万元", "元", null),
  department: departments,
});

function layPerformance({ grid, table }: SampleTable, layout: TableLayout): CellValue[][] {
  const [indicator] = table.performance?.indicators ?? [];
  if (!indicator) throw new Error(`no indicators in ${table.title}`);
  const lines = performanceLines(grid, indicator.row - 1 - grid.top, layout.performance);
  return lines.map((row) => [...row]);
}

function layTable(
  { grid, table }: SampleTable,
  layout: TableLayout,
  { unit, department }: { unit: Unit; department: DepartmentPlace }
): CellValue[][] {
  const { lines } = layout;
  const coded = withCodes(takeApart(grid, table, layout.negateEvery), layout.codes);
  const ordered = withTotal(withColumns(coded, layout.columns), lines);
  const laid = lines.unitIn === "header" ? withUnitInHeader(ordered, unit) : ordered;
  const rows = printAmounts(laid, unit, layout.amounts);
  const header = headerLines(laid, layout.header);
  const spaced = lines.blankRows ? rows.flatMap((row) => [row, []]) : rows;
  return [
    ...linesAbove(laid, lines, unit, department, layout.header.years === "in words"),
    ...header,
    ...spaced.map((row) => [...row]),
    ...(lines.noteApart ? [[]] : []),
    ...laid.notes.map((note) => [note]),
  ];
}

/** The layout of each table of a book: its unit is stated where nothing else would tell it. */
function layoutsOf(book: BookLayout, count: number): TableLayout[] {
  return book.tables.slice(0, count).map((layout, i) => {
    const unit = book.unit ?? layout.unit;
    const needed = book.unit === null || (book.unit !== "万元" && i === 0);
    const isSilent = layout.lines.unitIn === "nowhere";
    const unitIn = isSilent && needed ? "own line" : layout.lines.unitIn;
    return { ...layout, unit, lines: { ...layout.lines, unitIn } };
  });
}

/** The sheets of a book in a layout. */
export function layOut(tables: readonly SampleTable[], book: BookLayout): Grid[] {
  const layouts = layoutsOf(book, tables.length);
  const values = tables.flatMap((table, i) => {
    const layout = layouts[i];
    return layout
      ? [
          table.table.performance
            ? layPerformance(table, layout)
            : layTable(table, layout, { unit: layout.unit, department: book.department }),
        ]
      : [];
  });
  return toSheets(values, book.sheets);
}

/** The tables that a layout should be read back as: negative amounts turned, columns of last year left out. */
export function expectedTables(
  tables: readonly SampleTable[],
  book: BookLayout
): readonly BudgetTable[] {
  return tables.map(({ table }, i) => {
    const layout = book.tables[i];
    if (table.performance) return table;
    const kept = table.columns.map(
      ({ year }) => !(layout?.columns.withoutPrevious === true && year === "previous")
    );
    return {
      ...table,
      columns: table.columns.filter((_, c) => kept[c]),
      rows: table.rows.map((row) =>
        withCells(
          row,
          row.cells
            .filter((_, c) => kept[c])
            .map(
              (cell) => cell && { ...cell, fen: signed(cell.fen, cell, layout?.negateEvery ?? 0) }
            )
        )
      ),
    };
  });
}

/**
 * A layout in which every figure is as published: the same signs, years and names, and no nought where nothing was printed, because a nought
 * claims what a blank leaves open. One unit throughout: alone in its unit a small table does not show to what it is rounded.
 */
export function sameFigures(book: BookLayout): BookLayout {
  return {
    ...book,
    unit: book.unit ?? "万元",
    department: { as: "printed" },
    tables: book.tables.map((layout) => ({
      ...layout,
      negateEvery: 0,
      amounts: { ...layout.amounts, blank: blankOf(layout.amounts.blank) },
      columns: { ...layout.columns, withoutPrevious: false },
    })),
  };
}

function blankOf(printed: CellValue): CellValue {
  return printed === 0 || printed === "0.00" ? null : printed;
}
