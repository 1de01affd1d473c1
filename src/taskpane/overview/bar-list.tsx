import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Reading } from "../../narrative/amounts/reading";
import type { Bar } from "../../narrative/overview/bar";
import { AmountBar } from "./amount-bar";
import { scaleOf } from "./bar-scale";
import { changeText, readingText } from "./overview-words";

/** More would be a page of its own: the rest is folded. */
const MOST_SHOWN = 8;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  head: { display: "flex", alignItems: "end", gap: "8px" },
  // What cannot be broken is cut off: it must not cover the amount beside it.
  name: { flexGrow: 1, minWidth: 0, overflowX: "clip", overflowWrap: "anywhere" },
  change: {
    flexShrink: 0,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  more: { alignSelf: "start" },
});

interface BarListProps {
  /** For screen readers. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** "2026年". */
  readonly years: { readonly current: string; readonly previous: string };
  readonly hasPrevious: boolean;
}

/** Things with their amounts of both years, on one scale. */
export function BarList({ label, bars, years, hasPrevious }: BarListProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const readings = bars.flatMap(({ current, previous }) => [current, previous]);
  const scale = scaleOf(readings.flatMap((one) => (one.state === "known" ? [one.fen] : [])));
  // As wide as the longest amount, so that all tracks are equally long.
  const width = `${Math.max(...readings.map((one) => readingText(one).length))}ch`;
  const folded = bars.length > MOST_SHOWN + 1;
  const line = (bar: Bar, year: string, reading: Reading, change: string, isCurrent: boolean) =>
    reading.state === "absent" ? null : (
      <AmountBar
        name={bar.name}
        year={year}
        reading={reading}
        change={change}
        scale={scale}
        width={width}
        isCurrent={isCurrent}
      />
    );
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {(all || !folded ? bars : bars.slice(0, MOST_SHOWN)).map((bar) => {
          const change = changeText(bar);
          return (
            <li key={bar.name}>
              <div className={styles.head} aria-hidden>
                <span className={styles.name}>{bar.name}</span>
                {hasPrevious && <span className={styles.change}>{change}</span>}
              </div>
              {line(bar, years.current, bar.current, change, true)}
              {hasPrevious && line(bar, years.previous, bar.previous, "", false)}
            </li>
          );
        })}
      </ul>
      {folded && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.more}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "收起" : "显示"}其余 {bars.length - MOST_SHOWN} 类
        </Button>
      )}
    </>
  );
}
