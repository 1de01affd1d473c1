import type { Located } from "./anchor";
import { trimmed, type Block } from "./block";
import type { Correction } from "./corrections";
import type { Grid } from "./grid";
import { findRegions } from "./regions";

/** A correction and the part of a grid that it was found again for. */
export interface LocatedCorrection {
  readonly correction: Correction;
  readonly place: Located;
}

/** A part of a sheet that may hold a table, with what the user says of it. */
export interface SaidRegion {
  readonly block: Block;
  readonly correction: Correction | null;
}

/** The parts of a sheet, and the corrections for which there is none. */
export interface CorrectedRegions {
  readonly regions: readonly SaidRegion[];
  readonly lost: readonly Correction[];
}

/**
 * The parts of a sheet that may each hold one table, as `findRegions`; but cells that the user has selected are a part of their own,
 * whatever is found around them.
 */
export function correctedRegions(
  grid: Grid,
  located: readonly LocatedCorrection[]
): CorrectedRegions {
  let regions: readonly SaidRegion[] = findRegions(grid).map((block) => ({
    block,
    correction: null,
  }));
  const lost: Correction[] = [];
  const selectedFirst = [...located].sort(
    (a, b) => Number(b.place.selected !== null) - Number(a.place.selected !== null)
  );
  for (const { correction, place } of selectedFirst) {
    const own = place.selected && trimmed({ grid, ...place.selected });
    if (own) {
      const isFree = regions.every((one) => !one.correction || !overlap(one.block, own));
      if (!isFree) lost.push(correction);
      else regions = withSelected(regions, { block: own, correction });
      continue;
    }
    const found = regions.find(({ block }) => holds(block, place));
    if (!found || found.correction) lost.push(correction);
    else regions = regions.map((one) => (one === found ? { ...one, correction } : one));
  }
  return { regions, lost };
}

/** The parts with a selected one cut out of those that were found. */
function withSelected(regions: readonly SaidRegion[], selected: SaidRegion): readonly SaidRegion[] {
  const first = regions.find(({ block }) => overlap(block, selected.block));
  const cut = regions.flatMap((one) => {
    if (one.correction || !overlap(one.block, selected.block)) return [one];
    const { before, behind } = around(one.block, selected.block);
    const own = one === first ? [selected] : [];
    return [...before.map(unsaid), ...own, ...behind.map(unsaid)];
  });
  return first ? cut : [...cut, selected];
}

function unsaid(block: Block): SaidRegion {
  return { block, correction: null };
}

function holds(block: Block, { row, column }: Located): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

function overlap(a: Block, b: Block): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What is left of a block around another one: above it and to its left, to its right and below it. */
function around(
  block: Block,
  taken: Block
): { readonly before: readonly Block[]; readonly behind: readonly Block[] } {
  const top = Math.max(block.top, taken.top);
  const bottom = Math.min(block.bottom, taken.bottom);
  const kept = (part: Block): readonly Block[] => {
    const own = part.top > part.bottom || part.left > part.right ? null : trimmed(part);
    return own ? [own] : [];
  };
  return {
    before: [
      ...kept({ ...block, bottom: taken.top - 1 }),
      ...kept({ ...block, top, bottom, right: taken.left - 1 }),
    ],
    behind: [
      ...kept({ ...block, top, bottom, left: taken.right + 1 }),
      ...kept({ ...block, top: taken.bottom + 1 }),
    ],
  };
}
