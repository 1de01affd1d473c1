import { useDeferredValue, useMemo, useState } from "react";
import type { Finding } from "../../checks/finding";
import { countOf, notRunKinds } from "../../checks/messages/not-run";
import { outdatedRemarks } from "../../checks/remarks";
import { foldConsequences } from "../../checks/fold-consequences";
import { withResolved } from "../live/resolved";
import { useSteadyOrder } from "../live/use-steady-order";
import { repairOf } from "../state/repairs";
import type { Checked } from "../state/pane-state";
import { usePane } from "../state/store";
import type { Arrangement } from "../state/preferences";
import { arrange } from "./arrange";
import { counterOf, type Shown } from "./finding-grade";
import { searchIndex } from "./find-findings";
import { filterList } from "./list-filter";
import { queryOf } from "./query";
import { keepSame } from "./same-findings";

/** What the user wants to see of a result. */
interface Conditions {
  readonly query: string;
  readonly shown: readonly Shown[];
  readonly arrangement: Arrangement;
}

const COUNTERS: readonly Exclude<Shown, "not-run">[] = [
  "error",
  "warning",
  "explained",
  "rounding",
];

/**
 * The list of a result under these conditions. Typing and switching come first: the list follows as soon as the page has time for it, and
 * what says the same as before stays the very same object.
 */
export function useFindingList(checked: Checked, wanted: Conditions) {
  const { live, repairs, remarks, resolved } = usePane();
  const { book, coverage } = checked;
  const findings = useSame(checked.findings);
  const { query, shown, arrangement } = useDeferredValue(wanted);

  const { causes, consequences } = useMemo(() => foldConsequences(findings), [findings]);
  const notRun = useMemo(() => notRunKinds(coverage), [coverage]);
  const outdated = useMemo(() => outdatedRemarks(causes, remarks, book), [causes, remarks, book]);
  const repaired = useMemo(
    () => new Set(causes.flatMap((one) => (repairOf(repairs, book, one) ? one.id : []))),
    [causes, repairs, book]
  );
  const settled = useMemo(
    () => new Set(resolved.flatMap((one) => (repairOf(repairs, null, one) ? one.id : []))),
    [resolved, repairs]
  );
  const counts = useMemo(() => {
    const left = causes.filter(({ id }) => !repaired.has(id)).map(counterOf);
    const of = (which: Shown) => left.filter((one) => one === which).length;
    const notRunCount = notRun.reduce((sum, kind) => sum + countOf(kind), 0);
    return {
      ...(Object.fromEntries(COUNTERS.map((which) => [which, of(which)])) as Record<
        (typeof COUNTERS)[number],
        number
      >),
      "not-run": notRunCount,
    };
  }, [causes, repaired, notRun]);

  const words = useMemo(() => queryOf(query), [query]);
  const all = useMemo(() => withResolved(causes, resolved), [causes, resolved]);
  const isSearching = words.length > 0;
  const index = useMemo(
    () => (isSearching ? searchIndex(all, consequences, book) : null),
    [isSearching, all, consequences, book]
  );
  const filtered = useMemo(
    () =>
      filterList({ findings: all, notRun, unrecognised: book.unrecognised }, words, shown, (one) =>
        index?.get(one)
      ),
    [all, notRun, book, words, shown, index]
  );
  const ownOrder = useMemo(
    () => arrange(filtered.findings, arrangement),
    [filtered.findings, arrangement]
  );
  const groups = useSteadyOrder(ownOrder, live.at !== null);
  return {
    ...filtered,
    groups,
    arrangement,
    isSearching,
    counts,
    consequences,
    outdated,
    repaired: useMemo(() => new Set([...repaired, ...settled]), [repaired, settled]),
    hasInformation: causes.some(({ severity }) => severity === "info"),
  };
}

/** The findings of the latest result; those that say what they said before are the very same objects. */
function useSame(findings: readonly Finding[]): readonly Finding[] {
  const [before, setBefore] = useState(findings);
  const same = useMemo(() => keepSame(before, findings), [before, findings]);
  if (same !== before) setBefore(same);
  return same;
}
