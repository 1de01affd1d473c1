import type { Coverage } from "./check";

/** What one check compared in one part of a workbook; `name` says which part, empty where there is only one. */
interface PartCoverage {
  readonly name: string;
  readonly coverage: Coverage;
}

/** One line for each check, in the order of `checks`: comparisons added up, reasons with the part that they are about. */
export function joinCoverage(
  checks: readonly string[],
  parts: readonly PartCoverage[]
): readonly Coverage[] {
  const byCheck = new Map<string, PartCoverage[]>(checks.map((check) => [check, []]));
  for (const part of parts) byCheck.get(part.coverage.check)?.push(part);
  return checks.map((check) => {
    const own = byCheck.get(check) ?? [];
    const [only] = own;
    if (only && own.length === 1) return only.coverage;
    const names = new Set(own.map(({ name }) => name));
    const reasons = own.flatMap(({ name, coverage }) =>
      coverage.skipped.map(({ reason }) => ({ name, reason }))
    );
    return {
      check,
      ran: own.reduce((sum, { coverage }) => sum + coverage.ran, 0),
      skipped: joinReasons(reasons, names.size),
    };
  });
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
