import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import {
  actualText,
  differenceText,
  expectedLabel,
  expectedText,
} from "../../checks/messages/amounts";
import { areaOf } from "../actions/finding-area";
import { wrongCell } from "../actions/finding-marks";
import { goToArea, goToCell } from "../actions/go-to";
import { AreaChip, CellChip } from "../parts/cell-chip";
import { findingGrade } from "../list/finding-grade";
import { AMOUNT_COLUMNS, WIDE } from "../list/amount-columns";
import { sheetOf } from "../list/arrange";
import { GradeIcon, GradeWord } from "../parts/severity";

const useStyles = makeStyles({
  // What is out of sight is neither laid out nor painted, but stays in reach of the keyboard, of searching and of screen readers.
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
    contentVisibility: "auto",
    containIntrinsicBlockSize: "auto 53px",
  },
  open: { backgroundColor: tokens.colorNeutralBackground2, contentVisibility: "visible" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    paddingRight: "16px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  button: {
    flexGrow: 1,
    minWidth: 0,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "8px",
    padding: "8px 8px 8px 16px",
    border: 0,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  compared: { [WIDE]: { gridTemplateColumns: `16px minmax(0, 1fr) ${AMOUNT_COLUMNS}` } },
  icon: { paddingTop: "2px" },
  title: {
    display: "block",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  meta: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  hint: {
    flex: "1 1 0",
    minWidth: "80px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  subject: {
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  narrow: {
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  narrowOnly: { [WIDE]: { display: "none" } },
  column: {
    display: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    overflow: "hidden",
    textOverflow: "ellipsis",
    [WIDE]: { display: "block" },
  },
  label: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  chip: {
    flexShrink: 0,
    display: "flex",
    justifyContent: "flex-end",
    paddingTop: "8px",
    [WIDE]: { minWidth: "72px" },
  },
});

interface FindingItemProps {
  readonly finding: Finding;
  /** How many others disappear together with it. */
  readonly consequences: number;
  /** Whether something was said of it when its amounts were others. */
  readonly isOutdated: boolean;
  /** Its column or indicator, where the title alone does not tell it from its neighbours. */
  readonly subject: string | null;
  /** Whether the heading above does not say in which sheet it is. */
  readonly namesSheet: boolean;
  readonly isRepaired: boolean;
  /** Whether it is settled and only shown a moment longer. */
  readonly resolved: boolean;
  readonly open: boolean;
  readonly onToggle: (id: number) => void;
  /** What it shows when it is open, under this id. */
  readonly children: ((id: string) => ReactNode) | null;
}

/** So long a text fits into a column. */
const COLUMN_LENGTH = 14;

/** One finding: a row that says what, how bad, where, 应为 and 实际; it opens in place. Drawn anew only when something of it changes. */
export const FindingItem = memo(function FindingItem({
  finding,
  consequences,
  isOutdated,
  subject,
  namesSheet,
  isRepaired,
  resolved,
  open,
  onToggle,
  children,
}: FindingItemProps) {
  const styles = useStyles();
  const id = useId();
  const settled = isRepaired || resolved;
  const grade = findingGrade(finding);
  const { title, explanation } = describe(finding);
  const cell = wrongCell(finding);
  const area = areaOf(finding);
  const label = expectedLabel(finding);
  const compared = [
    [label, expectedText(finding)],
    ["实际", actualText(finding)],
    ["差额", differenceText(finding)?.replace(/ \S+$/, "") ?? null],
  ] as const;
  const isCompared = !settled && finding.expected !== null && finding.actual !== null;
  const inColumns =
    isCompared &&
    label === "应为" &&
    compared.every(([, text]) => text === null || text.length <= COLUMN_LENGTH);
  const toggle = () => {
    onToggle(finding.id);
    if (open) return;
    if (area) void goToArea(area);
    else if (cell) void goToCell(cell);
  };
  const button = useRef<HTMLButtonElement>(null);
  const closeByEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    onToggle(finding.id);
    button.current?.focus();
  };
  return (
    <li
      className={mergeClasses(styles.item, open && styles.open)}
      data-settled={resolved || undefined}
      onKeyDown={closeByEscape}
    >
      <div className={styles.row}>
        <button
          ref={button}
          type="button"
          data-finding={finding.id}
          className={mergeClasses(styles.button, inColumns && styles.compared)}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={toggle}
        >
          <span className={styles.icon}>
            <GradeIcon of={settled ? "ok" : grade} />
          </span>
          <span>
            <span className={styles.title}>{title}</span>
            <span className={styles.meta}>
              {settled ? <span>{isRepaired ? "已修复" : "已改正"}</span> : <GradeWord of={grade} />}
              {namesSheet && !open && <span className={styles.subject}>{sheetOf(finding)}</span>}
              {subject !== null && !open && <span className={styles.subject}>{subject}</span>}
              {isCompared &&
                !open &&
                compared.slice(0, 2).map(([name, text]) => (
                  <span
                    key={name}
                    className={mergeClasses(styles.narrow, inColumns && styles.narrowOnly)}
                  >
                    {name} {text}
                  </span>
                ))}
              {isOutdated && !open && <span>原来说明过，数已变</span>}
              {!isCompared && !open && !settled && (
                <span className={styles.hint}>{finding.remark?.text ?? explanation}</span>
              )}
              {consequences > 0 && !open && <span>另引起 {consequences} 处</span>}
            </span>
          </span>
          {inColumns &&
            compared.map(([name, text]) => (
              <span key={name} className={styles.column}>
                <span className={styles.label}>{name} </span>
                {text}
              </span>
            ))}
        </button>
        {cell && (
          <span className={styles.chip}>
            {area ? <AreaChip area={area} /> : <CellChip cell={cell} />}
          </span>
        )}
      </div>
      {open && children?.(id)}
    </li>
  );
});
