import { makeStyles, tokens } from "@fluentui/react-components";
import { isProven, type SubjectEntry } from "../../subjects/subjects";

const useStyles = makeStyles({
  row: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "64px minmax(0, 1fr) auto",
    columnGap: "8px",
    alignItems: "baseline",
    padding: "6px 16px",
    border: 0,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  code: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  parent: {
    gridColumn: "2 / -1",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface SubjectRowProps {
  readonly entry: SubjectEntry;
  /** The name of what it belongs to, where the list does not say it: dozens of subjects are called 行政运行. */
  readonly parent?: string | undefined;
  readonly onChoose: (entry: SubjectEntry) => void;
}

/** One subject of a list: code, name, and whether it is well evidenced. */
export function SubjectRow({ entry, parent, onChoose }: SubjectRowProps) {
  const styles = useStyles();
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => onChoose(entry)}>
        <span className={styles.code}>{entry.code}</span>
        <span>{entry.name}</span>
        <span className={styles.note}>{isProven(entry) ? "" : "未能核实"}</span>
        {parent && <span className={styles.parent}>{parent}</span>}
      </button>
    </li>
  );
}
