import { carryTable } from "./assemble";
import type { ChangedCell } from "./changed-cells";
import type { Grid } from "./grid";
import type { Identification, Identified, IdentifiedAmounts } from "./identify";
import { placesOf } from "./row-draft";
import { saysTheWordsOf } from "./same-words";
import type { Place } from "./titles";

/** What was found in a sheet, as it is found in a later state of it in which only amounts of tables are others. */
export function carried(
  found: readonly Identification[],
  before: Grid,
  now: Grid,
  changed: readonly ChangedCell[]
): readonly Identification[] {
  const isFilledAlike = changed.every((cell) => (cell.before === null) === (cell.now === null));
  saysTheWordsOf(now, before, isFilledAlike);
  return found.map((one) =>
    one === null || !("tables" in one)
      ? one
      : { tables: one.tables.map((table) => carriedTable(table, now, changed, isFilledAlike)) }
  );
}

function carriedTable(
  table: Identified,
  now: Grid,
  changed: readonly ChangedCell[],
  isFilledAlike: boolean
): Identified {
  if ("performanceKind" in table) return table;
  const { region } = table;
  const later = { ...table, region: { ...region, block: { ...region.block, grid: now } } };
  carryTable(table, later, rowsOf(table, changed), isFilledAlike);
  return later;
}

/** Which rows of a reading hold one of the cells. */
function rowsOf(
  { reading }: IdentifiedAmounts,
  changed: readonly ChangedCell[]
): readonly number[] {
  const inRow = new Map<number, ChangedCell[]>();
  for (const cell of changed) {
    const known = inRow.get(cell.row);
    if (known) known.push(cell);
    else inRow.set(cell.row, [cell]);
  }
  const isChanged = (place: Place | null): boolean =>
    place !== null &&
    (inRow.get(place.row)?.some(({ column }) => column === place.column) ?? false);
  const rows: number[] = [];
  // Of a large table all rows but one are passed over.
  for (const [at, draft] of reading.rows.entries()) {
    if (draft.cells === null && !inRow.has(draft.row)) continue;
    if (placesOf(draft, reading.columns).some(isChanged)) rows.push(at);
  }
  return rows;
}
