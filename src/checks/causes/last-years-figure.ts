import type { Fen } from "../../money/amount";
import { allowedAmounts } from "./allowed";
import { ANYTHING, includes } from "./ranges";
import type { Cause, Proposal, Search } from "./cause";
import { columnsOf, isAmong, placesIn, type ColumnFigures } from "./columns";
import { exactAmount } from "./wanted";

/** So many figures of a column must be last year's before the whole column is taken for it. */
const FEWEST = 3;

/** Last year's figure was left in, of one cell or of a whole column. */
export const lastYearsFigure: Cause = {
  id: "last-years-figure",
  title: "留着上年的数",
  description: "一个数（或一整列）与上年的数相同，改为与它有关的各处所要求的数，就都相符。",
  original: ({ printed, lastYears, wanted, allows }) =>
    printed !== 0 && wanted !== null && lastYears.includes(printed) && allows(wanted)
      ? wanted
      : null,
  *propose(search): Iterable<Proposal> {
    const { system } = search;
    // What nothing contradicts is not taken for last year's.
    const members = new Set(system.broken().flatMap((number) => [...system.membersOf(number)]));
    const suspects = [...members].sort((a, b) => a - b);
    for (const column of columnsOf(search)) {
      const figures = suspects.filter((cell) => isAmong(column.figures, cell));
      if (figures.length < FEWEST) continue;
      const changes = restored(search, column, figures);
      if (changes.size >= FEWEST) yield { changes };
    }
  },
};

/** Each suspect of the column that is last year's, as the relations outside the column ask for it. */
function restored(
  search: Search,
  column: ColumnFigures,
  suspects: readonly number[]
): ReadonlyMap<number, Fen> {
  const { system } = search;
  const changes = new Map<number, Fen>();
  const isWithin = relationsWithin(search, column);
  for (const cell of suspects) {
    const printed = system.amountOf(cell);
    if (printed === 0 || !search.lastYears(cell).includes(printed)) continue;
    const elsewhere = system.relationsOf(cell).filter((number) => !isWithin(number));
    const allowed = allowedAmounts(system, [cell], elsewhere);
    if (allowed === ANYTHING || allowed.length === 0 || includes(allowed, printed)) continue;
    const wanted = exactAmount(system, [cell], allowed, elsewhere);
    if (wanted !== null) changes.set(cell, wanted);
  }
  return changes;
}

/** Whether a relation takes several figures from the column. */
function relationsWithin(
  { system }: Search,
  { figures }: ColumnFigures
): (relation: number) => boolean {
  const known = new Map<number, boolean>();
  return (relation) => {
    let isWithin = known.get(relation);
    if (isWithin === undefined)
      known.set(relation, (isWithin = placesIn(figures, system, relation).length > 1));
    return isWithin;
  };
}
