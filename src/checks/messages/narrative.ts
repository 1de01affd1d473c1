import type { NarrativeDetail } from "../detail";
import { amountsSentence } from "./amounts";
import type { MessagesOf } from "./message";

/** Messages about a narrative's text. */
export const narrativeMessages: MessagesOf<NarrativeDetail> = {
  "narrative-figure": ({ item, year, isLastYears }, finding) => ({
    title: "情况说明与表中的数不一致",
    explanation: `情况说明中的${item}与表不一致：${amountsSentence(finding)}${
      isLastYears ? `文中的数等于${year === null ? "上年" : `${year - 1}年`}的数。` : ""
    }`,
    action:
      finding.severity === "warning"
        ? "请核对口径；确实不同的，请准备好说明。"
        : "请按表改正情况说明；如果表填错了，请改表。",
  }),
  "narrative-unit-missing": ({ item, figure }) => ({
    title: `“${figure}”后面缺“万元”`,
    explanation: `情况说明中${item}的金额“${figure}”没有写单位，读者无法判断是元还是万元。`,
    action: "请补上单位。",
  }),
};
