import { useEffect, useState } from "react";
import { explainError, type Problem } from "../../excel/excel-errors";
import { usePane } from "../state/store";
import { readFormulas, type FormulasNow } from "./formula-actions";

/** After a change others follow, as long as somebody types. */
const PAUSE = 400;
/** When a result has come, Excel does not say. */
const WHILE_COMPUTING = 1500;

export type FormulasReading = { readonly now: FormulasNow } | { readonly problem: Problem };

/**
 * What the workbook has of formulas with the add-in's functions, as long as the settings are in sight; null until it is read.
 * @param round another one reads again, after something was done
 */
export function useFormulas(round: number): FormulasReading | null {
  const { view, changes } = usePane();
  const [reading, setReading] = useState<FormulasReading | null>(null);
  const isFirst = reading === null;
  useEffect(() => {
    if (view !== "settings") return;
    let isStale = false;
    let timer: ReturnType<typeof setTimeout>;
    const read = () => {
      readFormulas().then(
        (now) => {
          if (isStale) return;
          setReading({ now });
          if (now.formulas.some(({ state }) => state === "computing"))
            timer = setTimeout(read, WHILE_COMPUTING);
        },
        (error: unknown) => {
          if (!isStale) setReading({ problem: explainError(error, "没有读到公式") });
        }
      );
    };
    timer = setTimeout(read, isFirst ? 0 : PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
    // Whether it is the first time decides only how long to wait.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [view, changes, round]);
  return reading;
}
