import type { Unit } from "../money/amount";
import type { Facts } from "./narrative";

/** How amounts and lists are written; a style sets it, a person may change it for a document. */
export interface Format {
  readonly unit: Extract<Unit, "元" | "万元">;
  /** 3,037.04 instead of 3037.04. */
  readonly thousands: boolean;
  /** 30.5 instead of 30.50. */
  readonly trimZeros: boolean;
  /** 增长13.07% behind the change in amount. */
  readonly percentages: boolean;
  /**
   * Which sources of money and kinds of purchase are listed (domain.md 5): those that are not zero (form A), all (form B), or those
   * of this year and 上年结转 apart (form C).
   */
  readonly items: "non-zero" | "all" | "by-year";
}

interface Switch {
  /** Chinese: what is switched. */
  readonly label: string;
  /** What each answer sets. */
  readonly answers: Readonly<Record<string, Partial<Format>>>;
}

/** The answers by which a person changes the format, by fact id. */
const SWITCHES: Readonly<Record<string, Switch>> = {
  "format.unit": {
    label: "金额单位",
    answers: { 元: { unit: "元" }, 万元: { unit: "万元" } },
  },
  "format.thousands": {
    label: "千分位",
    answers: { 是: { thousands: true }, 否: { thousands: false } },
  },
  "format.trim-zeros": {
    label: "去掉小数末尾的零",
    answers: { 是: { trimZeros: true }, 否: { trimZeros: false } },
  },
  "format.percentages": {
    label: "写出增减百分比",
    answers: { 是: { percentages: true }, 否: { percentages: false } },
  },
  "format.items": {
    label: "列出哪些来源",
    answers: {
      非零: { items: "non-zero" },
      全部: { items: "all" },
      分年: { items: "by-year" },
    },
  },
};

/** The ids of the facts that change the format. */
export const FORMAT_IDS: readonly string[] = Object.keys(SWITCHES);

/** What a person may choose for one document, and the answers that are understood. */
export const FORMAT_CHOICES: readonly {
  readonly id: string;
  readonly label: string;
  readonly answers: readonly string[];
}[] = Object.entries(SWITCHES).map(([id, { label, answers }]) => ({
  id,
  label,
  answers: Object.keys(answers),
}));

/** The format with what a person changed in it; an answer that is none of a switch's changes nothing (see `formatProblems`). */
export function formatOf(style: Format, facts: Facts): Format {
  const { unit, thousands, trimZeros, percentages, items } = style;
  const changes = FORMAT_IDS.map((id) => answered(id, facts));
  return Object.assign({ unit, thousands, trimZeros, percentages, items }, ...changes) as Format;
}

/** What is wrong with the answers that are to change the format, in Chinese. */
export function formatProblems(facts: Facts): readonly string[] {
  return FORMAT_IDS.flatMap((id) => {
    const answer = answerOf(id, facts);
    if (answer === "" || answered(id, facts)) return [];
    const known = Object.keys(SWITCHES[id]?.answers ?? {}).join("、");
    return [
      `“${SWITCHES[id]?.label ?? id}”（${id}）填的是“${answer}”，没有采用。可以填：${known}。`,
    ];
  });
}

function answered(id: string, facts: Facts): Partial<Format> | undefined {
  const answers = SWITCHES[id]?.answers ?? {};
  const answer = answerOf(id, facts);
  return Object.hasOwn(answers, answer) ? answers[answer] : undefined;
}

function answerOf(id: string, facts: Facts): string {
  return (Object.hasOwn(facts, id) ? (facts[id] ?? "") : "").trim();
}
