import type { Unit } from "../money/amount";
import { oneLine } from "./cell-text";
import { areaOf, filledColumns, refAt, valueAt, type Block } from "./block";
import type { IdentifiedAmounts } from "./identify";
import { LastMade } from "./last-made";
import { latestYear } from "./measures";
import { KIND_TITLES } from "./kind-titles";
import { printedPlaces, shownPlaces, type ShownPlaces } from "./printed-places";
import { ReadRow } from "./read-row";
import { saysTheWordsOf } from "./same-words";
import type { BudgetTable } from "./table";

/** What a table takes from its neighbours where it is silent. */
export interface Surroundings {
  readonly unit: Unit;
  readonly year: number | null;
  /** What the workbook's tables in a unit show of their places. */
  placesIn(unit: Unit): readonly ShownPlaces[];
}

/** The report year as the table itself says it: in its title, or else the latest of its headers. */
export function ownYear({ title, region }: IdentifiedAmounts): number | null {
  return title.year ?? latestYear(region.header.columns);
}

/** The unit that the user says, or else the table itself. */
export function ownUnit({
  title,
  correction,
}: Pick<IdentifiedAmounts, "title" | "correction">): Unit | null {
  return correction?.unit ?? title.unit?.unit ?? null;
}

/** The table's own area: from the title, or else the header, to the last row or remark. */
function ownBlock({ region, reading, title }: IdentifiedAmounts): Block {
  // No spread into Math.max: a table may have more rows than a call takes arguments.
  let { bottom } = region.header;
  for (const { row } of reading.rows) bottom = Math.max(bottom, row);
  for (const row of region.noteRows) bottom = Math.max(bottom, row);
  return { ...region.block, top: title.place?.row ?? region.header.top, bottom };
}

const tables = new LastMade<
  IdentifiedAmounts,
  BudgetTable,
  readonly [Unit, places: number, year: number | null]
>();

/** The table with its amounts in 分 and everything in the sheet's own rows and columns; the very same where nothing around it is new. */
export function assemble(identified: IdentifiedAmounts, around: Surroundings): BudgetTable {
  const unit = ownUnit(identified) ?? around.unit;
  const places = printedPlaces(shownPlaces(identified, unit), around.placesIn(unit));
  const year = ownYear(identified) ?? around.year;
  return tables.of(identified, [unit, places, year], () =>
    assembled(identified, unit, places, year)
  );
}

function assembled(
  identified: IdentifiedAmounts,
  unit: Unit,
  places: number,
  year: number | null
): BudgetTable {
  const { reader, region, reading, title, correction } = identified;
  const { block } = region;
  return {
    kind: reader.kind,
    title: title.printed === "" ? KIND_TITLES[reader.kind] : title.printed,
    area: areaOf(ownBlock(identified)),
    year,
    department: title.department,
    unit,
    unitCell: title.unit?.cell ?? null,
    ...(title.unit && { unitText: title.unit.text }),
    columns: reading.columns.map((column) => ({
      ...column,
      column: block.grid.left + column.column,
    })),
    rows: ReadRow.all(reading.rows, reading.columns, { grid: block.grid, unit, places }),
    ...(reading.unread.length > 0 && {
      unread: reading.unread.map(({ name, row, column }) => ({
        name,
        cell: refAt(block, row, column),
      })),
    }),
    notes: region.noteRows.flatMap((row) =>
      filledColumns(block, row).map((column) => ({
        text: oneLine(valueAt(block, row, column)),
        cell: refAt(block, row, column),
      }))
    ),
    ...(correction && { correction }),
  };
}

/**
 * Takes a table over to a later state of its sheet that differs in amounts alone: all its rows are the same objects but those that are read
 * again.
 * @param changed which rows of the reading have other amounts now
 * @param isFilledAlike whether just those cells hold amounts that did before
 */
export function carryTable(
  before: IdentifiedAmounts,
  now: IdentifiedAmounts,
  changed: readonly number[],
  isFilledAlike: boolean
): void {
  tables.carry(before, now, (table) => {
    if (changed.length === 0) return table;
    const rows = [...table.rows];
    for (const at of changed) {
      const row = rows[at];
      if (row instanceof ReadRow) rows[at] = row.readAgain(now.region.block.grid);
    }
    const later = { ...table, rows };
    saysTheWordsOf(later, table, isFilledAlike);
    return later;
  });
}
