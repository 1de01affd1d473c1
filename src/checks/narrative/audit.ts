import { readNarrative } from "../../narrative/read/read-narrative";
import type { NarrativeReading } from "../../narrative/read/reading";
import type { Check, CheckContext, Report } from "../check";
import { partOfNarrative } from "./narrative-part";

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
  check: Omit<Check, "run" | "needs" | "wholeWorkbook">,
  run: (audit: Audit, report: Report) => void
): Check {
  return {
    ...check,
    needs: [],
    wholeWorkbook: true,
    run(context, report) {
      const { narrative } = context;
      if (narrative === undefined) {
        report.skipped("没有提供情况说明");
        return;
      }
      const book = partOfNarrative(context.book, narrative);
      if (!book) {
        report.skipped(
          "工作簿里有几个单位或几个年度的表，情况说明没有写明是哪一个的，不能确定与哪些表比较"
        );
        return;
      }
      run({ ...context, book, narrative, reading: readingOf(narrative) }, report);
    },
  };
}
