import type { CauseKind } from "../../../src/checks/finding";
import { causes } from "../../../src/checks/causes/registry";
import { FEN_PER_UNIT, type CellValue } from "../../../src/money/amount";
import { exactAmount } from "../../../src/cli/exact-amount";
import type { Book } from "../../../src/tables/book";
import type { AmountCell, BudgetTable, Row } from "../../../src/tables/table";
import { columnOf } from "../../../src/tables/select";
import type { Chance } from "./random";
import { movedPoint, SLIPS } from "./slips";

/** What one cell holds after a corruption. */
export interface Edit {
  readonly cell: AmountCell;
  readonly value: CellValue;
}

/** One thing that went wrong. */
export interface Corruption {
  /** As it is listed: "swapped, beside". */
  readonly kind: string;
  readonly cause: CauseKind;
  readonly table: BudgetTable;
  /** The cell at which it was done; of a column or a table the first. */
  readonly at: AmountCell;
  readonly edits: readonly Edit[];
}

/** How many random rows of a column a shift begins at. */
const SHIFTS_PER_COLUMN = 3;

/** One corruption of every kind at every amount of a book; chance decides the digits, the partners and the rows. */
export function* corruptions(book: Book, chance: Chance): Iterable<Corruption> {
  for (const table of book.tables) {
    for (const [row, column, cell] of amountsOf(table)) {
      yield* slips(table, cell, chance);
      yield* totals(table, row, cell, chance);
      yield* lastYears(table, row, column, cell);
      yield* swaps(table, row, column, cell, chance);
    }
    yield* units(table);
    yield* shifts(table, chance);
    yield* carryOvers(book, table);
  }
}

type Placed = readonly [row: number, column: number, cell: AmountCell];

function amountsOf(table: BudgetTable): Placed[] {
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): Placed[] => (isAmount(cell) ? [[row, column, cell]] : []))
  );
}

function isAmount(cell: AmountCell | null | undefined): cell is AmountCell {
  return cell?.state === "amount" && cell.fen !== 0;
}

function* slips(table: BudgetTable, cell: AmountCell, chance: Chance): Iterable<Corruption> {
  for (const { id } of causes) {
    const slipped = SLIPS[id]?.(figureIn(cell, table), chance);
    if (slipped === undefined || slipped === null) continue;
    // «0577» and «12.» are not typed.
    if (
      !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(slipped) ||
      Number(slipped) === Number(figureIn(cell, table))
    )
      continue;
    yield { kind: id, cause: id, table, at: cell, edits: [written(cell, slipped)] };
  }
}

/** The figure in the table's unit, "1088.19". */
function figureIn(cell: AmountCell, table: BudgetTable): string {
  return exactAmount(cell.fen, table.unit).replace(/\.?0+$/, "");
}

/** As the cell holds numbers: a number, or a text as before. */
function written(cell: AmountCell, figure: string): Edit {
  return { cell, value: typeof cell.raw === "string" ? figure : Number(figure) };
}

/** 合计, 小计 and subjects with detail rows: typed over, or left blank. */
function* totals(
  table: BudgetTable,
  row: number,
  cell: AmountCell,
  chance: Chance
): Iterable<Corruption> {
  if (!isTotalRow(table, row)) return;
  const change = Math.round((0.02 + chance.next() * 0.5) * cell.fen);
  const step = FEN_PER_UNIT[table.unit] / 100;
  const fen = Math.max(
    step,
    Math.round((cell.fen + (chance.below(2) ? change : -change)) / step) * step
  );
  const typed = exactAmount(fen, table.unit).replace(/\.?0+$/, "");
  if (fen !== cell.fen)
    yield {
      kind: "total-typed-over",
      cause: "total-typed-over",
      table,
      at: cell,
      edits: [written(cell, typed)],
    };
  yield {
    kind: "blank-subtotal",
    cause: "blank-subtotal",
    table,
    at: cell,
    edits: [{ cell, value: null }],
  };
}

function isTotalRow(table: BudgetTable, row: number): boolean {
  const { line, subject, side } = table.rows[row] ?? {};
  if (line === "total" || line === "current-year" || line === "carried-in") return true;
  const code = subject?.code;
  return (
    side === null &&
    code !== null &&
    code !== undefined &&
    table.rows.some((other) => {
      const own = other.subject?.code ?? "";
      return own.length > code.length && own.startsWith(code);
    })
  );
}

