import type { Fen } from "../../money/amount";
import type { BudgetTable } from "../../tables/table";
import { allowedBy } from "./allowed";
import { firstNotBelow } from "./sorted";
import type { Cause, Proposal, Search } from "./cause";
import type { Position } from "./table-figures";

/** How many figures of the wanted amount are tried for one broken relation. */
const MOST_PARTNERS = 6;

/** Two figures stand in each other's place: side by side, one above the other, or elsewhere in the table. */
export const swapped: Cause = {
  id: "swapped",
  title: "两个数填反了",
  description: "把同一张表里的两个数对调，与它们有关的各处就都相符。",
  *propose(search): Iterable<Proposal> {
    const { system, suspects } = search;
    const tried = new Set<string>();
    const values = new Map<BudgetTable, TableValues>();
    for (const suspect of suspects) {
      const position = system.positionOf(suspect);
      if (!position) continue;
      let known = values.get(position.table);
      if (!known) values.set(position.table, (known = valuesOf(search, position.table)));
      for (const partner of partnersOf(search, suspect, position, known)) {
        const key =
          suspect < partner
            ? `${String(suspect)} ${String(partner)}`
            : `${String(partner)} ${String(suspect)}`;
        if (tried.has(key)) continue;
        tried.add(key);
        const other = system.positionOf(partner);
        if (!other || system.amountOf(suspect) === system.amountOf(partner)) continue;
        yield {
          changes: new Map([
            [suspect, system.amountOf(partner)],
            [partner, system.amountOf(suspect)],
          ]),
          unlikeliness: distance(position, other),
        };
      }
    }
  },
};

/** The figures of a table in ascending order. */
interface TableValues {
  readonly amounts: readonly Fen[];
  readonly cells: readonly number[];
}

function valuesOf({ system }: Search, table: BudgetTable): TableValues {
  const cells = system.ascending(table);
  return { cells, amounts: cells.map((cell) => system.amountOf(cell)) };
}

function* partnersOf(
  { system }: Search,
  suspect: number,
  { table, row, column }: Position,
  values: TableValues
): Iterable<number> {
  if (row === null || column === null) return;
  const beside = table.rows[row]?.cells ?? [];
  const neighbours = [
    beside[column - 1],
    beside[column + 1],
    table.rows[row - 1]?.cells[column],
    table.rows[row + 1]?.cells[column],
  ];
  for (const cell of neighbours) {
    const number =
      cell && (cell.state === "amount" || cell.state === "blank") ? system.find(cell) : undefined;
    if (number !== undefined) yield number;
  }
  for (const relation of system.relationsOf(suspect)) {
    if (system.holds(relation)) continue;
    for (const [low, high] of allowedBy(system, relation, [suspect])) {
      if (!Number.isFinite(low) || !Number.isFinite(high)) continue;
      const from = firstNotBelow(values.amounts, low);
      // What so many could be exchanged with was exchanged with none of them.
      if ((values.amounts[from + MOST_PARTNERS] ?? Infinity) <= high) continue;
      for (let at = from; (values.amounts[at] ?? Infinity) <= high; at++) {
        const partner = values.cells[at];
        if (partner !== undefined) yield partner;
      }
    }
  }
}

/** Neighbours first, then figures of one row or column, then the rest of the table. */
function distance(a: Position, b: Position): number {
  const rows = Math.abs((a.row ?? 0) - (b.row ?? 0));
  const columns = Math.abs((a.column ?? 0) - (b.column ?? 0));
  if (rows + columns === 1) return 0;
  return rows === 0 || columns === 0 ? 0.25 : 0.5;
}
