import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Buttons } from "../parts/layout";
import type { Correction } from "./correction";

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { margin: 0 },
  list: { margin: 0, paddingLeft: "24px", display: "flex", flexDirection: "column", gap: "4px" },
  wrong: { color: tokens.colorStatusDangerForeground1, textDecorationLine: "line-through" },
  right: {
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "none",
  },
});

/** So much of what stands in front tells which place it is. */
const BEFORE = 14;

interface CorrectionsPanelProps {
  readonly text: string;
  readonly corrections: readonly Correction[];
  readonly onCorrect: () => void;
  readonly onClose: () => void;
}

/** Every change that correcting all at once would make, before it is made. */
export function CorrectionsPanel({ text, corrections, onCorrect, onClose }: CorrectionsPanelProps) {
  const styles = useStyles();
  return (
    <div
      className={styles.panel}
      role="group"
      aria-label="一起改正"
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <p className={styles.words}>
        下面 {corrections.length} 处按表可以确定，改正后重新核对，可以一次撤销。表中的数不会改动。
      </p>
      <ol className={styles.list}>
        {corrections.map(({ start, end, words }) => (
          <li key={start}>
            {text.slice(Math.max(0, start - BEFORE), start).replace(/^[\s\S]*\n/, "")}
            <del className={styles.wrong}>{text.slice(start, end)}</del>{" "}
            <ins className={styles.right}>{words}</ins>
          </li>
        ))}
      </ol>
      <Buttons>
        <Button
          size="small"
          appearance="primary"
          autoFocus
          icon={<Checkmark16Regular />}
          onClick={onCorrect}
        >
          改正这 {corrections.length} 处
        </Button>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
      </Buttons>
    </div>
  );
}
