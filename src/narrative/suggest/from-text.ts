import type { SuggestionSource } from "./suggestions";

/** Where a slot's answer stands in a text without blanks; the answer is the first group. */
interface Place {
  /** What the stretch begins with, and where it ends. */
  readonly from: RegExp;
  readonly to: RegExp;
  readonly slots: readonly (readonly [slot: string, answer: RegExp])[];
}

const REASON = /(?:主要原因[是为：]|主要是因为|主要是|原因是)([^。；]+?)(?=，主要用于|[。；]|$)/;
const USE = /主要用于([^。]+?)(?=。|；?$)/;

const PLACES: readonly Place[] = [
  {
    from: /（一）收入预算/,
    to: /（二）支出预算/,
    slots: [["income.change.reason", REASON]],
  },
  {
    from: /（二）支出预算/,
    to: /三、/,
    slots: [["expenditure.change.reason", REASON]],
  },
  {
    from: /基本支出(?=\d)(?<=三、.*)/,
    to: /[；。]项目支出\d|四、/,
    slots: [
      ["basic.change.reason", REASON],
      ["basic.use", USE],
    ],
  },
  {
    from: /[；。]项目支出(?=\d)(?<=三、.*)/,
    to: /政府性基金|四、/,
    slots: [
      ["project.change.reason", REASON],
      ["project.use", USE],
    ],
  },
  ...(
    [
      ["因公出国（境）费用?", "sangong.abroad.reason"],
      ["公务接待费", "sangong.reception.reason"],
      ["公务用车运行(?:维护)?费", "sangong.operation.reason"],
      ["公务用车购置费", "sangong.purchase.reason"],
    ] as const
  ).map(([item, slot]): Place => ({
    from: new RegExp(`${item}(?=\\d)(?<=四、.*)`),
    to: /[；。]/,
    slots: [[slot, REASON]],
  })),
  {
    from: /机关运行经费。/,
    to: /政府采购情况/,
    slots: [
      ["running.change.reason", REASON],
      ["running.use", USE],
    ],
  },
  {
    from: /国有资产占有使用情况/,
    to: /六、/,
    slots: [["assets.vehicles", /共有车辆([^。]+)。/]],
  },
  {
    from: /部门预算公开联系人：/,
    to: /$/,
    slots: [
      ["contact.name", /联系人：([^；联]{1,20}?)；?联系/],
      ["contact.phone", /联系(?:方式|电话)：([\d-]{7,})/],
    ],
  },
];

/** An amount of that year is not one of this year. */
const AMOUNT = /\d(?:[\d,.]*)[万亿]?元/;

/**
 * What last year's text said where this year's has a slot: reasons, uses, the department's own text. To be edited; what names
 * amounts is left out, for they are last year's.
 */
export function suggestionsFromText(text: string): SuggestionSource {
  const found = new Map<string, string>();
  const plain = text.replace(/\s/g, "").replace(/:/g, "：");
  for (const { from, to, slots } of PLACES) {
    const start = plain.search(from);
    if (start < 0) continue;
    const rest = plain.slice(start);
    const end = rest.slice(1).search(to);
    const stretch = end < 0 ? rest : rest.slice(0, end + 2);
    for (const [slot, pattern] of slots) {
      const answer = pattern.exec(stretch)?.[1];
      if (answer && !AMOUNT.test(answer)) found.set(slot, answer);
    }
  }
  for (const [slot, answer] of ownText(text)) found.set(slot, answer);
  return (slot) => {
    const answer = found.get(slot);
    return answer === undefined ? [] : [answer];
  };
}

/** 职能职责 and 单位构成, with their paragraphs. */
function ownText(text: string): (readonly [string, string])[] {
  const match =
    /（一）职能职责([\s\S]*?)（二）单位构成([\s\S]*?)(?=（三）|\n\s*二、|$)/.exec(text) ?? [];
  return (["duties", "organisation"] as const).flatMap((slot, index) => {
    const answer = paragraphs(match[index + 1] ?? "");
    return answer === "" ? [] : [[slot, answer] as const];
  });
}

/** The lines of a text, those that a page's edge cut put together again. */
function paragraphs(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\n/).map((each) => each.trim())) {
    if (line === "") continue;
    const last = lines.at(-1);
    if (last === undefined || /[。；：]$/.test(last)) lines.push(line);
    else lines[lines.length - 1] = last + line;
  }
  return lines.join("\n").replace(/^[。：]/, "");
}
