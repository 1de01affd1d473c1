import { claimName } from "../../narrative/read/claim-readings";
import type { Report } from "../check";
import { narrativeCheck } from "../narrative/audit";
import { textStatement } from "../narrative/place";
import { explainedChanges, type Explained } from "../narrative/reasons";
import { keyOf } from "../narrative/relations";

/** A change has a reason of its own, which is not its use (domain.md D, 5). */
export const narrativeReasons = narrativeCheck(
  {
    id: "narrative-reasons",
    title: "情况说明中的增减有各自的原因",
    description:
      "看有增减的各项是否写了原因，原因是不是与别的项或与用途照抄，没有增减的是不是却写了原因。",
    basis: "domain.md D19, D20, D21, 5",
    severity: "error",
  },
  ({ reading }, report) => {
    const explained = explainedChanges(reading);
    report.ran(explained.length);
    const withReason = new Set(
      explained.flatMap(({ change, reason }) => (reason ? keyOf(change.item) : []))
    );
    for (const each of explained) {
      emptyReason(each, report);
      withoutChange(each, report);
      reasonIsUse(each, report);
      if (!withReason.has(keyOf(each.change.item))) missingReason(each, report);
    }
    repeatedReasons(explained, report);
  }
);

function emptyReason({ reason }: Explained, report: Report): void {
  if (reason?.words !== "") return;
  report.found(
    textStatement("error", [reason], {
      type: "narrative-reason-empty",
      words: reason.quote.replace(/\s+/g, ""),
    })
  );
}

function withoutChange({ change, reason }: Explained, report: Report): void {
  if (change.fen !== 0 || !reason?.words) return;
  report.found(
    textStatement("info", [reason, change], {
      type: "narrative-reason-without-change",
      item: claimName(change.item),
    })
  );
}

const SHORTEST = 6;

function reasonIsUse({ change, reason, use }: Explained, report: Report): void {
  if (!reason || !use || use.words.length < SHORTEST || !reason.words.includes(use.words)) return;
  report.found(
    textStatement("warning", [use, reason], {
      type: "narrative-reason-is-use",
      item: claimName(change.item),
      words: use.words,
    })
  );
}

/** Items that have no parts of their own whose changes would explain theirs. */
const LAST = [
  "basic",
  "project",
  "running",
  "sangong.abroad",
  "sangong.reception",
  "sangong.operation",
  "sangong.purchase",
];

/** Said twice, a change need give its reason once. What is listed as the reason of another change is no item of `LAST`. */
function missingReason({ change }: Explained, report: Report): void {
  if (change.fen === 0 || !LAST.includes(keyOf(change.item))) return;
  report.found(
    textStatement("warning", [change], {
      type: "narrative-reason-missing",
      item: claimName(change.item),
    })
  );
}

/** The same words for three changes say nothing about any of them. */
function repeatedReasons(explained: readonly Explained[], report: Report): void {
  const byWords = new Map<string, Explained[]>();
  for (const each of explained) {
    const words = each.reason?.words ?? "";
    if (words.length < SHORTEST || each.change.fen === 0) continue;
    byWords.set(words, [...(byWords.get(words) ?? []), each]);
  }
  for (const [words, each] of byWords) {
    const items = [...new Set(each.map(({ change }) => claimName(change.item)))];
    if (items.length < 3) continue;
    report.found(
      textStatement(
        "warning",
        each.flatMap(({ reason }) => reason ?? []),
        { type: "narrative-reason-repeated", items, reason: words }
      )
    );
  }
}
