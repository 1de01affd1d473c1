import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import type { SubjectEntry } from "../../subjects/subjects";
import { repairAll, undoRepair } from "../actions/repair";
import { RepairDone } from "../check/repair-done";
import { CellChip } from "../parts/cell-chip";
import { GradeIcon } from "../parts/severity";
import { RepairOutlook } from "../repairs/repair-outlook";
import { useRepairEffect } from "../repairs/use-repair-effect";
import { getState, usePane } from "../state/store";
import { wrongNamesOf } from "./wrong-names";

const useStyles = makeStyles({
  box: {
    display: "flex",
    gap: "8px",
    margin: "16px 16px 0",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "4px" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  place: { display: "flex", gap: "8px", alignItems: "flex-start" },
  name: { flexGrow: 1, minWidth: 0 },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  done: { padding: "8px 16px 0" },
  button: { alignSelf: "flex-start" },
});

/** The other names that the workbook gives to a subject, the repair of those that can be told, and its undoing. */
export function WrongNamesBox({ entry }: { entry: SubjectEntry }) {
  const styles = useStyles();
  const { checked, repairs } = usePane();
  const [own, setOwn] = useState<number | null>(null);
  const wrong = useMemo(
    () => checked && wrongNamesOf(entry, checked.findings, checked.book),
    [entry, checked]
  );
  const done = repairs.find(({ id }) => id === own);
  const planned = (wrong?.repairable ?? []).map((finding) => ({
    finding,
    changes: finding.repair,
  }));
  const { outlook, problem } = useRepairEffect(planned);
  const outlookId = useId();
  const repair = async () => {
    if (await repairAll(planned)) setOwn(getState().repairs.at(-1)?.id ?? null);
  };
  return (
    <>
      {wrong && wrong.places.length > 0 && !done && (
        <section className={styles.box} aria-label="写法不同的名称">
          <GradeIcon of="error" />
          <div className={styles.words}>
            <span>本工作簿有 {wrong.places.length} 处写法不同：</span>
            <ul className={styles.list}>
              {wrong.places.map(({ name, cell, table }) => (
                <li key={`${cell.sheet} ${cell.row} ${cell.column}`} className={styles.place}>
                  <span className={styles.name}>
                    {name}
                    <span className={styles.quiet}>{table?.title ?? cell.sheet}</span>
                  </span>
                  <CellChip cell={cell} />
                </li>
              ))}
            </ul>
            {planned.length > 0 ? (
              <>
                <RepairOutlook
                  id={outlookId}
                  planned={planned}
                  outlook={outlook}
                  problem={problem}
                />
                <Button
                  size="small"
                  appearance="primary"
                  className={styles.button}
                  aria-describedby={outlook || problem !== null ? outlookId : undefined}
                  onClick={() => void repair()}
                >
                  改为标准名称
                </Button>
              </>
            ) : (
              <span className={styles.quiet}>请核对后在表中改正。</span>
            )}
          </div>
        </section>
      )}
      {done && (
        <div className={styles.done}>
          <RepairDone undo={done.undo} onUndo={() => void undoRepair(done)} />
        </div>
      )}
    </>
  );
}
