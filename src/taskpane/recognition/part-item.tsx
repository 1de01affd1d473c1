import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import type { Said } from "../../tables/corrections";
import { AreaChip } from "../parts/cell-chip";
import { GradeIcon } from "../parts/severity";
import { CorrectionForm } from "./correction-form";
import type { ListedPart } from "./parts-of-workbook";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 12px 8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { display: "flex", paddingTop: "2px" },
  words: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { margin: 0 },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  head: { display: "flex", alignItems: "flex-start", gap: "4px" },
  name: { flexGrow: 1, minWidth: 0 },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  said: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px" },
  saidWords: { fontWeight: tokens.fontWeightSemibold },
  restore: { minWidth: 0, paddingLeft: "4px", paddingRight: "4px" },
  edit: { flexShrink: 0, minWidth: "24px", height: "24px", padding: 0 },
});

const GRADES = { fine: "ok", doubtful: "warning", lost: "warning", ignored: "not-run" } as const;

/** What the sign says, for whoever does not see it. */
const STATE_WORDS = {
  fine: "已识别：",
  doubtful: "需要确认：",
  lost: "找不到：",
  ignored: "不核验：",
} as const;

interface PartItemProps {
  readonly part: ListedPart;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** As `CorrectionForm`. */
  readonly onConfirm: (said: Said) => Promise<string | null>;
  /** Leaves it to the recognition again. */
  readonly onRestore: () => void;
}

/** One part of the workbook: what it is taken for, where it stands, and the way to say otherwise. */
export function PartItem({ part, isOpen, onToggle, onConfirm, onRestore }: PartItemProps) {
  const styles = useStyles();
  const { state, title, facts, note, area, correction } = part;
  return (
    <li className={styles.item} data-part={part.key}>
      <span className={styles.icon}>
        <GradeIcon of={GRADES[state]} />
      </span>
      <div className={styles.words}>
        <div className={styles.head}>
          <div className={styles.name}>
            <p className={styles.title}>
              <span className={styles.unseen}>{STATE_WORDS[state]}</span>
              {title}
            </p>
            {facts.length > 0 && <p className={styles.small}>{facts.join("\u00a0· ")}</p>}
          </div>
          {area && <AreaChip area={area} />}
          {area && (
            <Button
              appearance="subtle"
              size="small"
              className={styles.edit}
              icon={<Edit16Regular />}
              aria-label={`更正：${title}`}
              title="更正"
              aria-expanded={isOpen}
              onClick={onToggle}
            />
          )}
        </div>
        {note !== "" && <p className={styles.small}>{note}</p>}
        {correction && (
          <div className={mergeClasses(styles.small, styles.said)}>
            {state !== "lost" && <span className={styles.saidWords}>已按您的指定</span>}
            <Button
              appearance="subtle"
              size="small"
              className={styles.restore}
              aria-label={`${state === "lost" ? "删除这处指定" : "恢复自动识别"}：${title}`}
              onClick={onRestore}
            >
              {state === "lost" ? "删除这处指定" : "恢复自动识别"}
            </Button>
          </div>
        )}
        {isOpen && (
          <CorrectionForm name={title} now={part.now} onConfirm={onConfirm} onCancel={onToggle} />
        )}
      </div>
    </li>
  );
}
