import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { Part } from "../../narrative/overview/bar";
import { goToCell } from "../actions/go-to";
import { useFills } from "./fills";
import { cellAddress } from "../../tables/grid";
import { cellOf, wanText } from "./overview-words";
import { BAR } from "./use-one-stop";

const useStyles = makeStyles({
  labels: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 16px" },
  label: {
    minHeight: "24px",
    padding: 0,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  bar: { display: "flex", gap: "2px", height: "12px" },
  part: { minWidth: "2px" },
  third: { ...shorthands.borderStyle("dashed") },
});

interface PartsBarProps {
  readonly parts: readonly Part[];
  /** "2026年". */
  readonly year: string;
}

/** 基本支出 and 项目支出 as parts of one bar, each with its share. */
export function PartsBar({ parts, year }: PartsBarProps) {
  const styles = useStyles();
  const fills = useFills();
  const total = parts.reduce((sum, { amount }) => sum + amount.fen, 0);
  return (
    <div role="group" aria-label="基本支出与项目支出">
      <div className={styles.labels}>
        {parts.map(({ name, amount }) => {
          const cell = cellOf(amount);
          const share = `${Math.round((amount.fen / total) * 100)}%`;
          return (
            <button
              key={name}
              {...BAR}
              type="button"
              className={styles.label}
              aria-label={`${name} ${wanText(amount.fen)}（${share}），${year}，单位万元${cell ? `，转到 ${cellAddress(cell)}` : ""}`}
              title={cell ? `转到 ${cell.sheet}` : undefined}
              onClick={() => void (cell && goToCell(cell))}
            >
              {name} {wanText(amount.fen)}（{share}）
            </button>
          );
        })}
      </div>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ name, amount }, index) => (
          <i
            key={name}
            className={mergeClasses(
              fills.bar,
              index === 0 ? fills.filled : fills.outlined,
              styles.part,
              index > 1 && styles.third
            )}
            style={{ flexGrow: amount.fen / total }}
          />
        ))}
      </div>
    </div>
  );
}
