import type { Unit } from "../money/amount";
import { parseAmount } from "../money/parse";
import { PLACES, placesShown } from "./amount-cell";
import { valueAt } from "./block";
import type { IdentifiedAmounts } from "./identify";
import { LastMade } from "./last-made";
import { placesOf } from "./row-draft";

/** So many different amounts do not all end in zeros by chance: a table without any other prints whole 万元, or 元 rounded to 0.01 万元. */
const TELLING_AMOUNTS = 10;

/** How many places a table's amounts show. */
export interface ShownPlaces {
  /** The most that any of them shows, two at most. */
  readonly most: number;
  /** Whether that tells how all of them are printed. */
  readonly isTelling: boolean;
}

const shownBy = new LastMade<IdentifiedAmounts, ShownPlaces>();

/** What a table shows of its places by itself: two are told by one amount, fewer only by many different ones. */
export function shownPlaces(identified: IdentifiedAmounts, unit: Unit): ShownPlaces {
  return shownBy.of(identified, [unit], () => counted(identified, unit));
}

function counted({ region, reading }: IdentifiedAmounts, unit: Unit): ShownPlaces {
  const decimals = new Map<number, number>();
  for (const row of reading.rows)
    for (const place of placesOf(row, reading.columns)) {
      const parsed = place && parseAmount(valueAt(region.block, place.row, place.column), unit);
      if (parsed?.kind !== "amount" || parsed.fen === 0) continue;
      const shown = placesShown(parsed.fen, parsed.decimals, parsed.statedUnit ?? unit);
      if (shown >= PLACES) return { most: PLACES, isTelling: true };
      decimals.set(parsed.fen, shown);
    }
  const shown = [...decimals.values()];
  const most = shown.length === 0 ? 0 : shown.reduce((some, places) => Math.max(some, places));
  return { most, isTelling: decimals.size >= TELLING_AMOUNTS };
}

/**
 * The places with which a table prints its amounts. Where it has too few to tell, it prints as the telling tables around it in its unit do,
 * the finest of them; two where none tells.
 */
export function printedPlaces(own: ShownPlaces, around: readonly ShownPlaces[]): number {
  if (own.isTelling) return own.most;
  const telling = around.filter(({ isTelling }) => isTelling);
  if (telling.length === 0) return PLACES;
  return telling.reduce((finest, { most }) => Math.max(finest, most), own.most);
}
