import type { Source } from "../../tables/table";
import type { ClaimItem } from "./claim";
import { AMOUNT } from "./grammar";
import type { Stretch } from "./sections";

/** An amount found in the compact text. */
export interface FoundAmount {
  readonly item: ClaimItem;
  readonly amount: string;
  readonly unit: string | null;
  /** As the words before the amount say it; null where the section's is meant. */
  readonly year: number | null;
  /** Of the amount with its unit. */
  readonly start: number;
  readonly end: number;
}

/** 2026年年初预算数, 2026年收入预算总额, 2026年支出总计为. */
const TOTAL = new RegExp(
  `(?<year>\\d{4})年(?:度)?(?:年初)?(?:部门|单位)?(?:收入|支出|收支)?(?:年初)?(?:预算(?:总额|总数|合计|总计|数)?|总额|总数|合计|总计)为?${AMOUNT}`,
  "d"
);
const LISTED = new RegExp(`^(?<name>[^\\d，。：；]+)${AMOUNT}$`, "d");

const NATURES = (
  [
    ["basic", "基本支出"],
    ["project", "项目支出"],
  ] as const
).map(([id, words]) => [id, new RegExp(`[。；，]${words}(?:预算)?：?${AMOUNT}`, "d")] as const);

/**
 * Section 二: the totals and their items, «2026年年初预算数…万元，其中：…». A list ends with its sentence; what is not
 * exactly a name and an amount is not read.
 */
export function balanceClaims(text: string, { start, end }: Stretch): FoundAmount[] {
  const part = text.slice(start, end);
  const income = /收入(?:预算)?(?:情况)?(?:的?说明)?[。：]?(?=\d{4}年)/.exec(part);
  const expenditure =
    /支出(?:预算)?(?:情况)?(?:的?说明)?[。：]?(?=\d{4}年(?!.{0,4}(?:增|减)))/.exec(part);
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
  const sumOfAll = foundAmount(total, { type: "item", id }, start);
  const found = [sumOfAll];
  const rest = start + total.index + total[0].length;
  if (id === "expenditure") found.push(...naturesBefore(text, rest, end, sumOfAll.year));
  const list = /^[^其]*?其中：(?<items>[^。]*)/d.exec(text.slice(rest, end));
  const place = list?.indices?.groups?.items;
  if (!place) return found;
  let at = rest + place[0];
  for (const listed of text.slice(at, rest + place[1]).split("，")) {
    const match = LISTED.exec(listed);
    const item = match?.groups?.name === undefined ? null : itemOf(match.groups.name);
    if (match && item) found.push({ ...foundAmount(match, item, at), year: sumOfAll.year });
    at += listed.length + 1;
  }
  return found;
}

/** «…万元。基本支出：…万元，项目支出：…万元。其中：»: the other way to divide the total, in front of the list. */
function naturesBefore(
  text: string,
  start: number,
  end: number,
  year: number | null
): FoundAmount[] {
  const between = /^.*?(?=其中：)/.exec(text.slice(start, end))?.[0] ?? "";
  return NATURES.flatMap(([id, pattern]) => {
    const match = pattern.exec(between);
    return match ? [{ ...foundAmount(match, { type: "item", id }, start), year }] : [];
  });
}

/** The amount of a match of a pattern that contains `AMOUNT`; `offset` is where the matched text begins. */
export function foundAmount(match: RegExpExecArray, item: ClaimItem, offset: number): FoundAmount {
  const { amount = "", unit, year } = match.groups ?? {};
  const [start = 0, end = 0] = match.indices?.groups?.amount ?? [];
  const length = unit?.length ?? 0;
  return {
    item,
    amount,
    unit: unit ?? null,
    year: year === undefined ? null : Number(year),
    start: offset + start,
    end: offset + end + length,
  };
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
