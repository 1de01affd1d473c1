import { quoted } from "../../tables/quoted";
import type { OwnRelationDetail } from "../own-relations/detail";
import type { OwnOperator } from "../own-relations/operator";
import { amountsSentence } from "./amounts";
import type { MessagesOf } from "./message";

const WORDS_OF_OPERATOR: Readonly<Record<OwnOperator, string>> = {
  "=": "应等于",
  "≠": "不应等于",
  "≤": "不应大于",
  "≥": "不应小于",
  "<": "应小于",
  ">": "应大于",
};
const TITLE_OF_OPERATOR: Readonly<Record<OwnOperator, string>> = {
  "=": "不等",
  "≠": "相等",
  "≤": "相比偏大",
  "≥": "相比偏小",
  "<": "相比偏大",
  ">": "相比偏小",
};

/** Messages of relations of one's own. */
export const ownRelationMessages: MessagesOf<OwnRelationDetail> = {
  "own-relation": ({ relation, op, left, right, note }, finding) => {
    const isTail = finding.severity === "rounding";
    return {
      title: `${named(relation)}${isTail ? "有尾差" : TITLE_OF_OPERATOR[op]}`,
      explanation: `自定义核验：${left} ${WORDS_OF_OPERATOR[op]} ${right}。${amountsSentence(finding)}${sentence(note)}`,
      action: isTail
        ? "不必修改。"
        : finding.severity === "error"
          ? "请核对这几处，改正其中不对的数。"
          : "请核对；如果确实如此，请准备好说明。",
    };
  },
  "own-relation-mistake": ({ relation, problem, place }) => ({
    title: `自定义核验${named(relation)}没有看懂`,
    explanation: `${place === null ? "" : `${place}，`}${sentence(problem)}这里没有核验。`,
    action: "请改正这一格，再检查一次。",
  }),
};

/** So much of a name as fits into a heading. */
function named(relation: string): string {
  const characters = [...relation];
  return quoted(characters.length > 12 ? `${characters.slice(0, 11).join("")}…` : relation);
}

function sentence(text: string): string {
  return text === "" || /[。！？!?]$/.test(text) ? text : `${text}。`;
}
