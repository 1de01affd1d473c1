import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { useState } from "react";
import { checkWorkbook } from "../actions/check-workbook";
import { LiveLine } from "../live/live-line";
import { Foot } from "../parts/layout";
import { lazyPart } from "../parts/lazy-part";
import { BulkRepairButton } from "../repairs/bulk-repair-button";
import type { Checked } from "../state/pane-state";
import { usePane } from "../state/store";

const DoneRepairs = lazyPart(async () => (await import("../repairs/done-repairs")).DoneRepairs);

const useStyles = makeStyles({
  coverage: {
    flexGrow: 1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  link: { fontSize: "inherit", lineHeight: "inherit", textAlign: "left" },
  buttons: { display: "flex", gap: "8px", marginLeft: "auto" },
  changed: { color: tokens.colorNeutralForeground2 },
});

interface FindingsFootProps {
  readonly checked: Checked;
  /** How many checks did not run. */
  readonly notRun: number;
  readonly onCoverage: () => void;
}

/** Under the list: how much was checked, how current it is, what was repaired, and the next action. */
export function FindingsFoot({ checked, notRun, onCoverage }: FindingsFootProps) {
  const styles = useStyles();
  const { checking, previous, repairs } = usePane();
  const [hasRepaired, setHasRepaired] = useState(false);
  if (!hasRepaired && repairs.length > 0) setHasRepaired(true);
  const { book, coverage } = checked;
  return (
    <Foot>
      <span className={styles.coverage}>
        <Link as="button" className={styles.link} onClick={onCoverage}>
          {coverage.length - notRun} 项核验已运行 · {notRun} 项未运行
        </Link>
        {checking === "marking" && <div className={styles.changed}>正在表中标出问题</div>}
        <LiveLine />
        {hasRepaired && <DoneRepairs />}
        {(previous?.book ?? null) !== book.previous && (
          <div className={styles.changed}>上年工作簿换过，请重新检查</div>
        )}
      </span>
      <span className={styles.buttons}>
        <BulkRepairButton check={null} />
        <Button
          size="small"
          disabledFocusable={checking !== null}
          icon={<ArrowSync16Regular />}
          onClick={() => void checkWorkbook()}
        >
          重新检查
        </Button>
      </span>
    </Foot>
  );
}
