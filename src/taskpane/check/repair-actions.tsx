import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { useEffect, useId, useRef, useState } from "react";
import type { Finding, Repair } from "../../checks/finding";
import { isSameCell } from "../../tables/grid";
import { repair, undoRepair } from "../actions/repair";
import { GradeIcon } from "../parts/severity";
import { BulkRepairButton } from "../repairs/bulk-repair-button";
import { RepairOutlook } from "../repairs/repair-outlook";
import { useRepairEffect } from "../repairs/use-repair-effect";
import { repairOf } from "../state/repairs";
import { usePane } from "../state/store";
import { RepairDone } from "./repair-done";
import { RepairPreview } from "./repair-preview";
import { repairVerb, type RepairWay } from "./repair-way";
import { useFormulaWarning } from "./use-formula-cells";

const useStyles = makeStyles({
  ways: { display: "flex", flexDirection: "column", gap: "8px" },
  // Of several ways each is a box of its own, so that nobody takes one button for another's.
  way: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  cause: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: {
    display: "block",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  warning: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface RepairActionsProps {
  readonly finding: Finding;
  /** Whether it is settled: then there is nothing to repair, but perhaps a repair to take back. */
  readonly resolved: boolean;
  /** Several where it cannot be told which is right; then the user chooses. */
  readonly ways: readonly RepairWay[];
}

/** What may have happened, what each way would change, from what to what, and the button that does it; afterwards the one that takes it back. */
export function RepairActions({ finding, resolved, ways }: RepairActionsProps) {
  const styles = useStyles();
  const { repairs, checked } = usePane();
  const done = repairOf(repairs, resolved ? null : checked?.book, finding);
  // The button that was pressed goes; the one that takes its place takes the focus, unless the user has gone on meanwhile.
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const [isUndone, setUndone] = useState(false);
  const isDone = done !== undefined;
  useEffect(() => {
    if (!pressed.current) return;
    const isLost = document.activeElement === document.body;
    if (isLost || place.current?.contains(document.activeElement))
      place.current?.querySelector<HTMLElement>("[data-repair]")?.focus();
    // Taken back, it is settled until it has been checked again.
    pressed.current = resolved && !isDone;
  }, [isDone, resolved]);
  const press = (action: () => Promise<boolean>) => {
    pressed.current = true;
    void action();
  };
  const isChoice = ways.length > 1;
  return (
    <div ref={place} className={styles.ways}>
      {done ? (
        <RepairDone
          undo={done.undo}
          onUndo={() => {
            setUndone(true);
            press(() => undoRepair(done));
          }}
        />
      ) : resolved ? (
        isUndone && (
          <div>
            <Button data-repair size="small" appearance="subtle" disabledFocusable>
              已撤销
            </Button>
          </div>
        )
      ) : (
        <>
          {isChoice && <h4 className={styles.heading}>可能的原因（请选符合实际的一种）</h4>}
          {ways.map((way, index) => (
            <Way
              key={index}
              finding={finding}
              way={way}
              isChoice={isChoice}
              onRepair={() => press(() => repair(finding, way.changes))}
            />
          ))}
        </>
      )}
    </div>
  );
}

interface WayProps {
  readonly finding: Finding;
  readonly way: RepairWay;
  /** Whether there are others. */
  readonly isChoice: boolean;
  readonly onRepair: () => void;
}

function Way({ finding, way: { changes, cause }, isChoice, onRepair }: WayProps) {
  const styles = useStyles();
  const causeId = useId();
  const warning = useFormulaWarning(changes);
  const planned = [{ finding, changes }];
  const { outlook, problem } = useRepairEffect(planned);
  const outlookId = useId();
  // What would bring up something new, or settle nothing, is not the one thing to do.
  const isDoubtful =
    !!outlook && (outlook.comes.length > 0 || outlook.left.some(({ id }) => id === finding.id));
  return (
    <div
      className={isChoice ? styles.way : styles.ways}
      {...(isChoice && { role: "group", "aria-labelledby": causeId })}
    >
      {cause && (
        <p className={styles.cause}>
          <strong id={causeId} className={styles.title}>
            {isChoice ? cause.title : `可能的原因：${cause.title}`}
          </strong>
          {cause.text}
        </p>
      )}
      {(isChoice || !saidBySides(finding, changes)) && (
        <RepairPreview finding={finding} changes={changes} />
      )}
      {warning !== "" && (
        <div className={styles.warning}>
          <GradeIcon of="warning" />
          {warning}
        </div>
      )}
      <RepairOutlook id={outlookId} planned={planned} outlook={outlook} problem={problem} />
      <div className={styles.buttons}>
        <Button
          data-repair
          size="small"
          appearance={isChoice || isDoubtful ? "secondary" : "primary"}
          aria-describedby={outlook || problem !== null ? outlookId : undefined}
          icon={<Wrench16Regular />}
          onClick={onRepair}
        >
          {repairVerb(changes, finding)}
        </Button>
        {finding.repair === changes && finding.severity === "error" && (
          <BulkRepairButton check={finding.check} />
        )}
      </div>
    </div>
  );
}

/** Whether both sides and the button say already what stands in the cell and what would. */
function saidBySides({ sides }: Finding, [only, ...others]: readonly Repair[]): boolean {
  const [left] = sides?.left ?? [];
  return !!only && others.length === 0 && !!left && isSameCell(left.cell, only.cell);
}
