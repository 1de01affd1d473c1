import type { Coverage } from "../checks/check";
import type { Finding } from "../checks/finding";
import { countOf, notRunKinds } from "../checks/messages/not-run";
import type { TableRange } from "./table-range";

/** Whether blanks and zeros that look alike have led to a finding: nothing is known then of how 0 is written. */
export function isOfLookalikes({ detail }: Finding, { blankMayBeZero }: TableRange): boolean {
  return blankMayBeZero && detail.type === "zero-styles";
}

/** Whether a finding only holds if what came as 0 is blank: a table of printed zeros needs no note. */
export function holdsOnlyIfBlank({ detail }: Finding, { blankMayBeZero }: TableRange): boolean {
  return blankMayBeZero && detail.type === "no-note";
}

/** Kinds of reasons that are named; a cell is no place for all. */
const NAMED = 3;

/** What was not checked, in a sentence: not run is not passed. */
export function notRunSentence(
  coverage: readonly Coverage[],
  { blankMayBeZero }: TableRange
): string {
  const counts = notRunKinds(coverage).map((kind) => ({ title: kind.title, count: countOf(kind) }));
  const rest = totalOf(counts.slice(NAMED));
  const reasons = [...counts.slice(0, NAMED), ...(rest > 0 ? [{ title: "其他", count: rest }] : [])]
    .map(({ title, count }) => `${title} ${String(count)} 项`)
    .join("、");
  const blanks = blankMayBeZero ? "Excel 把空白当作 0 交给函数，0 的写法是否一致没有核验。" : "";
  return `${String(totalOf(counts))} 项核验没有运行（${reasons}）；要与其他表、上年和情况说明一起核验，请在窗格里检查。${blanks}`;
}

function totalOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
