import type { ItemId } from "../amounts/items";
import type { Money, PurchaseKind } from "../amounts/purchases";
import type { SectionId } from "../section-id";
import type { ClaimItem } from "./claim";

const FIGURE = "(?<amount>(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)";
/** Where the unit was forgotten the clause ends; what goes on is a year, a count, or a number written in another way. */
const UNIT = "(?:(?<unit>万元|亿元|千元|元)|(?=[；。]|，(?!\\d)|$))";
/** An amount as narratives print it: plain or in threes, with its unit, which may be forgotten (domain.md 5). */
export const AMOUNT = FIGURE + UNIT;

/** The item begins its clause, perhaps numbered: «1.公务接待费», not «招商引资专项中公务接待费». */
const CLAUSE = "(?<=[：；，。、）]|\\d\\.)";
/** The year that the amount is of; without it, it is the section's. */
const YEAR = "(?<year>\\d{4})年(?:度)?";
/** 基本支出 and 项目支出 behind these words may be theirs. */
const BEFORE_FUNDS = "(?<!(?:政府性基金|国有资本经营).*)";
const BUDGET = "(?:支出|预算)*(?:数|总额)?为?";

/** One phrase that surely speaks of one amount of the tables. */
export interface Phrase {
  readonly section: SectionId;
  readonly item: ClaimItem;
  /** Global, with indices. */
  readonly pattern: RegExp;
}

const ITEM_PHRASES: readonly (readonly [SectionId, ItemId, string])[] = [
  ["appropriation", "general.income", `${YEAR}一般公共预算财政拨款收入`],
  ["appropriation", "general", `${CLAUSE}一般公共预算财政拨款支出`],
  ["appropriation", "basic", `${BEFORE_FUNDS}${CLAUSE}基本支出`],
  ["appropriation", "project", `${BEFORE_FUNDS}${CLAUSE}项目支出`],
  ["appropriation", "fund.income", `${YEAR}政府性基金预算(?:财政拨款)?收入`],
  ["appropriation", "fund", `${CLAUSE}政府性基金预算(?:财政拨款)?支出`],
  ["sangong", "sangong", `${YEAR}"?三公"?经费`],
  ["sangong", "sangong.abroad", `${CLAUSE}因公出国（境）费用?`],
  ["sangong", "sangong.reception", `${CLAUSE}公务接待费用?`],
  ["sangong", "sangong.operation", `${CLAUSE}公务用车运行(?:维护)?费用?`],
  ["sangong", "sangong.purchase", `${CLAUSE}公务用车购置费用?`],
  ["other-matters", "running", `${YEAR}一般公共预算财政拨款(?:机关)?运行经费`],
];

const KIND_WORDS: readonly (readonly [PurchaseKind, string])[] = [
  ["goods", "货物"],
  ["works", "工程"],
  ["services", "服务"],
];

/** 总额 and the part of 一般公共预算 each head a list of kinds, which ends with its clause. */
const PROCUREMENT_HEADS: readonly (readonly [Money, string])[] = [
  ["total", "政府采购预算总额"],
  ["general", "其中[：，]?一般公共预算拨款政府采购"],
];

/** The phrases of sections 三 to 五 (domain.md 5). Each counts once a year, where it stands first. */
export const PHRASES: readonly Phrase[] = [
  ...ITEM_PHRASES.map(([section, id, words]) =>
    phrase(section, { type: "item", id }, words + BUDGET)
  ),
  ...PROCUREMENT_HEADS.flatMap(([money, head]) => [
    phrase("other-matters", { type: "procurement", money, kind: null }, head),
    ...KIND_WORDS.map(([kind, words]) =>
      // A published text lost a character: «政府采购服务预182万元».
      phrase(
        "other-matters",
        { type: "procurement", money, kind },
        `${head}[^；。]*?政府采购${words}(?:预算?)?`
      )
    ),
  ]),
  phrase(
    "other-matters",
    { type: "performance" },
    "绩效目标管理，涉及一般公共预算(?:当年)?财政拨款"
  ),
];

function phrase(section: SectionId, item: ClaimItem, words: string): Phrase {
  return { section, item, pattern: new RegExp(words + AMOUNT, "dg") };
}
