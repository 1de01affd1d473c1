/**
 * What numbers alone tell of the relations of a family. Of a table in which a row was edited only the relations of that row are looked at
 * again: what was told of the others stands.
 */
import type { BudgetTable, Row } from "../tables/table";
import { changedRows } from "../tables/changed-rows";
import type { Glance } from "./glance";

/**
 * Which relations a family has and which rows each of them compares, whatever amounts these hold: the very same object for families that
 * differ in amounts alone.
 */
export interface FamilyShape {
  /**
   * The relations of which numbers may tell something else when a row has other amounts.
   * @param table the position of the row's table in the family's
   */
  relationsWith(table: number, row: number): Iterable<number>;
}

/** What is looked at: as many relations as it says, each by the amounts in rows of its tables. */
interface Glanced {
  readonly size: number;
  readonly tables: readonly BudgetTable[];
  /** Absent where it is not told which relations are the same as before. */
  readonly shape?: FamilyShape;
  glance(at: number): Glance;
}

/** What is told of a family. */
interface Told {
  /** How many hold for certain. */
  readonly held: number;
  /** Those that have to be judged, ascending. */
  readonly unsure: readonly number[];
}

const NUMBER_OF = { none: 0, holds: 1, unsure: 2 } as const;

/** What was last told of families of a shape, relation by relation, and of which rows. */
interface Last {
  readonly rows: readonly (readonly Row[])[];
  readonly told: Uint8Array;
}

const lastOf = new WeakMap<FamilyShape, Last>();

/** Looks at all relations of a family, or at those that may tell something else than when one of its shape was last looked at. */
export function glanceAtAll(family: Glanced): Told {
  const { shape, tables } = family;
  const told = (shape && toldAgain(family, shape)) ?? toldOfAll(family);
  if (shape) lastOf.set(shape, { rows: tables.map(({ rows }) => rows), told });
  let held = 0;
  const unsure: number[] = [];
  for (let at = 0; at < told.length; at++)
    if (told[at] === NUMBER_OF.holds) held++;
    else if (told[at] === NUMBER_OF.unsure) unsure.push(at);
  return { held, unsure };
}

function toldOfAll(family: Glanced): Uint8Array {
  const told = new Uint8Array(family.size);
  for (let at = 0; at < told.length; at++) told[at] = NUMBER_OF[family.glance(at)];
  return told;
}

/** What was told before, but of the relations of rows that are others now; null where too many are, or nothing was told yet. */
function toldAgain(family: Glanced, shape: FamilyShape): Uint8Array | null {
  const last = lastOf.get(shape);
  if (last?.told.length !== family.size) return null;
  // Noted when all is told: a glance that fails leaves what was told before.
  const again = new Map<number, Glance>();
  for (const [table, { rows }] of family.tables.entries()) {
    const changed = changedRows(last.rows[table] ?? [], rows);
    if (!changed) return null;
    for (const row of changed)
      for (const at of shape.relationsWith(table, row)) again.set(at, family.glance(at));
  }
  for (const [at, glance] of again) last.told[at] = NUMBER_OF[glance];
  return last.told;
}
