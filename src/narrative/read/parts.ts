import type { CompactText } from "./compact";

/** What a part of the narrative is about, by its heading (domain.md 5, and the headings of other provinces). */
export type Topic =
  | "balance"
  | "income"
  | "expenditure"
  | "appropriation"
  | "general"
  | "basic"
  | "project"
  | "fund"
  | "state-capital"
  | "sangong"
  | "running"
  | "procurement"
  | "performance"
  | "assets"
  | "other"
  | "information"
  | "terms";

/** A heading and what follows it up to the next; places in the compact text. */
export interface Part {
  readonly topic: Topic | null;
  /** 1 for 一、, 2 for （一）, 3 for 1. */
  readonly level: 1 | 2 | 3;
  readonly marker: string;
  readonly title: string;
  readonly heading: number;
  /** Behind the number, where the title begins. */
  readonly start: number;
  /** Behind the title where it surely ends: with its line or a stop; else the same as `start`. */
  readonly body: number;
  readonly end: number;
}

const TOPICS: readonly (readonly [Topic | null, RegExp])[] = [
  ["terms", /名词解释/],
  ["sangong", /三公"?经费/],
  ["procurement", /政府采购/],
  ["assets", /国有资产|资产占[有用]|资产情况/],
  ["performance", /绩效/],
  ["running", /运行经费/],
  ["fund", /政府性基金/],
  ["state-capital", /国有资本经营/],
  [null, /(?:预算|决算|公开)(?:公开)?(?:报)?表(?:格)?$/],
  ["basic", /基本支出[^，]{0,12}(?:情况|说明)/],
  ["project", /项目支出[^，]{0,12}(?:情况|说明)/],
  ["general", /一般公共预算/],
  ["appropriation", /财政拨款|^(?:关于)?[^收支]{0,30}(?:部门|单位)预算(?:情况)?的?说明/],
  ["balance", /收支/],
  ["income", /收入(?:预算|总体|情况|计划|说明|$)/],
  ["expenditure", /支出(?:预算|总体|情况|计划|说明|$)/],
  ["other", /其[他它](?:重要|需要|有关)?(?:的)?(?:事项|情况|说明)/],
  ["information", /基本情况|概况|职[能责]|机构|构成|编制|人员|工作/],
];

const CHINESE = "[一二三四五六七八九十]{1,3}";
const MARKER = new RegExp(
  `(?<![第十])${CHINESE}、|（${CHINESE}）|第${CHINESE}部分[：、]?|(?<![\\d.])\\d{1,2}[.、](?!\\d)`,
  "g"
);
const LONGEST_TITLE = 45;

/**
 * The parts of a text in its order. A heading is a number with words that say a topic before any figure; a number with other
 * words divides nothing, but 一、 with unknown words begins a part about nothing known.
 */
export function findParts({ text, startsLine }: CompactText): readonly Part[] {
  const headings: Omit<Part, "end">[] = [];
  let above: Topic | null = null;
  for (const match of text.matchAll(MARKER)) {
    const heading = match.index;
    const level = levelOf(match[0]);
    if (level === 3 && !startsLine(heading) && !/[。；]/.test(text.charAt(heading - 1))) continue;
    const from = heading + match[0].length;
    const title = titleAt(text, from, startsLine);
    const topic = topicOf(title, level === 1 ? null : above);
    if (level === 1) above = topic;
    // In 其他重要事项 and the like each number heads a part of its own; elsewhere it may number anything.
    else if (topic === null || (level === 3 && !canBeThirdLevel(topic))) continue;
    const end = from + title.length;
    const body = startsLine(end) || /[。；：]/.test(text.charAt(end)) ? end : from;
    headings.push({ topic, level, marker: match[0], title, heading, start: from, body });
  }
  return headings.map((part, index) => ({
    ...part,
    end: headings[index + 1]?.heading ?? text.length,
  }));
}

function levelOf(marker: string): 1 | 2 | 3 {
  if (/^\d/.test(marker)) return 3;
  return marker.startsWith("（") ? 2 : 1;
}

function canBeThirdLevel(topic: Topic): boolean {
  return ["running", "procurement", "performance", "assets"].includes(topic);
}

/** The words behind a number, up to the end of the line, the first stop or the first figure but a year. */
function titleAt(text: string, from: number, startsLine: (at: number) => boolean): string {
  let end = from;
  while (end < text.length && end - from < LONGEST_TITLE) {
    const character = text.charAt(end);
    if (/[。；：，]/.test(character) || (end > from && startsLine(end))) break;
    if (/\d/.test(character)) {
      if (!/^\d{4}年/.test(text.slice(end, end + 5))) break;
      end += 4;
    }
    end += 1;
  }
  return text.slice(from, end);
}

/** Under 一、单位基本情况 and 名词解释 nothing is said about amounts, whatever the words. */
function topicOf(title: string, above: Topic | null): Topic | null {
  const own = TOPICS.find(([, words]) => words.test(title))?.[0] ?? null;
  if (own === null || above === null) return own;
  if (above === "terms" || above === "information") return above;
  // 财政拨款收支总体情况 and 一般公共预算 have 收入 and 支出 that are not the department's.
  const isOfFund = ["appropriation", "general", "fund", "state-capital"].includes(above);
  return isOfFund && ["income", "expenditure", "balance"].includes(own) ? above : own;
}
