import type { Source } from "../../tables/table";
import type { ClaimItem } from "./claim";
import { AMOUNT } from "./grammar";
import type { Stretch } from "./sections";

/** An amount found in the compact text. */
export interface FoundAmount {
  readonly item: ClaimItem;
  readonly amount: string;
  readonly unit: string | null;
  /** Of the amount with its unit. */
  readonly start: number;
  readonly end: number;
}

const TOTAL = new RegExp(`年年初预算数${AMOUNT}`, "d");
const LISTED = new RegExp(`^(?<name>[^\\d，。：；]+)${AMOUNT}$`, "d");

/**
 * Section 二: the totals and their items, «2026年年初预算数…万元，其中：…». A list ends with its sentence; what is not
 * exactly a name and an amount is not read.
 */
export function balanceClaims(text: string, { start, end }: Stretch): FoundAmount[] {
  const part = text.slice(start, end);
  const income = /收入预算[。：:]?(?=\d{4}年)/.exec(part);
  const expenditure = /支出预算[。：:]?(?=\d{4}年年初)/.exec(part);
  if (!income || !expenditure || expenditure.index < income.index) return [];
  const middle = start + expenditure.index;
  return [
    ...sideClaims(text, { start: start + income.index, end: middle }, "income", sourceItem),
    ...sideClaims(text, { start: middle, end }, "expenditure", categoryItem),
  ];
}

function sideClaims(
  text: string,
  { start, end }: Stretch,
  id: "income" | "expenditure",
  itemOf: (name: string) => ClaimItem | null
): FoundAmount[] {
  const total = TOTAL.exec(text.slice(start, end));
  if (!total) return [];
  const found = [foundAmount(total, { type: "item", id }, start)];
  const rest = start + total.index + total[0].length;
  const list = /^[^其]*?其中[：:](?<items>[^。]*)/d.exec(text.slice(rest, end));
  const place = list?.indices?.groups?.items;
  if (!place) return found;
  let at = rest + place[0];
  for (const listed of text.slice(at, rest + place[1]).split("，")) {
    const match = LISTED.exec(listed);
    const item = match?.groups?.name === undefined ? null : itemOf(match.groups.name);
    if (match && item) found.push(foundAmount(match, item, at));
    at += listed.length + 1;
  }
  return found;
}

/** The amount of a match of a pattern that contains `AMOUNT`; `offset` is where the matched text begins. */
export function foundAmount(match: RegExpExecArray, item: ClaimItem, offset: number): FoundAmount {
  const { amount = "", unit } = match.groups ?? {};
  const [start = 0, end = 0] = match.indices?.groups?.amount ?? [];
  const length = unit?.length ?? 0;
  return { item, amount, unit: unit ?? null, start: offset + start, end: offset + end + length };
}

/** The names of sources of money in narratives (domain.md 5). */
const SOURCES: readonly (readonly [RegExp, Source])[] = [
  [/^一般公共预算(?:财政)?拨款(?:收入)?$/, "general"],
  [/^政府性基金预算(?:财政)?拨款(?:收入)?$/, "fund"],
  [/^国有资本经营预算(?:收入|拨款|拨款收入)?$/, "state-capital"],
  [/^财政专户管理资金(?:收入)?$/, "special-account"],
  [/^事业收入(?:资金)?$/, "operations"],
  [/^事业单位经营收入(?:资金)?$/, "business"],
  [/^上级补助收入(?:资金)?$/, "superior-grants"],
  [/^附属单位上缴收入(?:资金)?$/, "affiliate-remittance"],
  [/^其他收入(?:资金)?$/, "other"],
  [/^上年结转(?:收入|资金)?$/, "carried-in"],
];

function sourceItem(name: string): ClaimItem | null {
  const source = SOURCES.find(([words]) => words.test(name))?.[1];
  return source ? { type: "source", source } : null;
}

function categoryItem(name: string): ClaimItem {
  return { type: "category", name: name.replace(/预算$/, "") };
}
