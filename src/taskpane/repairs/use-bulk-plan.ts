import { useEffect, useState } from "react";
import { explainError, type Problem } from "../../excel/excel-errors";
import { formulaCells } from "../../excel/formula-cells";
import { getState, usePane } from "../state/store";
import { bulkPlan, repairableTogether, type BulkPlan } from "./bulk-plan";
import { tryOut } from "./try-out";

/** What can be repaired at once; null as long as it is being tried out. */
export function useBulkPlan(check: string | null) {
  const [plan, setPlan] = useState<BulkPlan | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { checked } = usePane();
  useEffect(() => {
    let isStale = false;
    prepare(check).then(
      (prepared) => !isStale && setPlan(prepared),
      (error: unknown) => !isStale && setProblem(explainError(error, "没有试算"))
    );
    return () => {
      isStale = true;
    };
    // What is edited meanwhile may change what can be repaired.
  }, [check, checked]);
  return { plan, problem };
}

async function prepare(check: string | null): Promise<BulkPlan> {
  const { checked } = getState();
  const findings = repairableTogether(getState(), check);
  if (!checked) return { planned: [], leftOut: [] };
  const cells = findings.flatMap(({ repair }) => repair.map(({ cell }) => cell));
  return tryOut(checked, bulkPlan(findings, await formulaCells(cells)));
}
