import type { Coverage } from "./check";
import { isSameList } from "./noted-context";

/** What the checks compared in one part of a workbook; `name` says which part, empty where there is only one. */
interface PartCoverage {
  readonly name: string;
  /** In the order of all checks, of which some may be missing. */
  readonly coverages: readonly Coverage[];
}

/** One line for each check, in the order of `checks`: comparisons added up, reasons with the part that they are about. */
export function joinCoverage(
  checks: readonly string[],
  parts: readonly PartCoverage[]
): readonly Coverage[] {
  const next = parts.map(() => 0);
  return checks.map((check) => {
    const names: string[] = [];
    const own: Coverage[] = [];
    for (let part = 0; part < parts.length; part++) {
      const { name = "", coverages } = parts[part] ?? {};
      const coverage = coverages?.[next[part] ?? 0];
      if (coverage?.check !== check) continue;
      next[part] = (next[part] ?? 0) + 1;
      names.push(name);
      own.push(coverage);
    }
    const [first] = own;
    if (!first) return { check, ran: 0, skipped: [] };
    return own.length === 1 ? first : joinedAs(names, own, first);
  });
}

/** What was joined last, by what was compared in the first part: after an edit most is the same. */
const joined = new WeakMap<
  Coverage,
  { readonly names: readonly string[]; readonly own: readonly Coverage[]; readonly it: Coverage }
>();

function joinedAs(names: readonly string[], own: readonly Coverage[], first: Coverage): Coverage {
  const known = joined.get(first);
  if (known && isSameList(known.own, own) && isSameList(known.names, names)) return known.it;
  const reasons = own.flatMap(({ skipped }, at) =>
    skipped.map(({ reason }) => ({ name: names[at] ?? "", reason }))
  );
  const it = {
    check: first.check,
    ran: own.reduce((sum, { ran }) => sum + ran, 0),
    skipped: joinReasons(reasons, new Set(names).size),
  };
  joined.set(first, { names, own, it });
  return it;
}

/** A reason that is the same in all parts is said once. */
function joinReasons(
  reasons: readonly { readonly name: string; readonly reason: string }[],
  parts: number
): Coverage["skipped"] {
  const namesOf = new Map<string, Set<string>>();
  for (const { name, reason } of reasons)
    namesOf.set(reason, (namesOf.get(reason) ?? new Set()).add(name));
  return [...namesOf].map(([reason, names]) => {
    const isOfAll = names.size === parts || names.has("");
    return { reason: isOfAll ? reason : `${[...names].join("、")}：${reason}` };
  });
}

/** Checks that have one reason for what they did not compare. */
export interface NotCompared {
  readonly reason: string;
  /** The checks' ids. */
  readonly checks: readonly string[];
}

/** The checks that compared nothing, by reason, the commonest first. Not run is not passed. */
export function notRunByReason(coverage: readonly Coverage[]): readonly NotCompared[] {
  return byReason(coverage.filter(({ ran }) => ran === 0));
}

/** The checks that ran and could not compare everything, by reason, the commonest first. */
export function partlyRunByReason(coverage: readonly Coverage[]): readonly NotCompared[] {
  return byReason(coverage.filter(({ ran }) => ran > 0));
}

function byReason(coverage: readonly Coverage[]): readonly NotCompared[] {
  const checksOf = new Map<string, string[]>();
  for (const { check, skipped } of coverage)
    for (const { reason } of skipped) {
      const checks = checksOf.get(reason);
      if (checks) checks.push(check);
      else checksOf.set(reason, [check]);
    }
  return [...checksOf]
    .map(([reason, checks]) => ({ reason, checks }))
    .sort((a, b) => b.checks.length - a.checks.length);
}
