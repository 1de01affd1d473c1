import { makeStyles, tokens } from "@fluentui/react-components";
import { useUnderWay } from "../state/under-way";

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    padding: "6px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    // What is quick does not flicker; drawn by the browser itself, it also comes while the program is busy.
    animationName: { from: { visibility: "hidden" }, to: { visibility: "visible" } },
    animationDuration: "300ms",
    animationTimingFunction: "step-end",
    animationFillMode: "both",
  },
});

/** What is going on where nothing else in the pane says it, as the reading of a file. */
export function UnderWayLine() {
  const styles = useStyles();
  const what = useUnderWay();
  return (
    <div>
      <div role="status">{what !== null && <div className={styles.line}>{what}…</div>}</div>
    </div>
  );
}
