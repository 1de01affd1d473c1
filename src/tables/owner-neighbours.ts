import { comesOnce, type OwnedTable } from "./owner";

type Owners = readonly (number | undefined)[];

/**
 * One owner for each table of those it may have. Tables with only one say which kinds of table each owner has and where its tables
 * stand; the others belong to the one of their sheet, or the only one that lacks their kind, or to those around them.
 */
export function assignNeighbours(
  tables: readonly OwnedTable[],
  possible: readonly (readonly number[])[]
): Owners {
  const certain = possible.map((owners) => (owners.length === 1 ? owners[0] : undefined));
  if (!certain.includes(undefined)) return certain;
  const within = bySheet(tables, possible, certain);
  const known = byLackingKinds(tables, possible, within);
  return byRuns(tables, possible, known);
}

/** The kinds of table that each owner has. */
class Kinds {
  private readonly kinds = new Map<number, Set<string>>();

  constructor(tables: readonly OwnedTable[], owners: Owners) {
    tables.forEach((table, at) => this.add(table, owners[at]));
  }

  add(table: OwnedTable, owner: number | undefined): void {
    if (owner === undefined || !comesOnce(table)) return;
    const own = this.kinds.get(owner) ?? new Set();
    this.kinds.set(owner, own.add(table.kind));
  }

  has(owner: number, { kind }: OwnedTable): boolean {
    return this.kinds.get(owner)?.has(kind) ?? false;
  }
}

/** What stands in a sheet of one owner's tables is that owner's. */
function bySheet(
  tables: readonly OwnedTable[],
  possible: readonly (readonly number[])[],
  owners: Owners
): Owners {
  const onSheet = new Map<string, Set<number>>();
  tables.forEach(({ sheet }, at) => {
    const owner = owners[at];
    if (owner !== undefined) onSheet.set(sheet, (onSheet.get(sheet) ?? new Set()).add(owner));
  });
  const kinds = new Kinds(tables, owners);
  return owners.map((owner, at) => {
    const table = tables[at];
    if (owner !== undefined || !table) return owner;
    const [only, second] = onSheet.get(table.sheet) ?? [];
    if (only === undefined || second !== undefined || !possible[at]?.includes(only))
      return undefined;
    if (kinds.has(only, table)) return undefined;
    kinds.add(table, only);
    return only;
  });
}

/** A table of a kind that only one owner lacks is that owner's, if it is the only such table. */
function byLackingKinds(
  tables: readonly OwnedTable[],
  possible: readonly (readonly number[])[],
  owners: Owners
): Owners {
  const kinds = new Kinds(tables, owners);
  const claims = tables.map((table, at) => {
    if (owners[at] !== undefined || !comesOnce(table)) return null;
    const [only, second] = (possible[at] ?? []).filter((owner) => !kinds.has(owner, table));
    return only !== undefined && second === undefined ? { owner: only, kind: table.kind } : null;
  });
  const count = new Map<string, number>();
  const keyOf = (claim: { owner: number; kind: string }): string =>
    `${String(claim.owner)} ${claim.kind}`;
  for (const claim of claims)
    if (claim) count.set(keyOf(claim), (count.get(keyOf(claim)) ?? 0) + 1);
  return owners.map((owner, at) => {
    const claim = claims[at];
    return claim && count.get(keyOf(claim)) === 1 ? claim.owner : owner;
  });
}

/** Tables from `first` to before `end` whose owner is not known, between two whose owner is. */
interface Run {
  readonly first: number;
  readonly end: number;
}

/**
 * A run goes on the tables before it until a kind comes again that these have already; from there on it begins those behind it. Where
 * that does not come out for one run, the tables are mixed, and nothing is certain of any.
 */
function byRuns(
  tables: readonly OwnedTable[],
  possible: readonly (readonly number[])[],
  owners: Owners
): Owners {
  if (isMixed(owners)) return owners;
  const kinds = new Kinds(tables, owners);
  const found = [...owners];
  for (const { first, end } of runsIn(owners)) {
    const [before, behind] = [owners[first - 1], owners[end]];
    let current = before ?? behind;
    for (let at = first; at < end; at++) {
      const table = tables[at];
      if (!table) continue;
      if (current === before && before !== behind && behind !== undefined)
        if (current === undefined || kinds.has(current, table) || !possible[at]?.includes(current))
          current = behind;
      if (current === undefined || kinds.has(current, table) || !possible[at]?.includes(current))
        return owners;
      kinds.add(table, current);
      found[at] = current;
    }
  }
  return found;
}

/** Whether an owner's tables come again after another's. */
function isMixed(owners: Owners): boolean {
  const known = owners.filter((owner) => owner !== undefined);
  const stretches = known.filter((owner, at) => owner !== known[at - 1]);
  return new Set(stretches).size < stretches.length;
}

function runsIn(owners: Owners): readonly Run[] {
  const firsts = owners.flatMap((owner, at) =>
    owner === undefined && (at === 0 || owners[at - 1] !== undefined) ? [at] : []
  );
  return firsts.map((first) => {
    const next = owners.findIndex((owner, at) => at > first && owner !== undefined);
    return { first, end: next < 0 ? owners.length : next };
  });
}
