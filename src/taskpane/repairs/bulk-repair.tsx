import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { checkTitle } from "../../checks/check-title";
import type { Finding } from "../../checks/finding";
import { changedCells, repairAll } from "../actions/repair";
import { useDelayed } from "../parts/use-delayed";
import { getState } from "../state/store";
import { BulkGroup } from "./bulk-group";
import type { BulkPlan, LeftOut } from "./bulk-plan";
import { FootPopover } from "./foot-popover";
import { LeftOutList } from "./left-out-list";
import { tryOut } from "./try-out";
import { useBulkPlan } from "./use-bulk-plan";

const HALF_A_SECOND = 500;

interface BulkRepairProps {
  readonly anchor: HTMLElement;
  /** Of one check only; null: of all. */
  readonly check: string | null;
  readonly onClose: () => void;
}

/** What would be changed at once, from what to what, each with a box to leave it out; then the button that does it. */
export function BulkRepair({ anchor, check, onClose }: BulkRepairProps) {
  const { plan, problem } = useBulkPlan(check);
  const [off, setOff] = useState<ReadonlySet<number>>(new Set());
  const [objections, setObjections] = useState<readonly LeftOut[]>([]);
  const [isBusy, setBusy] = useState(false);
  const isLate = useDelayed(plan === null && problem === null, HALF_A_SECOND);
  const planned = plan?.planned ?? [];
  const chosen = planned.filter(({ finding }) => !off.has(finding.id));
  const cells = changedCells(chosen).length;
  const switched = (ids: readonly number[], isOn: boolean) => {
    setObjections([]);
    setOff(new Set([...[...off].filter((id) => !ids.includes(id)), ...(isOn ? [] : ids)]));
  };
  const write = async () => {
    setBusy(true);
    const left = off.size > 0 ? await objectionsTo({ planned: chosen, leftOut: [] }) : [];
    setBusy(false);
    setObjections(left);
    if (left.length > 0) return;
    onClose();
    await repairAll(chosen);
  };
  // Whoever opens this by the keyboard looks at the list first, not at the button that changes everything in it.
  const list = useRef<HTMLDivElement>(null);
  const isReady = planned.length > 0;
  useEffect(() => {
    if (isReady) list.current?.querySelector("input")?.focus();
  }, [isReady]);
  return (
    <FootPopover
      anchor={anchor}
      title={plan ? `将改动 ${cells} 个单元格` : "修复"}
      onClose={onClose}
      actions={
        <>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={chosen.length === 0 || isBusy}
            onClick={() => void write()}
          >
            修复 {chosen.length} 项
          </Button>
          <Button size="small" onClick={onClose}>
            取消
          </Button>
        </>
      }
    >
      {problem && (
        <p role="alert">
          {problem.why}
          {problem.next}
        </p>
      )}
      {isLate && <p role="status">正在试算改动以后的结果…</p>}
      {plan && planned.length === 0 && <p>没有可以一起修复的。</p>}
      <div ref={list}>
        {byCheck(planned.map(({ finding }) => finding)).map(([id, findings]) => (
          <BulkGroup
            key={id}
            title={checkTitle(id)}
            findings={findings}
            isOn={(finding) => !off.has(finding.id)}
            onSwitch={switched}
          />
        ))}
      </div>
      {objections.length > 0 && (
        <div role="alert">
          <LeftOutList title="只改选中的还不行，没有修复：" leftOut={objections} />
        </div>
      )}
      {plan && plan.leftOut.length > 0 && (
        <LeftOutList title={`没有列入 ${plan.leftOut.length} 项：`} leftOut={plan.leftOut} />
      )}
      {plan && planned.length > 0 && <p>改完可以一次撤销。警告不会一起修改。</p>}
    </FootPopover>
  );
}

/** What was tried out was everything; of some of it the result may be another. */
async function objectionsTo(plan: BulkPlan): Promise<readonly LeftOut[]> {
  const { checked } = getState();
  return checked ? (await tryOut(checked, plan)).leftOut : [];
}

function byCheck(findings: readonly Finding[]): readonly (readonly [string, readonly Finding[]])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(finding.check);
    if (known) known.push(finding);
    else groups.set(finding.check, [finding]);
  }
  return [...groups];
}
