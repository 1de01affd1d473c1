import { claimName } from "../../src/narrative/read/claim-readings";
import { readNarrative } from "../../src/narrative/read/read-narrative";

const SANGONG = "四、“三公”经费情况说明\n";
const INCOME = "二、收入预算情况\n";

/** What is read, in the order of kinds; places are looked at on the way. */
function inShort(text: string): string[] {
  const { claims, changes, percents, notUnderstood } = readNarrative(text);
  for (const { quote, start, end } of [...claims, ...changes, ...percents, ...notUnderstood])
    expect(text.slice(start, end)).toBe(quote);
  return [
    ...claims.map(
      ({ year, item, fen, unit, decimals, sentence }) =>
        `${year ?? "-"} ${claimName(item)} ${fen / 100}元 ${unit ?? "-"} .${decimals} s${sentence}`
    ),
    ...changes.map(
      ({ year, item, direction, fen, against, words, isAgainstOutturn, sentence }) =>
        `${year ?? "-"} ${claimName(item)} ${direction} ${fen / 100}元 ${words?.quote ?? "-"} ${against?.quote ?? "-"}${isAgainstOutturn ? " 决算" : ""} s${sentence}`
    ),
    ...percents.map(
      ({ kind, year, item, direction, digits, decimals }) =>
        `${kind} ${year ?? "-"} ${claimName(item)} ${direction} ${digits} .${decimals}`
    ),
    ...notUnderstood.map(({ quote }) => `? ${quote}`),
  ];
}

test.each<readonly [what: string, text: string, read: readonly string[]]>([
  [
    "a share is of what was named last",
    `${INCOME}2026年收入预算1300万元，其中：事业收入80万元，占6.15%；其他收入10.5万元（占收入预算的8%）。`,
    [
      "2026 收入预算 13000000元 万元 .0 s0",
      "2026 事业收入 800000元 万元 .0 s0",
      "2026 其他收入 105000元 万元 .1 s0",
      "share 2026 事业收入 0 615 .2",
      "share 2026 其他收入 0 8 .0",
    ],
  ],
  [
    "a rate is of the change in front of it",
    `${SANGONG}2026年公务接待费5万元，比2025年减少1万元，下降16.67%。`,
    [
      "2026 公务接待费 50000元 万元 .0 s0",
      "2026 公务接待费 -1 10000元 减少 2025年 s0",
      "rate 2026 公务接待费 -1 1667 .2",
    ],
  ],
  [
    "behind a stop «比上年…» goes on, anything else does not",
    `${SANGONG}2026年公务接待费5万元。比上年减少1万元。公务用车购置费0万元，与上年持平；较上年增加3万元。增加2万元。`,
    [
      "2026 公务接待费 50000元 万元 .0 s0",
      "2026 公务用车购置费 0元 万元 .0 s2",
      "2026 公务接待费 -1 10000元 减少 - s1",
      "2026 公务用车购置费 0 0元 - - s2",
      "2026 公务用车购置费 1 30000元 增加 - s2",
      "? 增加2万元",
    ],
  ],
  [
    "last year's amount beside the change",
    `${SANGONG}公务接待费5万元，较2025年预算6万元减少1万元。`,
    [
      "2026 公务接待费 50000元 万元 .0 s0",
      "2025 公务接待费 60000元 万元 .0 s0",
      "2026 公务接待费 -1 10000元 减少 - s0",
    ],
  ],
  [
    "compared with the outturn",
    `${SANGONG}2026年公务接待费5万元，比2025年决算数增加5万元。`,
    ["2026 公务接待费 50000元 万元 .0 s0", "2026 公务接待费 1 50000元 增加 2025年 决算 s0"],
  ],
  [
    "bounds are no amounts",
    `${SANGONG}公务接待费每次5万元以上（含）5万元以内，4万元（含）以下。`,
    [],
  ],
  [
    "where the unit was forgotten, only at the end of a clause",
    `${SANGONG}公务接待费5，比上年减少1万元，公务用车购置费7次，公务用车运行维护费8批`,
    ["- 公务接待费 50000元 - .0 s0", "- 公务接待费 -1 10000元 减少 - s0"],
  ],
  [
    "units of money",
    `${SANGONG}公务接待费5亿元，公务用车购置费3千元，公务用车运行维护费2万，因公出国（境）费用7元`,
    [
      "- 公务接待费 500000000元 亿元 .0 s0",
      "- 公务用车购置费 3000元 千元 .0 s0",
      "- 公务用车运行维护费 20000元 万元 .0 s0",
      "- 因公出国（境）费用 7元 元 .0 s0",
    ],
  ],
  [
    "behind an amount that is not understood nothing is of the one before",
    `${SANGONG}公务接待费5万元，增长12.34567%，慰问金3万元，比上年增加2万元`,
    ["- 公务接待费 50000元 万元 .0 s0", "? 增长12.34567%", "? 慰问金3万元", "? 比上年增加2万元"],
  ],
  [
    "a percentage of another kind, and one behind the stop",
    `${SANGONG}公务接待费5万元，达到预算的3%。占80%。`,
    ["- 公务接待费 50000元 万元 .0 s0", "? 达到预算的3%", "? 占80%"],
  ],
  [
    "kinds of purchases are of the money named last, up to the stop",
    "五、其他事项说明\n政府采购预算10万元，其中一般公共预算拨款政府采购8万元：货物3万元。服务2万元。",
    [
      "- 政府采购预算 100000元 万元 .0 s0",
      "- 一般公共预算拨款政府采购预算 80000元 万元 .0 s0",
      "- 一般公共预算拨款政府采购货物预算 30000元 万元 .0 s0",
      "- 政府采购服务预算 20000元 万元 .0 s1",
    ],
  ],
  [
    "项目支出 is of the fund named last",
    "三、财政拨款情况说明\n一般公共预算财政拨款支出90万元，项目支出30万元。政府性基金预算支出5万元，项目支出5万元。国有资本经营预算支出1万元，项目支出1万元。",
    [
      "- 一般公共预算财政拨款支出 900000元 万元 .0 s0",
      "- 项目支出预算 300000元 万元 .0 s0",
      "- 政府性基金预算支出 50000元 万元 .0 s1",
      "- 政府性基金预算项目支出 50000元 万元 .0 s1",
      "- 国有资本经营预算支出 10000元 万元 .0 s2",
      "- 国有资本经营预算项目支出 10000元 万元 .0 s2",
    ],
  ],
  [
    "a change with its own name, one with none, and one with another",
    "三、财政拨款情况说明\n较2025年增加5万元，基本支出比2025年增加3万元，支出增加2万元。",
    ["2026 基本支出预算 1 30000元 增加 2025年 s0", "? 较2025年增加5万元", "? 支出增加2万元"],
  ],
  [
    "the year goes on in the next part, and sentences are counted through",
    `${INCOME}2026年收入预算3万元。\n（二）支出预算。支出预算3万元。`,
    ["2026 收入预算 30000元 万元 .0 s0", "2026 支出预算 30000元 万元 .0 s2"],
  ],
])("%s", (_, text, read) => {
  expect(inShort(text)).toEqual(read);
});
