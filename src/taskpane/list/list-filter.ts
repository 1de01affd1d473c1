import type { Finding } from "../../checks/finding";
import type { NotRunKind } from "../../checks/messages/not-run";
import { checkTitle } from "../../checks/check-title";
import type { Book, Unrecognised } from "../../tables/book";
import { areaAddress } from "../../tables/grid";
import { counterOf, type Shown } from "./finding-grade";
import { hasAll, searchable, type Query } from "./query";

/** What the list shows of a result, and how much the conditions hide. */
export interface Filtered {
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRunKind[];
  readonly unrecognised: Book["unrecognised"];
  /** How many have what is looked for, but belong to a counter that is off. */
  readonly hidden: ReadonlyMap<Shown, number>;
}

interface Whole {
  readonly findings: readonly Finding[];
  readonly notRun: readonly NotRunKind[];
  readonly unrecognised: readonly Unrecognised[];
}

/**
 * What has every word of the query and belongs to a counter that is on.
 * @param textOf what can be searched of a finding; undefined for one that is not known
 */
export function filterList(
  { findings, notRun, unrecognised }: Whole,
  query: Query,
  shown: readonly Shown[],
  textOf: (finding: Finding) => string | undefined
): Filtered {
  const found = findings.filter(
    (finding) => query.length === 0 || hasAll(query, textOf(finding) ?? "")
  );
  const notRunFound = notRun.flatMap((kind) => withChecks(kind, query));
  const hidden = new Map<Shown, number>();
  for (const finding of found) {
    const counter = counterOf(finding);
    if (!shown.includes(counter)) hidden.set(counter, (hidden.get(counter) ?? 0) + 1);
  }
  return {
    findings: found.filter((finding) => shown.includes(counterOf(finding))),
    notRun: shown.includes("not-run") ? notRunFound : [],
    unrecognised: unrecognised.filter(({ area, reason }) =>
      hasAll(query, searchable([area.sheet, areaAddress(area), reason]))
    ),
    hidden,
  };
}

/** Of what did not run for one kind of reason the checks that are looked for. */
function withChecks(kind: NotRunKind, query: Query): readonly NotRunKind[] {
  if (query.length === 0) return [kind];
  const reasons = kind.reasons.flatMap(({ reason, checks }) => {
    const found = checks.filter((check) =>
      hasAll(query, searchable([kind.title, reason, checkTitle(check)]))
    );
    return found.length > 0 ? [{ reason, checks: found }] : [];
  });
  return reasons.length > 0 ? [{ ...kind, reasons }] : [];
}