function* lastYears(
  table: BudgetTable,
  row: number,
  column: number,
  cell: AmountCell
): Iterable<Corruption> {
  const own = table.columns[column];
  if (own?.year !== "current") return;
  const beside = columnOf(table, own.measure, "previous", own.side);
  const previous = beside && table.rows[row]?.cells[table.columns.indexOf(beside)];
  if (isAmount(previous) && previous.fen !== cell.fen)
    yield {
      kind: "last-years-figure",
      cause: "last-years-figure",
      table,
      at: cell,
      edits: [{ cell, value: previous.raw }],
    };
}

function* swaps(
  table: BudgetTable,
  row: number,
  column: number,
  cell: AmountCell,
  chance: Chance
): Iterable<Corruption> {
  const others = amountsOf(table).map(([, , other]) => other);
  const partners = {
    below: table.rows[row + 1]?.cells[column],
    beside: table.rows[row]?.cells[column + 1],
    random: chance.oneOf(others),
  };
  for (const [place, other] of Object.entries(partners)) {
    if (!other || (other.state !== "amount" && other.state !== "blank")) continue;
    if (other.fen === cell.fen) continue;
    yield {
      kind: `swapped, ${place}`,
      cause: "swapped",
      table,
      at: cell,
      edits: [
        { cell, value: other.raw },
        { cell: other, value: cell.raw },
      ],
    };
  }
}

/** A column and the whole table in 元 under 万元. */
function* units(table: BudgetTable): Iterable<Corruption> {
  const all = amountsOf(table);
  const scaled = (cells: readonly Placed[]) =>
    cells.map(([, , cell]) => written(cell, movedPoint(figureIn(cell, table), 4)));
  const corruption = (kind: string, cells: readonly Placed[]): Corruption[] => {
    const [first] = cells;
    return first && cells.length > 1
      ? [{ kind, cause: "yuan-for-wan", table, at: first[2], edits: scaled(cells) }]
      : [];
  };
  for (const [index] of table.columns.entries())
    yield* corruption(
      "yuan-for-wan, column",
      all.filter(([, column]) => column === index)
    );
  yield* corruption("yuan-for-wan, table", all);
}

/** A cell was inserted or deleted in a column: all below moves by one row. */
function* shifts(table: BudgetTable, chance: Chance): Iterable<Corruption> {
  for (const [index] of table.columns.entries()) {
    const cells = table.rows.flatMap(({ cells: own }) => own[index] ?? []);
    if (cells.filter(isAmount).length < 3) continue;
    for (let time = 0; time < SHIFTS_PER_COLUMN; time++) {
      const first = chance.below(cells.length - 1);
      const run = cells.slice(first);
      const moves = {
        down: [null, ...run.slice(0, -1).map(({ raw }) => raw)],
        up: [...run.slice(1).map(({ raw }) => raw), null],
      };
      for (const [direction, values] of Object.entries(moves)) {
        const edits = run.flatMap((cell, at): Edit[] => {
          const value = values[at] ?? null;
          return value === cell.raw ? [] : [{ cell, value }];
        });
        const [edit] = edits;
        if (edit)
          yield {
            kind: `shifted-column, ${direction}`,
            cause: "shifted-column",
            table,
            at: edit.cell,
            edits,
          };
      }
    }
  }
}

/** 上年结转 taken off the total of a table, and off the largest part of the total. */
function* carryOvers(book: Book, table: BudgetTable): Iterable<Corruption> {
  const carryOver = book.tables
    .flatMap(({ rows }) => rows)
    .filter(({ line }) => line === "carried-in")
    .flatMap(({ cells }) => cells.flatMap((cell) => cell?.fen ?? []))
    .find((fen) => fen > 0);
  if (carryOver === undefined) return;
  for (const row of table.rows.filter(({ line }) => line === "total")) {
    const edits = totalAndLargestPart(row, carryOver).map((cell) => ({
      ...written(cell, exactAmount(cell.fen - carryOver, table.unit)),
    }));
    const [first] = edits;
    if (first)
      yield {
        kind: "carry-over-left-out",
        cause: "carry-over-left-out",
        table,
        at: first.cell,
        edits,
      };
  }
}

function totalAndLargestPart({ cells }: Row, least: number): AmountCell[] {
  const [total, ...parts] = cells.filter((cell) => isAmount(cell) && cell.fen > least);
  const [largest] = parts.sort((a, b) => (b?.fen ?? 0) - (a?.fen ?? 0));
  return [total, largest].flatMap((cell) => cell ?? []);
}
