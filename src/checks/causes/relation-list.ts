import type { AmountCell } from "../../tables/table";
import type { Found } from "../check";
import type { Addend, Compared } from "../compared";

/** A relation as a check compared it, with what it reported of it. */
export interface Constraint {
  readonly compared: Compared;
  readonly found: Found | null;
}

const NONE: readonly number[] = [];

/** The relations that one check compared, by their places in the list. What is asked of them is found out once. */
export class RelationList {
  /** Those that do not hold, ascending. */
  readonly broken: readonly number[];
  /** Those of which exactly one figure cannot be read, with that figure. */
  readonly open: readonly { readonly cell: AmountCell; readonly at: number }[];
  private byCell: ReadonlyMap<AmountCell, number[]> | null = null;

  private constructor(readonly constraints: readonly Constraint[]) {
    const broken: number[] = [];
    const open: { cell: AmountCell; at: number }[] = [];
    constraints.forEach(({ compared, found }, at) => {
      if (!isTelling(compared)) return;
      const cell = unreadableIn(compared);
      if (cell) open.push({ cell, at });
      else if (found) broken.push(at);
    });
    this.broken = broken;
    this.open = open;
  }

  private static readonly known = new WeakMap<readonly Constraint[], RelationList>();

  static of(constraints: readonly Constraint[]): RelationList {
    let list = this.known.get(constraints);
    if (!list) this.known.set(constraints, (list = new RelationList(constraints)));
    return list;
  }

  /** The relations that a figure takes part in, ascending. */
  relationsOf(cell: AmountCell): readonly number[] {
    this.byCell ??= indexOf(this.constraints);
    return this.byCell.get(cell) ?? NONE;
  }
}

/** Whether the amounts of a relation say anything of each other: with a side of no figures, or several unreadable ones, they do not. */
function isTelling(compared: Compared): boolean {
  if (compared.left.length === 0 || compared.right.length === 0) return false;
  const first = unreadableIn(compared);
  return first === null || !sides(compared).some((side) => side.some(isOther(first)));
}

const isOther =
  (first: AmountCell) =>
  ({ cell }: Addend): boolean =>
    cell !== first && !isUsable(cell);

/** The figure of a relation that cannot be read; the first of several. */
export function unreadableIn(compared: Compared): AmountCell | null {
  const { left, right, alternatives } = compared;
  for (const { cell } of left) if (!isUsable(cell)) return cell;
  for (const { cell } of right) if (!isUsable(cell)) return cell;
  for (const side of alternatives) for (const { cell } of side) if (!isUsable(cell)) return cell;
  return null;
}

function sides({ left, right, alternatives }: Compared): readonly (readonly Addend[])[] {
  return [left, right, ...alternatives];
}

function isUsable({ state }: AmountCell): boolean {
  return state === "amount" || state === "blank";
}

function indexOf(constraints: readonly Constraint[]): ReadonlyMap<AmountCell, number[]> {
  const byCell = new Map<AmountCell, number[]>();
  constraints.forEach(({ compared }, at) => {
    if (!isTelling(compared)) return;
    // A relation that cannot be read tells nothing of its other figures.
    const unreadable = unreadableIn(compared);
    for (const side of sides(compared))
      for (const { cell } of side) {
        if (unreadable && cell !== unreadable) continue;
        const known = byCell.get(cell);
        if (!known) byCell.set(cell, [at]);
        else if (known.at(-1) !== at) known.push(at);
      }
  });
  return byCell;
}
