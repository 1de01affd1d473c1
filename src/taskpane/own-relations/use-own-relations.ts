import { useEffect, useState } from "react";
import { explainError, type Problem } from "../../excel/excel-errors";
import { readOwnRelations, type OwnRelationsNow } from "../actions/own-relations";
import { usePane } from "../state/store";

/** After a change others follow, as long as somebody types. */
const PAUSE = 400;

type Reading = { readonly now: OwnRelationsNow } | { readonly problem: Problem };

/** What the workbook has of relations of one's own, as long as the settings are in sight; null until it is read. */
export function useOwnRelations(): Reading | null {
  const { view, changes } = usePane();
  const [reading, setReading] = useState<Reading | null>(null);
  const isFirst = reading === null;
  useEffect(() => {
    if (view !== "settings") return;
    let isStale = false;
    const timer = setTimeout(
      () => {
        readOwnRelations().then(
          (now) => {
            if (!isStale) setReading({ now });
          },
          (error: unknown) => {
            if (!isStale) setReading({ problem: explainError(error, "没有读到自定义核验表") });
          }
        );
      },
      isFirst ? 0 : PAUSE
    );
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
    // Whether it is the first time decides only how long to wait.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, changes]);
  return reading;
}
