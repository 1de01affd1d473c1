import type { Place } from "./titles";
import type { Unit } from "../money/amount";
import { parseAmount } from "../money/parse";
import { halfStep } from "../money/rounding";
import { oneLine } from "./cell-text";
import { areaOf, filledColumns, refAt, valueAt, type Block } from "./block";
import type { Identified } from "./identify";
import { latestYear } from "./measures";
import { KIND_TITLES } from "./kind-titles";
import type { AmountCell, BudgetTable } from "./table";

/** What a table takes from its neighbours where it is silent. */
interface Surroundings {
  readonly unit: Unit;
  readonly year: number | null;
}

/** Amounts are printed with two places by convention; a cell with more of them shows more. */
const PLACES = 2;

/** So many different amounts do not all end in zeros by chance: a table without any other prints whole 万元, or whole 元. */
const TELLING_AMOUNTS = 10;

/** The places with which a table prints its amounts: two, or fewer where many different amounts show no more. */
function placesOf({ region, reading }: Identified, unit: Unit): number {
  const decimals = new Map<number, number>();
  for (const place of reading.rows.flatMap(({ cells }) => cells)) {
    const parsed = place && parseAmount(valueAt(region.block, place.row, place.column), unit);
    if (parsed?.kind !== "amount" || parsed.fen === 0) continue;
    if (parsed.decimals >= PLACES) return PLACES;
    decimals.set(parsed.fen, parsed.decimals);
  }
  return decimals.size < TELLING_AMOUNTS
    ? PLACES
    : [...decimals.values()].reduce((most, places) => Math.max(most, places), 0);
}

/**
 * Reads an amount cell. Its half step is that of the table's places in its unit, or of as many as it shows: few figures without places
 * do not make a table of whole 万元.
 */
function amountAt(block: Block, place: Place, unit: Unit, places: number): AmountCell {
  const raw = valueAt(block, place.row, place.column);
  const ref = refAt(block, place.row, place.column);
  const parsed = parseAmount(raw, unit);
  if (parsed.kind !== "amount") return { ...ref, raw, state: parsed.kind, fen: 0, halfStep: 0 };
  const { fen, decimals, statedUnit } = parsed;
  const step = halfStep(statedUnit ?? unit, Math.max(places, decimals));
  return { ...ref, raw, state: "amount", fen, halfStep: step };
}

/** The report year as the table itself says it: in its title, or else the latest of its headers. */
export function ownYear({ title, region }: Identified): number | null {
  return title.year ?? latestYear(region.header.columns);
}

/** The table's own area: from the title, or else the header, to the last row or remark. */
function ownBlock({ region, reading, title }: Identified): Block {
  const rows = reading.rows.map(({ row }) => row);
  const bottom = Math.max(region.header.bottom, ...rows, ...region.noteRows);
  return { ...region.block, top: title.place?.row ?? region.header.top, bottom };
}

/** The table with its amounts in 分 and everything in the sheet's own rows and columns. */
export function assemble(identified: Identified, around: Surroundings): BudgetTable {
  const { reader, region, reading, title } = identified;
  const { block } = region;
  const unit = title.unit?.unit ?? around.unit;
  const places = placesOf(identified, unit);
  return {
    kind: reader.kind,
    title: title.printed === "" ? KIND_TITLES[reader.kind] : title.printed,
    area: areaOf(ownBlock(identified)),
    year: ownYear(identified) ?? around.year,
    department: title.department,
    unit,
    unitCell: title.unit?.cell ?? null,
    columns: reading.columns.map((column) => ({
      ...column,
      column: block.grid.left + column.column,
    })),
    rows: reading.rows.map((row) => ({
      ...row,
      row: block.grid.top + row.row,
      cells: row.cells.map((place) => place && amountAt(block, place, unit, places)),
    })),
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
  };
}
