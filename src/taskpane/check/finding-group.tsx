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
  count: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface FindingGroupProps {
  /** The sheet's name as on its tab. */
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** The findings of one sheet under its name, which stays in sight and folds them away. */
export function FindingGroupSection({ title, count, children }: FindingGroupProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(true);
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
          <Chevron aria-hidden />
          <span className={styles.title}>{title}</span>
          <span className={styles.count}>{count}</span>
        </button>
      </h3>
      {open && <ul className={styles.list}>{children}</ul>}
    </section>
  );
}
