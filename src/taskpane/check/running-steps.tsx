import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Progress } from "../live/progress";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  step: { display: "flex", alignItems: "center", gap: "8px" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  circle: {
    width: "14px",
    height: "14px",
    margin: "1px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusCircular,
  },
  now: {
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    borderTopColor: tokens.colorCompoundBrandStroke,
    animationName: { to: { transform: "rotate(360deg)" } },
    animationDuration: "1s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
  },
  later: { border: `1px dashed ${tokens.colorNeutralStroke1}` },
  laterText: { color: tokens.colorNeutralForeground2 },
});

/** The steps of a check: which are done, which is under way. The step is read out when it begins. */
export function RunningSteps({ progress }: { progress: Progress }) {
  const styles = useStyles();
  const now = stepOf(progress);
  return (
    <ul className={styles.list} aria-label="步骤">
      {stepNames(progress).map((name, at) => (
        <li
          key={at}
          className={mergeClasses(styles.step, at > now && styles.laterText)}
          aria-current={at === now ? "step" : undefined}
        >
          {at < now ? (
            <CheckmarkCircle16Filled className={styles.done} role="img" aria-label="已完成：" />
          ) : (
            <span
              className={mergeClasses(styles.circle, at === now ? styles.now : styles.later)}
              aria-hidden
            />
          )}
          <span role={at === now ? "status" : undefined}>{name}</span>
        </li>
      ))}
    </ul>
  );
}

function stepNames(progress: Progress): readonly string[] {
  const sheets = progress.step === "recognising" ? ` ${String(progress.of)} 张工作表` : "各张表";
  return ["读取工作簿", `识别${sheets}`, "逐项核验", "查找原因"];
}

function stepOf(progress: Progress): number {
  switch (progress.step) {
    case "loading":
    case "reading":
      return 0;
    case "recognising":
    case "assembling":
      return 1;
    case "checking":
      return 2;
    case "explaining":
      return 3;
  }
}
