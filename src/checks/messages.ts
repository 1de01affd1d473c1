import type { Detail } from "./detail";
import type { Finding } from "./finding";
import { actualText, differenceText, expectedLabel, expectedText } from "./messages/amounts";
import { causeMessages, explanationsText } from "./messages/causes";
import { cellMessages } from "./messages/cells";
import type { Message, MessagesOf } from "./messages/message";
import { narrativeMessages } from "./messages/narrative";
import { ownRelationMessages } from "./messages/own-relations";
import { performanceMessages } from "./messages/performance";
import { relationMessages } from "./messages/relations";
import { structureMessages } from "./messages/structure";
import { subjectMessages } from "./messages/subjects";

export type { Message } from "./messages/message";

/** The catalogue: one entry for every kind of finding; the compiler knows when one is missing. */
const catalogue: MessagesOf<Detail> = {
  ...relationMessages,
  ...subjectMessages,
  ...cellMessages,
  ...structureMessages,
  ...narrativeMessages,
  ...performanceMessages,
  ...ownRelationMessages,
  ...causeMessages,
};

/** What a finding says to the user, in Chinese: what is wrong, why or how we know, what to do. */
export function describe(finding: Finding): Message {
  // The entry belongs to the detail's own type; the compiler cannot follow that through the lookup.
  const say = catalogue[finding.detail.type] as (detail: Detail, finding: Finding) => Message;
  return say(finding.detail, finding);
}

/** One line for the terminal: what is wrong, then 应为, 实际 and 差额 where there are any, and what may have caused it. */
export function messageText(finding: Finding): string {
  const cause = explanationsText(finding);
  return statedText(finding) + (cause === "" ? "" : `。${cause}`);
}

function statedText(finding: Finding): string {
  const { title, explanation } = describe(finding);
  // A mistake has no amounts; without its reason nobody could put it right.
  if (finding.detail.type === "own-relation-mistake") return `${title}：${explanation}`;
  const expected = expectedText(finding);
  const actual = actualText(finding);
  if (expected === null || actual === null) return title;
  const difference = differenceText(finding);
  return `${title}：${expectedLabel(finding)} ${expected}，实际 ${actual}${difference === null ? "" : `，差额 ${difference}`}`;
}
