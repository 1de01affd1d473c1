import { LastMade } from "./last-made";
import {
  comesOnce,
  hasSameName,
  mayBeOne,
  statedOwners,
  type OwnedTable,
  type Owner,
} from "./owner";
import { assignNeighbours } from "./owner-neighbours";

/** Whose the tables of a workbook are. */
export interface Ownership {
  /** Departments and years of which there are whole disclosures, or parts of them. */
  readonly owners: readonly Owner[];
  /** For every table the position of its owner; undefined where it cannot be told. */
  readonly ownerOf: readonly (number | undefined)[];
}

/**
 * Tells departments and years of one workbook apart. A table that names none belongs to those around it; where the tables of several are
 * mixed and nothing tells them apart, to nobody. A single table with another name or year, of a kind that the others lack, is theirs, and
 * its name or year wrong.
 * @param key something that outlives edits of amounts: what was told last of it is told again as long as the tables say the same
 */
export function ownershipOf(tables: readonly OwnedTable[], key: object): Ownership {
  const said = tables.flatMap(({ kind, department, year, sheet }) => [
    kind,
    department,
    year,
    sheet,
  ]);
  return told.of(key, [tables.length, ...said], () => ownershipAmong(tables));
}

const told = new LastMade<object, Ownership>();

function ownershipAmong(tables: readonly OwnedTable[]): Ownership {
  const stated = completed(statedOwners(tables));
  const all = mostSpecific(stated);
  const candidates = stated.map((own) =>
    all.flatMap((owner, at) => (mayBeOne(own, owner) ? [at] : []))
  );
  const strays = straysIn(tables, all, candidates);
  const kept = all.flatMap((_, at) => (strays.has(at) ? [] : [at]));
  const possible = candidates.map((own) => [
    ...new Set(own.map((at) => kept.indexOf(strays.get(at) ?? at))),
  ]);
  return {
    owners: kept.flatMap((at) => all[at] ?? []),
    ownerOf: assignNeighbours(tables, possible),
  };
}

/** Where all that is said of departments, or of years, is one, it holds for the silent ones, too. */
function completed(stated: readonly Owner[]): readonly Owner[] {
  const named = stated.filter(({ department }) => department !== null);
  const [one] = named;
  const isOne = one !== undefined && named.every((other) => hasSameName(one, other));
  const years = new Set(stated.flatMap(({ year }) => year ?? []));
  const [only = null] = years;
  return stated.map((own) => ({
    ...(own.department === null && isOne ? one : own),
    year: own.year ?? (years.size === 1 ? only : null),
  }));
}

/** The different owners, without those that only say less of another. */
function mostSpecific(stated: readonly Owner[]): readonly Owner[] {
  const distinct = [...new Map(stated.map((own) => [JSON.stringify(own), own])).values()];
  const said = ({ department, year }: Owner): number =>
    Number(department !== null) + Number(year !== null);
  return distinct.filter(
    (own) => !distinct.some((other) => said(other) > said(own) && mayBeOne(own, other))
  );
}

/** A stray of another name is so much smaller than what it belongs to. */
const TIMES_SMALLER = 2;

/** The owners that are none: of a few tables, all of kinds that one other owner lacks; with that owner. */
function straysIn(
  tables: readonly OwnedTable[],
  owners: readonly Owner[],
  candidates: readonly (readonly number[])[]
): ReadonlyMap<number, number> {
  // A silent table may be anybody's, and says nothing of whose kinds there are.
  const kindsOf = owners.map(
    (_, at) =>
      new Set(
        tables.flatMap((t, i) =>
          comesOnce(t) && candidates[i]?.join() === String(at) ? [t.kind] : []
        )
      )
  );
  const strays = new Map<number, number>();
  const bySize = owners.map((_, at) => at).sort((a, b) => sizeOf(a) - sizeOf(b) || b - a);
  function sizeOf(at: number): number {
    return kindsOf[at]?.size ?? 0;
  }
  for (const at of bySize) {
    const own = owners[at];
    const kinds = kindsOf[at];
    if (!own || !kinds) continue;
    const hosts = bySize.filter((other) => {
      const host = owners[other];
      if (!host || other === at || strays.has(other) || sizeOf(other) < sizeOf(at)) return false;
      const isNear = hasSameName(own, host) || sizeOf(other) >= TIMES_SMALLER * sizeOf(at);
      return isNear && [...kinds].every((kind) => !kindsOf[other]?.has(kind));
    });
    const [host] = hosts;
    if (host !== undefined && hosts.length === 1) strays.set(at, host);
  }
  // What a stray belongs to may itself have turned out to be one.
  for (const [at, host] of strays) strays.set(at, strays.get(host) ?? host);
  return strays;
}
