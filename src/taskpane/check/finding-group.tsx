import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    margin: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  button: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: "36px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 16px",
    border: 0,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { flexGrow: 1, minWidth: 0 },
  icon: { flexShrink: 0 },
  count: {
    flexShrink: 0,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface FindingGroupProps {
  /** For findings the sheet's name as on its tab. */
  readonly title: string;
  readonly count: number;
  /** What asks for nothing to be done begins folded: its heading and its number stay in sight. */
  readonly folded?: boolean;
  readonly children: ReactNode;
}

/** A part of the result under its name, such as the findings of one sheet. The heading stays in sight and folds it away. */
export function FindingGroupSection({ title, count, folded, children }: FindingGroupProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(!folded);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Chevron className={styles.icon} aria-hidden />
          <span className={styles.title}>{title}</span>
          <span className={styles.count}>{count}</span>
        </button>
      </h3>
      {open && <ul className={styles.list}>{children}</ul>}
    </section>
  );
}
