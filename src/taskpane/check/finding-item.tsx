import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, type KeyboardEvent } from "react";
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
import { lazyPart } from "../parts/lazy-part";
import { GradeIcon, GradeWord } from "../parts/severity";
import { repairOf } from "../state/repairs";
import { usePane } from "../state/store";

/** What an open finding shows comes while the user looks at the list. */
const FindingDetail = lazyPart(async () => (await import("./finding-detail")).FindingDetail);

const WIDE = "@container (min-width: 520px)";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  open: { backgroundColor: tokens.colorNeutralBackground2 },
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
  compared: { [WIDE]: { gridTemplateColumns: "16px minmax(0, 1fr) 96px 96px 104px" } },
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
    [WIDE]: { display: "none" },
  },
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
  chip: { flexShrink: 0, display: "flex", justifyContent: "flex-end", paddingTop: "8px" },
});

interface FindingItemProps {
  readonly finding: Finding;
  /** What disappears together with it. */
  readonly consequences: readonly Finding[];
  /** What was said of it when its amounts were others. */
  readonly outdated: string | undefined;
  /** The project of its table; null in tables that are not of one project. */
  readonly project: string | null;
  /** Its column or indicator, where the title alone does not tell it from its neighbours. */
  readonly subject: string | null;
  /** Whether it is settled and only shown a moment longer. */
  readonly resolved: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One finding: a row that says what, how bad, where, 应为 and 实际; it opens in place. */
export function FindingItem({
  finding,
  consequences,
  outdated,
  project,
  subject,
  resolved,
  open,
  onToggle,
}: FindingItemProps) {
  const styles = useStyles();
  const id = useId();
  const { repairs, checked } = usePane();
  const repaired = repairOf(repairs, resolved ? null : checked?.book, finding) !== undefined;
  const settled = repaired || resolved;
  const grade = finding.remark ? "explained" : finding.severity;
  const { title, explanation } = describe(finding);
  const cell = wrongCell(finding);
  const area = areaOf(finding);
  const compared = [
    [expectedLabel(finding), expectedText(finding)],
    ["实际", actualText(finding)],
    ["差额", differenceText(finding)],
  ] as const;
  const inRow = !settled && finding.expected !== null && finding.actual !== null;
  const toggle = () => {
    onToggle();
    if (open) return;
    if (area) void goToArea(area);
    else if (cell) void goToCell(cell);
  };
  const button = useRef<HTMLButtonElement>(null);
  const closeByEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    onToggle();
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
          className={mergeClasses(styles.button, inRow && styles.compared)}
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
              {settled ? <span>{repaired ? "已修复" : "已改正"}</span> : <GradeWord of={grade} />}
              {subject !== null && !open && <span className={styles.subject}>{subject}</span>}
              {inRow &&
                !open &&
                compared.slice(0, 2).map(([label, text]) => (
                  <span key={label} className={styles.narrow}>
                    {label} {text}
                  </span>
                ))}
              {outdated !== undefined && !open && <span>原来说明过，数已变</span>}
              {!inRow && !open && !settled && (
                <span className={styles.hint}>{finding.remark?.text ?? explanation}</span>
              )}
              {consequences.length > 0 && !open && <span>另引起 {consequences.length} 处</span>}
            </span>
          </span>
          {inRow &&
            compared.map(([label, text]) => (
              <span key={label} className={styles.column}>
                {label} {text}
              </span>
            ))}
        </button>
        {cell && (
          <span className={styles.chip}>
            {area ? <AreaChip area={area} /> : <CellChip cell={cell} />}
          </span>
        )}
      </div>
      {open && (
        <FindingDetail
          id={id}
          finding={finding}
          resolved={resolved}
          project={project}
          consequences={consequences}
          outdated={outdated}
        />
      )}
    </li>
  );
}
