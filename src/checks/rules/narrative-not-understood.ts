import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";

/** What in the text has an amount or a percentage and was not held against anything. */
export const narrativeNotUnderstood = narrativeCheck(
  {
    id: "narrative-not-understood",
    title: "情况说明中带金额的话都能读懂",
    description: "列出带有金额或百分比、但没有读懂因而没有核对的句子，请人看一看。",
    basis: "domain.md D25, 5",
    severity: "info",
  },
  ({ reading: { notUnderstood, claims } }, report) => {
    report.ran(notUnderstood.length + claims.length);
    const [first] = notUnderstood;
    if (!first) return;
    report.found(
      textStatement("info", notUnderstood, {
        type: "narrative-not-understood",
        count: notUnderstood.length,
        example: shown(first.quote.replace(/\s+/g, "")),
      })
    );
  }
);

function shown(text: string): string {
  return text.length <= 40 ? text : `……${text.slice(-38)}`;
}
