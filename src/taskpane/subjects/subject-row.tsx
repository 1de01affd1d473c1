import { makeStyles, tokens } from "@fluentui/react-components";
import type { Stretch } from "../../subjects/spoken-name";
import { isProven, type SubjectEntry } from "../../subjects/subjects";
import { MarkedText } from "./marked-text";

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
  readonly isUsed: boolean;
  /** What of it was typed. */
  readonly marked?: { readonly inCode: readonly Stretch[]; readonly inName: readonly Stretch[] };
  readonly onChoose: (entry: SubjectEntry) => void;
}

const NOTHING = { inCode: [], inName: [] };

/** One subject of a list: code, name, whether the workbook uses it, or else whether it is not well evidenced. */
export function SubjectRow({ entry, parent, isUsed, marked = NOTHING, onChoose }: SubjectRowProps) {
  const styles = useStyles();
  const note = isUsed ? "本工作簿在用" : isProven(entry) ? "" : "未能核实";
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => onChoose(entry)}>
        <span className={styles.code}>
          <MarkedText text={entry.code} marked={marked.inCode} />
        </span>
        <span>
          <MarkedText text={entry.name} marked={marked.inName} />
        </span>
        <span className={styles.note}>{note}</span>
        {parent && <span className={styles.parent}>{parent}</span>}
      </button>
    </li>
  );
}
