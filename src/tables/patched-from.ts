import type { Grid } from "./grid";

/** What a grid was before cells of it were patched, as long as nobody has asked. */
const before = new WeakMap<Grid, Grid>();

/** Notes that a grid is another one with some cells changed; where that one is such a grid itself, its beginning counts. */
export function notePatched(grid: Grid, from: Grid): void {
  before.set(grid, before.get(from) ?? from);
}

/**
 * What a grid was before it was patched; null where it is none of another. Answered once: whoever asks keeps what is worth keeping, and
 * grids that are gone are not held by those that came of them.
 */
export function takePatchedFrom(grid: Grid): Grid | null {
  const from = before.get(grid) ?? null;
  before.delete(grid);
  return from;
}
