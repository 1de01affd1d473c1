import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHint16Regular } from "@fluentui/react-icons/svg/circle-hint";
import { CommentCheckmark16Regular } from "@fluentui/react-icons/svg/comment-checkmark";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { GRADE_WORDS, type Grade } from "./grade-words";

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  info: Info16Regular,
  explained: CommentCheckmark16Regular,
  "not-run": CircleHint16Regular,
  ok: CheckmarkCircle16Filled,
};

const useStyles = makeStyles({
  icon: { display: "inline-flex", width: "16px", height: "16px", flexShrink: 0 },
  approximately: {
    justifyContent: "center",
    fontSize: "16px",
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  rounding: { color: tokens.colorNeutralForeground2 },
  info: { color: tokens.colorNeutralForeground2 },
  explained: { color: tokens.colorNeutralForeground2 },
  "not-run": { color: tokens.colorNeutralForeground2 },
  ok: { color: tokens.colorStatusSuccessForeground1 },
});

/** The sign of a grade. Decoration: the word always stands beside it. */
export function GradeIcon({ of }: { of: Grade }) {
  const styles = useStyles();
  const className = mergeClasses(styles.icon, styles[of]);
  if (of === "rounding")
    return (
      <span className={mergeClasses(className, styles.approximately)} aria-hidden>
        ≈
      </span>
    );
  const Icon = ICONS[of];
  return (
    <span className={className} aria-hidden>
      <Icon />
    </span>
  );
}

export function GradeWord({ of }: { of: Grade }) {
  const styles = useStyles();
  return <span className={styles[of]}>{GRADE_WORDS[of]}</span>;
}
