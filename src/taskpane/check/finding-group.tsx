import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { GroupNote } from "../list/group-note";
import { AMOUNT_COLUMNS, WIDE } from "../list/amount-columns";

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
  columns: {
    display: "none",
    [WIDE]: {
      flexShrink: 0,
      display: "grid",
      gridTemplateColumns: AMOUNT_COLUMNS,
      columnGap: "8px",
      // Where the rows have their cells.
      paddingRight: "80px",
      textAlign: "right",
      color: tokens.colorNeutralForeground2,
      fontWeight: tokens.fontWeightRegular,
    },
  },
  notWide: { [WIDE]: { display: "none" } },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface FindingGroupProps {
  /** For the findings of a sheet its name as on its tab. */
  readonly title: string;
  readonly count: number;
  /** What the title leaves open. */
  readonly note?: string;
  /** Whether its rows have the columns 应为, 实际 and 差额 where there is room for them. */
  readonly hasColumns?: boolean;
  readonly isFolded: boolean;
  readonly onFold: (isFolded: boolean) => void;
  readonly children: ReactNode;
}

/** A part of the result under its name, such as the findings of one sheet. The heading stays in sight and folds it away. */
export function FindingGroupSection({
  title,
  count,
  note = "",
  hasColumns = false,
  isFolded,
  onFold,
  children,
}: FindingGroupProps) {
  const styles = useStyles();
  const Chevron = isFolded ? ChevronRight16Regular : ChevronDown16Regular;
  const showsColumns = hasColumns && !isFolded;
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.head}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={!isFolded}
          onClick={() => onFold(!isFolded)}
        >
          <Chevron className={styles.icon} aria-hidden />
          <span className={styles.title}>{title}</span>
          <span className={mergeClasses(styles.count, showsColumns && styles.notWide)}>
            {count === 0 ? "已改正" : count}
          </span>
          {showsColumns && (
            <span className={styles.columns} aria-hidden>
              <span>应为</span>
              <span>实际</span>
              <span>差额</span>
            </span>
          )}
        </button>
      </h3>
      {!isFolded && note !== "" && <GroupNote text={note} />}
      {!isFolded && <ul className={styles.list}>{children}</ul>}
    </section>
  );
}
