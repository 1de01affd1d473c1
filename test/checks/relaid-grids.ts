/** The same workbook in another unit or another order, and with slips of the hand. */
import fc from "fast-check";
import { FEN_PER_UNIT, type CellValue, type Unit } from "../../src/money/amount";
import { createBook } from "../../src/tables/book";
import type { CellRef, Grid } from "../../src/tables/grid";
import type { AmountCell, BudgetTable, Row } from "../../src/tables/table";

function amountsOf({ rows }: BudgetTable): AmountCell[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.state === "amount" ? [cell] : []))
  );
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${sheet} ${String(row)} ${String(column)}`;
}

function mapped(
  grids: readonly Grid[],
  change: (value: CellValue, at: CellRef) => CellValue
): Grid[] {
  return grids.map((grid) => ({
    ...grid,
    values: grid.values.map((line, r) =>
      line.map((value, c) =>
        change(value, { sheet: grid.sheet, row: grid.top + r, column: grid.left + c })
      )
    ),
  }));
}

/** The sheets that hold tables of amounts in 万元 and nothing else. */
export function moneySheets(grids: readonly Grid[]): Grid[] {
  const { tables } = createBook(grids);
  const other = (table: BudgetTable): boolean =>
    table.performance !== undefined || table.unit !== "万元";
  const left = new Set(tables.filter(other).map(({ area }) => area.sheet));
  return grids.filter(({ sheet }) => !left.has(sheet));
}

/**
 * A workbook in 万元 with every amount written in a smaller unit, to the 分; also the numbers in columns of amounts that belong to no row,
 * as subtotals between a list's rows.
 */
export function inUnit(grids: readonly Grid[], unit: Unit): Grid[] {
  const factor = FEN_PER_UNIT["万元"] / FEN_PER_UNIT[unit];
  const { tables } = createBook(grids);
  const columns = new Map<string, BudgetTable["area"]>();
  for (const { area, rows } of tables)
    for (const cell of rows.flatMap(({ cells }) => cells))
      if (cell) columns.set(`${area.sheet} ${String(cell.column)}`, area);
  return mapped(grids, (value, { sheet, row, column }) => {
    if (typeof value === "string") return value.replaceAll("万元", unit);
    const area = columns.get(`${sheet} ${String(column)}`);
    if (typeof value !== "number" || !area || row < area.top || row > area.bottom) return value;
    return Number((value * factor).toPrecision(15));
  });
}

/** A slip: which amount of all, and what becomes of it. */
interface Slip {
  readonly at: number;
  readonly becomes: (hundredths: number) => number;
}

const becomes = fc.constantFrom<Slip["becomes"]>(
  (hundredths) => hundredths * 10,
  (hundredths) => Math.round(hundredths / 10),
  (hundredths) => -hundredths,
  (hundredths) => hundredths + 1234,
  (hundredths) => hundredths + 1,
  (hundredths) => hundredths * 10_000
);

export const slips: fc.Arbitrary<readonly Slip[]> = fc.array(fc.record({ at: fc.nat(), becomes }), {
  maxLength: 4,
});

/** A workbook in 万元 with some of its amounts changed. */
export function withSlips(grids: readonly Grid[], wrong: readonly Slip[]): Grid[] {
  const cells = createBook(grids).tables.flatMap(amountsOf);
  const changes = new Map(
    wrong.flatMap(({ at, becomes: changed }) => {
      const cell = cells[at % cells.length];
      return cell ? [[keyOf(cell), changed(Math.round(cell.fen / 10_000)) / 100] as const] : [];
    })
  );
  return mapped(grids, (value, at) => changes.get(keyOf(at)) ?? value);
}

/** Subjects in an order of their own at every level, each followed by what stands below it. */
function shuffledRows(rows: readonly Row[], seed: number): Row[] {
  const codeOf = ({ subject }: Row): string => subject?.code ?? "";
  const [first] = rows;
  if (!first) return [];
  const shortest = Math.min(...rows.map((row) => codeOf(row).length));
  const blocks: Row[][] = [];
  for (const row of rows) {
    if (codeOf(row).length === shortest || blocks.length === 0) blocks.push([row]);
    else blocks.at(-1)?.push(row);
  }
  const key = (code: string): number =>
    [...code].reduce((hash, digit) => (hash * 31 + Number(digit) + seed) % 10_007, seed % 10_007);
  return [...blocks]
    .sort(([one], [other]) => key(one ? codeOf(one) : "") - key(other ? codeOf(other) : ""))
    .flatMap(([head, ...below]) =>
      head && codeOf(head).length === shortest
        ? [head, ...shuffledRows(below, seed)]
        : [...(head ? [head] : []), ...below]
    );
}

/** Tables that list subjects by their codes, one below the other and nothing between. */
function listedSubjects({ rows }: BudgetTable): readonly Row[] {
  const coded = rows.filter(({ subject }) => subject?.code);
  const isWhole = coded.every((row, i) => row.row === (coded[0]?.row ?? 0) + i);
  return isWhole && coded.every(({ side }) => side === null) ? coded : [];
}

/** A workbook with subjects shuffled beside each other, and where each cell has gone. */
export function siblingsShuffled(
  grids: readonly Grid[],
  seed: number
): { readonly shuffled: Grid[]; readonly moved: (cell: CellRef) => CellRef } {
  const to = new Map<string, number>();
  const from = new Map<string, number>();
  for (const table of createBook(grids).tables) {
    const rows = listedSubjects(table);
    const { sheet } = table.area;
    shuffledRows(rows, seed).forEach((row, i) => {
      const now = (rows[0]?.row ?? 0) + i;
      to.set(`${sheet} ${String(row.row)}`, now);
      from.set(`${sheet} ${String(now)}`, row.row);
    });
  }
  const shuffled = grids.map((grid) => ({
    ...grid,
    values: grid.values.map((line, r) => {
      const before = from.get(`${grid.sheet} ${String(grid.top + r)}`);
      return before === undefined ? line : (grid.values[before - grid.top] ?? line);
    }),
  }));
  const moved = (cell: CellRef): CellRef => ({
    ...cell,
    row: to.get(`${cell.sheet} ${String(cell.row)}`) ?? cell.row,
  });
  return { shuffled, moved };
}
