import { useEffect, useState } from "react";
import { explainError } from "../../excel/excel-errors";
import { cellAddress } from "../../tables/grid";
import type { PlannedRepair } from "../actions/repair";
import { usePane } from "../state/store";
import { outlookOf, type Outlook } from "./outlook";

/** Whoever only steps through the list does not have every repair tried, in milliseconds. */
const A_MOMENT = 120;

/** What repairs would come to, tried in memory; null as long as it is not known. The problem in Chinese where it could not be tried. */
export function useRepairEffect(planned: readonly PlannedRepair[]) {
  const { checked, checking } = usePane();
  const [tried, setTried] = useState<{ of: unknown; outlook: Outlook } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const key = keyOf(planned);
  const isBusy = checking !== null;
  useEffect(() => {
    if (!checked || isBusy || planned.length === 0) return;
    let isStale = false;
    const tryNow = async () => {
      const { tryRepairs } = await import("./try-out");
      if (isStale) return;
      const effect = await tryRepairs(checked, planned);
      if (isStale) return;
      const changes = planned.flatMap((one) => one.changes);
      setProblem(null);
      setTried({ of: checked, outlook: outlookOf(effect, changes, checked.content) });
    };
    const timer = setTimeout(() => {
      tryNow().catch((error: unknown) => {
        if (!isStale) setProblem(explainError(error, "").why);
      });
    }, A_MOMENT);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
    // What is to be changed, not the array that each rendering makes anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [checked, isBusy, key]);
  // Of an earlier result it says nothing any more.
  return { outlook: tried?.of === checked ? tried?.outlook : null, problem };
}

function keyOf(planned: readonly PlannedRepair[]): string {
  return planned
    .flatMap(({ finding, changes }) =>
      changes.map(({ cell, value }) =>
        JSON.stringify([finding.id, cell.sheet, cellAddress(cell), value])
      )
    )
    .join();
}
