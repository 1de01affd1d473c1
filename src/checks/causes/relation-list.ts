import type { AmountCell, BudgetTable } from "../../tables/table";
import type { Addend, Compared } from "../compared";
import type { Found } from "../finding";
import type { Position } from "./table-figures";

/** A relation as a check compared it, with what it reported of it. */
export interface Constraint {
  readonly compared: Compared;
  readonly found: Found | null;
}

/** A relation of which exactly one figure cannot be read, by its number in its list. */
export interface OpenRelation {
  readonly cell: AmountCell;
  readonly at: number;
}

/** Relations that one check compared, by their numbers from 0. What is asked of them is found out once. */
export interface RelationList {
  /** All numbers are below it; not at each of them something was compared. */
  readonly size: number;
  /** The tables whose rows and columns all its figures stand in; null where they may stand anywhere. */
  readonly tables: readonly BudgetTable[] | null;
  /** Those that do not hold, ascending. */
  readonly broken: readonly number[];
  readonly open: readonly OpenRelation[];
  /** The relation of a number; null where nothing was compared. */
  at(number: number): Constraint | null;
  /**
   * The relations that a figure takes part in, ascending.
   * @param position where it stands; only asked for where the list says its tables
   */
  relationsOf(cell: AmountCell, position: Position | undefined): readonly number[];
}

/** Of relations by their numbers, ascending: which do not hold, and which lack one figure. */
export function brokenAndOpen(
  constraints: Iterable<readonly [at: number, constraint: Constraint | null]>
): Pick<RelationList, "broken" | "open"> {
  const broken: number[] = [];
  const open: OpenRelation[] = [];
  for (const [at, constraint] of constraints) {
    if (!constraint || !isTelling(constraint.compared)) continue;
    const cell = unreadableIn(constraint.compared);
    if (cell) open.push({ cell, at });
    else if (constraint.found) broken.push(at);
  }
  return { broken, open };
}

/** The figures that a relation tells something of; one that stands in it twice may come twice. */
export function* toldOf(compared: Compared): Iterable<AmountCell> {
  if (!isTelling(compared)) return;
  // A relation that cannot be read tells nothing of its other figures.
  const unreadable = unreadableIn(compared);
  if (unreadable) yield unreadable;
  else for (const side of sides(compared)) for (const { cell } of side) yield cell;
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
