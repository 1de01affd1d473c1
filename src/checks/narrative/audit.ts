import { readNarrative, type NarrativeReading } from "../../narrative/read/read-narrative";
import type { Check, CheckContext, Report } from "../check";

/** What a check of the text works on. */
export interface Audit extends CheckContext {
  readonly narrative: string;
  readonly reading: NarrativeReading;
}

/** The last text and its reading: every check of one audit asks for the same. */
let known: { readonly text: string; readonly reading: NarrativeReading } | null = null;

function readingOf(text: string): NarrativeReading {
  if (known?.text !== text) known = { text, reading: readNarrative(text) };
  return known.reading;
}

/** A check of the narrative; without a text it says that it has not run. */
export function narrativeCheck(
  check: Omit<Check, "run" | "needs">,
  run: (audit: Audit, report: Report) => void
): Check {
  return {
    ...check,
    needs: [],
    run(context, report) {
      const { narrative } = context;
      if (narrative === undefined) {
        report.skipped("没有提供情况说明");
        return;
      }
      run({ ...context, narrative, reading: readingOf(narrative) }, report);
    },
  };
}
