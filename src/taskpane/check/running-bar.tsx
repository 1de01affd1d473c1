import { makeStyles, tokens } from "@fluentui/react-components";
import type { Progress } from "../live/progress";

/**
 * Where each step begins, as a share of the whole, for a large workbook; reading is Excel's, and nobody knows how long it takes. The checks
 * and the search for causes are counted together.
 */
const BEGINNING = { loading: 0, reading: 0, recognising: 0.05, assembling: 0.3, checking: 0.45 };

const useStyles = makeStyles({
  progress: { width: "100%" },
  bar: {
    boxSizing: "content-box",
    height: "4px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
  },
  done: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
  text: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** How much of a check is done, and what is under way. */
export function RunningBar({ progress, text }: { progress: Progress; text: string }) {
  const styles = useStyles();
  const percent = Math.round(100 * shareOf(progress));
  return (
    <div className={styles.progress}>
      <div
        className={styles.bar}
        role="progressbar"
        aria-label="检查进度"
        aria-valuenow={percent}
        aria-valuetext={text}
      >
        <div className={styles.done} style={{ width: `${String(percent)}%` }} />
      </div>
      <p className={styles.text}>{text}</p>
    </div>
  );
}

function shareOf(progress: Progress): number {
  switch (progress.step) {
    case "loading":
    case "reading":
      return BEGINNING[progress.step];
    case "recognising":
      return between(BEGINNING.recognising, BEGINNING.assembling, progress);
    case "assembling":
      return between(BEGINNING.assembling, BEGINNING.checking, progress);
    case "checking":
    case "explaining":
      return between(BEGINNING.checking, 1, progress);
  }
}

function between(
  from: number,
  to: number,
  { done, of }: { readonly done: number; readonly of: number }
): number {
  return from + ((to - from) * done) / of;
}
