import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { Reading } from "../../narrative/amounts/reading";
import { goToCell } from "../actions/go-to";
import type { scaleOf } from "./bar-scale";
import { useFills } from "./fills";
import { cellOf, readingText, spokenAmount } from "./overview-words";
import { BAR } from "./use-one-stop";

const useStyles = makeStyles({
  line: {
    width: "100%",
    boxSizing: "border-box",
    minHeight: "24px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    paddingTop: 0,
    paddingBottom: 0,
    paddingLeft: 0,
    paddingRight: 0,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "left",
  },
  // Both years of one thing stand closer to each other than to the next.
  upper: { paddingTop: "6px" },
  lower: { paddingBottom: "6px" },
  clickable: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "0px" },
  },
  track: { position: "relative", flexGrow: 1, minWidth: 0, height: "10px" },
  bar: { position: "absolute", top: 0, bottom: 0, minWidth: "2px" },
  // What is below zero is told by more than its place.
  negative: { ...shorthands.borderStyle("dashed"), opacity: 0.8 },
  amount: { flexShrink: 0, textAlign: "right", whiteSpace: "nowrap" },
  previous: { color: tokens.colorNeutralForeground2 },
});

interface AmountBarProps {
  readonly name: string;
  readonly year: string;
  readonly reading: Reading;
  /** Said with it; "" where there is nothing to compare. */
  readonly change: string;
  readonly scale: ReturnType<typeof scaleOf>;
  /** Of the amount, as CSS has it. */
  readonly width: string;
  /** This year's bar is filled, last year's is outlined. */
  readonly isCurrent: boolean;
}

/** One amount with its bar. A click shows the cell; an amount of another workbook is only shown. */
export function AmountBar({
  name,
  year,
  reading,
  change,
  scale,
  width,
  isCurrent,
}: AmountBarProps) {
  const styles = useStyles();
  const fills = useFills();
  const cell = cellOf(reading);
  const said = spokenAmount(name, year, reading, change);
  const fen = reading.state === "known" ? reading.fen : 0;
  const { left, width: length } = scale(fen);
  const content = (
    <>
      <span className={styles.track} aria-hidden>
        {fen !== 0 && (
          <i
            className={mergeClasses(
              styles.bar,
              fills.bar,
              isCurrent ? fills.filled : fills.outlined,
              fen < 0 && styles.negative
            )}
            style={{ left: `${left}%`, width: `${length}%` }}
          />
        )}
      </span>
      <span
        className={mergeClasses(styles.amount, !isCurrent && styles.previous)}
        style={{ minWidth: width }}
        aria-hidden
      >
        {readingText(reading)}
      </span>
    </>
  );
  const line = mergeClasses(styles.line, isCurrent ? styles.upper : styles.lower);
  if (!cell)
    return (
      <div className={line} role="img" aria-label={said}>
        {content}
      </div>
    );
  return (
    <button
      {...BAR}
      type="button"
      className={mergeClasses(line, styles.clickable)}
      aria-label={said}
      title={`转到 ${cell.sheet}`}
      onClick={() => void goToCell(cell)}
    >
      {content}
    </button>
  );
}
