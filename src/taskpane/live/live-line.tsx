import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../state/store";

const useStyles = makeStyles({ line: { color: tokens.colorNeutralForeground2 } });

/** Whether edits are checked by themselves, and when that was done last; where they are not, whether there were any. */
export function LiveLine() {
  const styles = useStyles();
  const { changedSinceCheck, live, preferences } = usePane();
  if (preferences.live && !live.paused)
    return (
      <div className={styles.line}>
        {live.isRunning
          ? "正在复核改动…"
          : live.at === null
            ? "编辑后自动复核"
            : `编辑后自动复核 · ${timeOf(live.at)}`}
      </div>
    );
  return (
    <>
      {live.paused && <div className={styles.line}>自动复核已暂停，请点“重新检查”</div>}
      {changedSinceCheck && <div className={styles.line}>检查之后工作簿有改动</div>}
    </>
  );
}

/** 09:05:30. */
function timeOf(milliseconds: number): string {
  const time = new Date(milliseconds);
  return [time.getHours(), time.getMinutes(), time.getSeconds()]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}
