import { useEffect, useState } from "react";
import { explainError, type Problem } from "../../excel/excel-errors";
import { usePane } from "../state/store";

/** After a change others follow, as long as somebody types. */
const PAUSE = 400;

export type Reading<T> = { readonly now: T } | { readonly problem: Problem };

interface Again<T> {
  /** Another one reads again, after something was done. */
  readonly round?: number;
  /** Read again when one of these changes; always as many. */
  readonly on?: readonly unknown[];
  /** After how many milliseconds what was read is to be read again by itself; null: not. */
  readonly soon?: (now: T) => number | null;
}

/**
 * What the workbook has of something, as long as the settings are in sight; null until it is read. Read again after each change.
 * @param read outside the component: the same function each time
 * @param failure what to call it when it does not work: "没有读到公式"
 */
export function useReading<T>(
  read: () => Promise<T>,
  failure: string,
  { round = 0, on = [], soon }: Again<T> = {}
): Reading<T> | null {
  const { view, changes } = usePane();
  const [reading, setReading] = useState<Reading<T> | null>(null);
  const isFirst = reading === null;
  useEffect(() => {
    if (view !== "settings") return;
    let isStale = false;
    let timer: ReturnType<typeof setTimeout>;
    const start = () => {
      read().then(
        (now) => {
          if (isStale) return;
          setReading({ now });
          const pause = soon?.(now) ?? null;
          if (pause !== null) timer = setTimeout(start, pause);
        },
        (error: unknown) => {
          if (!isStale) setReading({ problem: explainError(error, failure) });
        }
      );
    };
    timer = setTimeout(start, isFirst ? 0 : PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
    // Whether it is the first time decides only how long to wait; what to read and to say is always the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, changes, round, ...on]);
  return reading;
}
