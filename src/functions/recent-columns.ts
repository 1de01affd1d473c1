import type { CellValue } from "../money/amount";

/** What is kept at most, the latest apart: a hundred tables of some size. */
const MOST_CELLS = 500_000;

interface Kept<T> {
  readonly cells: readonly CellValue[];
  readonly made: T;
}

/**
 * What was made of the latest columns. Excel hands every call of a function a fresh copy of its ranges, and a sheet asks for many totals of
 * the same ones: they are told by their cells, each compared, which takes a small part of the time that reading them takes.
 */
export class RecentColumns<T> {
  private kept: readonly Kept<T>[] = [];

  constructor(private readonly most: number) {}

  /**
   * What `make` made of equal cells before, or makes of these now; what it throws is not kept. The cells must never be changed
   * afterwards.
   */
  get(cells: readonly CellValue[], make: (cells: readonly CellValue[]) => T): T {
    const [latest] = this.kept;
    if (latest && isEqual(latest.cells, cells)) return latest.made;
    const found = this.kept.find((each) => isEqual(each.cells, cells));
    const first = found ?? { cells, made: make(cells) };
    this.kept = this.trimmed([first, ...this.kept.filter((each) => each !== first)]);
    return first.made;
  }

  private trimmed(entries: readonly Kept<T>[]): readonly Kept<T>[] {
    let cells = 0;
    return entries
      .slice(0, this.most)
      .filter((each, index) => (cells += each.cells.length) <= MOST_CELLS || index === 0);
  }
}

/** Cell by cell and by type: the text "201" is not the number 201. */
function isEqual(one: readonly CellValue[], other: readonly CellValue[]): boolean {
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row++) if (one[row] !== other[row]) return false;
  return true;
}
