import type { Fen } from "../../money/amount";
import { allowedAmounts } from "./allowed";
import { ANYTHING, includes } from "./ranges";
import type { Cause, Proposal, Search } from "./cause";
import { columnsOf, type ColumnFigures } from "./columns";
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
    for (const column of columnsOf(search)) {
      const changes = restored(search, column);
      if (changes.size >= FEWEST) yield { changes };
    }
  },
};

/** Each figure of the column that is last year's, as the relations outside the column ask for it. */
function restored(search: Search, column: ColumnFigures): ReadonlyMap<number, Fen> {
  const { system } = search;
  const within = relationsWithin(search, column);
  const changes = new Map<number, Fen>();
  for (const cell of column.figures) {
    const printed = system.amountOf(cell);
    if (printed === 0 || !search.lastYears(cell).includes(printed)) continue;
    const elsewhere = system.relationsOf(cell).filter((number) => !within.has(number));
    const allowed = allowedAmounts(system, [cell], elsewhere);
    if (allowed === ANYTHING || allowed.length === 0 || includes(allowed, printed)) continue;
    const wanted = exactAmount(system, [cell], allowed, elsewhere);
    if (wanted !== null) changes.set(cell, wanted);
  }
  return changes;
}

/** The relations that take several figures from the column. */
function relationsWithin({ system }: Search, { figures }: ColumnFigures): ReadonlySet<number> {
  const once = new Set<number>();
  const more = new Set<number>();
  for (const cell of figures)
    for (const relation of system.relationsOf(cell))
      (once.has(relation) ? more : once).add(relation);
  return more;
}
