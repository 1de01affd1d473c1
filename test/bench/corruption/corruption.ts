import { causes } from "../../../src/checks/causes/registry";
import { FEN_PER_UNIT } from "../../../src/money/amount";
import { exactAmount } from "../../../src/cli/exact-amount";
import type { Book } from "../../../src/tables/book";
import type { AmountCell, BudgetTable } from "../../../src/tables/table";
import { columnOf } from "../../../src/tables/select";
import type { Chance } from "./random";
import { carryOvers } from "./carry-overs";
import { figureIn, isAmount, written, type Corruption, type Edit } from "./edits";
import { movedPoint, SLIPS } from "./slips";
import { TEXTS } from "./texts";

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
      yield* texts(table, cell);
    }
    yield* lastYearsColumns(table);
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

/** All of this year's figures of a column are last year's. */
function* lastYearsColumns(table: BudgetTable): Iterable<Corruption> {
  for (const [index, { year, measure, side }] of table.columns.entries()) {
    const beside = year === "current" ? columnOf(table, measure, "previous", side) : undefined;
    if (!beside) continue;
    const from = table.columns.indexOf(beside);
    const edits = table.rows.flatMap(({ cells }): Edit[] => {
      const cell = cells[index];
      const previous = cells[from];
      const value = previous?.state === "amount" ? previous.raw : null;
      return cell && cell.raw !== value ? [{ cell, value }] : [];
    });
    const [first] = edits;
    if (first && edits.length > 1)
      yield {
        kind: "last-years-figure, column",
        cause: "last-years-figure",
        table,
        at: first.cell,
        edits,
      };
  }
}

/** The amount as a text that somebody typed: with a letter, with a space, in wide characters. */
function* texts(table: BudgetTable, cell: AmountCell): Iterable<Corruption> {
  for (const [name, typed] of Object.entries(TEXTS)) {
    const value = typed(figureIn(cell, table));
    if (value !== null)
      yield { kind: `text, ${name}`, cause: null, table, at: cell, edits: [{ cell, value }] };
  }
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
