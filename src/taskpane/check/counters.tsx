import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { GradeIcon } from "../parts/severity";
import type { Shown } from "../list/finding-grade";

const COUNTERS: readonly Shown[] = ["error", "warning", "rounding", "not-run", "explained"];

const useStyles = makeStyles({
  counters: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    gap: "4px",
    padding: "0 16px 8px",
  },
  // Five stand in one row too, each as wide as its words need; what does not fit goes into a second row.
  five: { display: "flex", flexWrap: "wrap", "& > *": { flexGrow: 1 } },
  counter: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: "4px 2px 4px 4px",
    // Dashed when off, solid and underlined when on: this survives forced colours.
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@container (min-width: 520px)": { flexDirection: "row", alignItems: "baseline", gap: "8px" },
  },
  on: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    paddingBottom: "2px",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  count: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  word: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface CountersProps {
  readonly words: Readonly<Record<Shown, string>>;
  readonly counts: Readonly<Record<Shown, number>>;
  readonly shown: readonly Shown[];
  readonly onToggle: (which: Shown) => void;
}

/** How many of each; a click shows or hides them. */
export const Counters = memo(function Counters({ words, counts, shown, onToggle }: CountersProps) {
  const styles = useStyles();
  const counters = COUNTERS.filter((which) => which !== "explained" || counts[which] > 0);
  return (
    <div
      className={mergeClasses(styles.counters, counters.length > 4 && styles.five)}
      role="group"
      aria-label="显示哪些结果"
    >
      {counters.map((which) => {
        const on = shown.includes(which);
        return (
          <button
            key={which}
            type="button"
            className={mergeClasses(styles.counter, on && styles.on)}
            aria-pressed={on}
            onClick={() => onToggle(which)}
          >
            <span className={styles.count}>
              <GradeIcon of={which} />
              {counts[which]}
            </span>{" "}
            <span className={styles.word}>{words[which]}</span>
          </button>
        );
      })}
    </div>
  );
});
