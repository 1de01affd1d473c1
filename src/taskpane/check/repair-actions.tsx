import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Wrench16Regular } from "@fluentui/react-icons/svg/wrench";
import { useEffect, useId, useRef } from "react";
import type { Finding, Repair } from "../../checks/finding";
import { isSameCell } from "../../tables/grid";
import { repair, undoRepair } from "../actions/repair";
import { GradeIcon } from "../parts/severity";
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
  /** Several where it cannot be told which is right; then the user chooses. */
  readonly ways: readonly RepairWay[];
}

/** What may have happened, what each way would change, from what to what, and the button that does it; afterwards the one that takes it back. */
export function RepairActions({ finding, ways }: RepairActionsProps) {
  const styles = useStyles();
  const done = usePane().repairs[finding.id];
  // The button that was pressed goes; the one that takes its place takes the focus.
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const isDone = done !== undefined;
  useEffect(() => {
    if (pressed.current) place.current?.querySelector<HTMLElement>("[data-repair]")?.focus();
    pressed.current = false;
  }, [isDone]);
  const press = (action: () => Promise<boolean>) => {
    pressed.current = true;
    void action();
  };
  const isChoice = ways.length > 1;
  return (
    <div ref={place} className={styles.ways}>
      {done ? (
        <RepairDone undo={done} onUndo={() => press(() => undoRepair(finding))} />
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
  const id = useId();
  const warning = useFormulaWarning(changes);
  return (
    <div
      className={isChoice ? styles.way : styles.ways}
      {...(isChoice && { role: "group", "aria-labelledby": id })}
    >
      {cause && (
        <p className={styles.cause}>
          <strong id={id} className={styles.title}>
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
      <div>
        <Button
          data-repair
          size="small"
          appearance={isChoice ? "secondary" : "primary"}
          icon={<Wrench16Regular />}
          onClick={onRepair}
        >
          {repairVerb(changes, finding)}
        </Button>
      </div>
    </div>
  );
}

/** Whether both sides and the button say already what stands in the cell and what would. */
function saidBySides({ sides }: Finding, [only, ...others]: readonly Repair[]): boolean {
  const [left] = sides?.left ?? [];
  return !!only && others.length === 0 && !!left && isSameCell(left.cell, only.cell);
}
