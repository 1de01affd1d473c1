import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import { actualText, expectedLabel, expectedText } from "../../checks/messages/amounts";
import { wrongCell } from "../actions/finding-marks";
import { CellChip } from "../parts/cell-chip";

const useStyles = makeStyles({
  button: {
    alignSelf: "flex-start",
    minHeight: "28px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 8px 4px 0",
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, minWidth: 0 },
  note: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface ConsequencesProps {
  readonly cause: Finding;
  readonly findings: readonly Finding[];
}

/** What else does not agree only because of this finding; folded at first, for there is nothing to be done about it. */
export function Consequences({ cause, findings }: ConsequencesProps) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  const home = wrongCell(cause)?.sheet;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Chevron className={styles.icon} aria-hidden />
        另有 {findings.length} 处由此引起，改正后会一并消失
      </button>
      {open && (
        <ul id={id} className={styles.list}>
          {findings.map((finding) => {
            const cell = wrongCell(finding);
            return (
              <li key={finding.id} className={styles.item}>
                <div className={styles.words}>
                  {describe(finding).title}
                  {cell && cell.sheet !== home && <span className={styles.note}>{cell.sheet}</span>}
                  <span className={styles.note}>
                    {expectedLabel(finding)} {expectedText(finding)}，实际 {actualText(finding)}
                  </span>
                </div>
                {cell && <CellChip cell={cell} />}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
