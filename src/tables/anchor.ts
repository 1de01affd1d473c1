import { filledColumns, rowsFromTo, wordsAt, wholeGrid, type Block } from "./block";
import type { Area, Grid } from "./grid";
import type { Place } from "./titles";

/**
 * Where a part of a workbook begins, so that it is found again: by its words. After rows were inserted above, the amounts changed or the
 * sheet was renamed it is still the same part.
 */
export interface Anchor {
  readonly sheet: string;
  /** Of its first cell that shows something; zero-based, counted from A1. */
  readonly row: number;
  readonly column: number;
  /** The words of that cell, as `plainText`. */
  readonly text: string;
  /** The words beside and right below it, without numbers: they tell several parts that begin alike from each other. */
  readonly near: string;
  /** Set where the user has selected the cells; otherwise the recognition finds where the part ends. */
  readonly extent?: Extent;
}

/** How far a selected part reaches from its first cell, counted without that one. */
interface Extent {
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  /** The words of the first cell in its last row: it goes on to there after rows were inserted within it. */
  readonly last: string;
}

/** A part of a grid that was found again: its first cell, counted in the grid, and where a selected one ends. */
export interface Located extends Place {
  readonly selected: Omit<Block, "grid"> | null;
}

/** So many rows tell parts that begin alike from each other: title, unit, 项目名称. */
const NEAR_ROWS = 4;
const NEAR_LENGTH = 200;
/** So far from where it was the last row of a selected part is looked for. */
const ROWS_INSERTED = 500;

/**
 * The anchor of a part of a workbook.
 * @param isSelected whether it is just these cells; otherwise the area is that of a table, or of what was not recognised
 * @returns null where the cells show nothing
 */
export function anchorOf(grids: readonly Grid[], area: Area, isSelected: boolean): Anchor | null {
  const grid = grids.find(({ sheet }) => sheet === area.sheet);
  if (!grid) return null;
  const whole = wholeGrid(grid);
  const block: Block = {
    grid,
    top: Math.max(whole.top, area.top - grid.top),
    left: Math.max(whole.left, area.left - grid.left),
    bottom: Math.min(whole.bottom, area.bottom - grid.top),
    right: Math.min(whole.right, area.right - grid.left),
  };
  const filled = rowsFromTo(block.top, block.bottom).filter(
    (row) => filledColumns(block, row).length > 0
  );
  const [row] = filled;
  const last = filled.at(-1);
  if (row === undefined || last === undefined) return null;
  const [column = block.left] = filledColumns(block, row);
  const [lastColumn = block.left] = filledColumns(block, last);
  return {
    sheet: area.sheet,
    row: grid.top + row,
    column: grid.left + column,
    text: wordsAt(block, row, column),
    near: wordsNear(grid, { row, column }),
    ...(isSelected && {
      extent: {
        left: column - block.left,
        right: block.right - column,
        rows: last - row,
        last: wordsAt(block, last, lastColumn),
      },
    }),
  };
}

function wordsNear(grid: Grid, { row, column }: Place): string {
  const right = (grid.values[row]?.length ?? 0) - 1;
  const block = { ...wholeGrid(grid), left: column, right };
  const words = rowsFromTo(row, row + NEAR_ROWS - 1).flatMap((r) =>
    filledColumns(block, r)
      .filter((c) => r !== row || c !== column)
      .map((c) => wordsAt(block, r, c))
  );
  return words
    .filter((text) => !/^[-+\d.,%]*$/.test(text))
    .join("|")
    .slice(0, NEAR_LENGTH);
}

/** Finds the anchored parts of a workbook again; those that are nowhere are left out. */
export function locate(
  grids: readonly Grid[],
  anchor: Anchor
): { readonly grid: Grid; readonly place: Located } | null {
  const own = grids.find(({ sheet }) => sheet === anchor.sheet);
  const found = own && inOwnSheet(own, anchor);
  if (own && found) return { grid: own, place: reaching(own, found, anchor) };
  // Renamed, or cut and pasted into another sheet: there all its words must fit.
  const elsewhere = grids
    .filter((grid) => grid !== own)
    .flatMap((grid) =>
      placesOf(grid, anchor)
        .filter((place) => wordsNear(grid, place) === anchor.near)
        .map((place) => ({ grid, place }))
    );
  const [only] = elsewhere;
  if (!only || elsewhere.length > 1) return null;
  return { grid: only.grid, place: reaching(only.grid, only.place, anchor) };
}

function inOwnSheet(grid: Grid, anchor: Anchor): Place | null {
  const places = placesOf(grid, anchor);
  const [only] = places;
  const before = { row: anchor.row - grid.top, column: anchor.column - grid.left };
  if (!only) {
    // Its title was rewritten: then at least what stands below it must be the same.
    const isThere =
      anchor.near !== "" &&
      wordsAt({ grid }, before.row, before.column) !== "" &&
      wordsNear(grid, before) === anchor.near;
    return isThere ? before : null;
  }
  if (places.length === 1) return only;
  const alike = places.filter((place) => wordsNear(grid, place) === anchor.near);
  const distance = ({ row, column }: Place) =>
    Math.abs(row - before.row) + Math.abs(column - before.column);
  const nearest = (alike.length > 0 ? alike : places).sort((a, b) => distance(a) - distance(b));
  return nearest[0] ?? null;
}

function placesOf(grid: Grid, { text }: Anchor): Place[] {
  const places: Place[] = [];
  grid.values.forEach((values, row) => {
    for (let column = 0; column < values.length; column++)
      if (wordsAt({ grid }, row, column) === text) places.push({ row, column });
  });
  return places;
}

function reaching(grid: Grid, { row, column }: Place, { extent }: Anchor): Located {
  if (!extent) return { row, column, selected: null };
  const whole = wholeGrid(grid);
  const left = Math.max(whole.left, column - extent.left);
  const right = Math.min(whole.right, column + extent.right);
  const isLast = (at: number) => {
    const [first] = filledColumns({ ...whole, left, right }, at);
    return first !== undefined && wordsAt({ grid }, at, first) === extent.last;
  };
  const expected = row + extent.rows;
  const furthest = Math.min(whole.bottom, expected + ROWS_INSERTED);
  const distance = (at: number) => Math.abs(at - expected);
  const ends = rowsFromTo(row, furthest).filter(isLast);
  const [bottom = Math.min(whole.bottom, expected)] = ends.sort(
    (a, b) => distance(a) - distance(b)
  );
  return { row, column, selected: { top: row, left, bottom, right } };
}
