import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState } from "react";
import { GRADE_WORDS } from "../parts/grade-words";
import { GradeIcon } from "../parts/severity";
import type { CoverageGroup } from "./coverage-groups";

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  heading: { margin: 0, font: "inherit" },
  button: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "8px 16px",
    border: 0,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: {
    display: "block",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  ran: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: "0 0 8px" },
  check: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "4px 16px 4px 40px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The checks of one sort: how much was compared and what came of it; unfolded, check by check, with why one did not run. */
export function CoverageSection({ group }: { group: CoverageGroup }) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { title, checks, ran } = group;
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li className={styles.group}>
      <h4 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron aria-hidden />
          <span>
            <span className={styles.title}>{title}</span>
            <span className={styles.quiet}>{outcomeText(group)}</span>
          </span>
          <span className={styles.ran}>{ran > 0 ? `${String(ran)} 处` : "—"}</span>
        </button>
      </h4>
      {isOpen && (
        <ul id={id} className={styles.list}>
          {checks.map((one) => (
            <li key={one.check} className={styles.check}>
              <GradeIcon of={one.grade} />
              <div>
                {one.title}
                {one.skipped.map(({ reason }) => (
                  <p key={reason} className={styles.note}>
                    {one.ran > 0 ? "部分没有比较" : "未运行"}：{reason}
                  </p>
                ))}
              </div>
              <span className={styles.quiet}>
                {one.ran > 0 && `${String(one.ran)} 处 · `}
                {GRADE_WORDS[one.grade]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** 错误 2，尾差 20，未运行 1; 没有发现问题 where all was compared and nothing found. */
function outcomeText({ found, consequences, notRun }: CoverageGroup): string {
  const parts = [
    ...[...found].map(([grade, count]) => `${GRADE_WORDS[grade]} ${String(count)}`),
    ...(consequences > 0 ? [`由别处的错误引起 ${String(consequences)}`] : []),
    ...(notRun > 0 ? [`未运行 ${String(notRun)}`] : []),
  ];
  return parts.length === 0 ? "没有发现问题" : parts.join("，");
}
