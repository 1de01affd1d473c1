import { FORMAT_IDS } from "./format";
import { ITEM_IDS, itemName, type ItemId } from "./amounts/items";
import type { Direction, Facts } from "./narrative";
import type { SectionId } from "./section-id";
import { directionId } from "./reason-direction";
import { isSlotId, type SlotSpec } from "./slots";

/** What a person may add or change without being asked for it. */
const EXTRAS = {
  reform: "机构改革相关情况",
  "unit.new": "是否新增单位（填“是”，不与上年比较）",
  "expenditure.basic.reason": "支出预算一段中基本支出变化的原因（与第三部分说法不同时）",
  "expenditure.project.reason": "支出预算一段中项目支出变化的原因（与第三部分说法不同时）",
  "fund.holder": "政府性基金一句的主语，如“我单位”",
  "sangong.reason": "“三公”经费预算变化的主要原因",
  "sangong.scope": "“三公”经费的口径说明",
  "running.amount": "机关运行经费的数额（与表中日常公用经费口径不同时）",
  "procurement.holder": "政府采购一句的主语，如“所属各预算单位”",
  "assets.holder": "国有资产一句的主语，如“所属各预算单位”",
  terms: "名词解释（代替固定的五条）",
} as const;

export type ExtraId = keyof typeof EXTRAS;

/** The id of a person's remark on an item, which stands behind its comparison with last year. */
function remarkId(item: ItemId): string {
  return `${item}.remark`;
}

function isReason(id: string): boolean {
  return id.endsWith(".reason");
}

/**
 * The slot of what was added; it is open only where a style asks for it.
 * @param direction of a reason: which way the amount changed
 */
export function extraSlot(id: ExtraId, direction?: Direction | null): SlotSpec {
  const kind = isReason(id) ? "reason" : "fact";
  return { id, kind, label: EXTRAS[id], suggestions: [], ...(direction && { direction }) };
}

/** All that may be added without being asked for, but for remarks on items and headings. */
export const EXTRA_SLOTS: readonly SlotSpec[] = Object.keys(EXTRAS)
  .filter((id): id is ExtraId => Object.hasOwn(EXTRAS, id))
  .map((id) => extraSlot(id));

/** The slot of a remark on an item; it is never open. */
export function remarkSlot(item: ItemId): SlotSpec {
  return {
    id: remarkId(item),
    kind: "fact",
    label: `${itemName(item)}的补充说明`,
    suggestions: [],
  };
}

/** Whether the department had no budget last year: «新增单位，2025年初无预算。» stands in place of comparisons (domain.md 5). */
export function isNewUnit(facts: Facts): boolean {
  return Object.hasOwn(facts, "unit.new") && facts["unit.new"]?.trim() === "是";
}

/** The parts of the text whose heading a person may word. */
const HEADED: readonly SectionId[] = [
  "basics",
  "income-and-expenditure",
  "appropriation",
  "sangong",
  "other-matters",
  "terms",
];

/** The heading of a part as a person words it: "三、部门预算情况说明"; null where nobody does. */
export function titleOf(section: SectionId, facts: Facts): string | null {
  const id = `${section}.title`;
  const typed = HEADED.includes(section) && Object.hasOwn(facts, id) ? facts[id]?.trim() : "";
  return typed ? typed : null;
}

const EXTRA_IDS: ReadonlySet<string> = new Set([
  ...Object.keys(EXTRAS).flatMap((id) => (isReason(id) ? [id, directionId(id)] : [id])),
  ...ITEM_IDS.map(remarkId),
  ...HEADED.map((section) => `${section}.title`),
  ...FORMAT_IDS,
]);

/** Whether an answer of this id can be used, asked for or not; for telling a person that one cannot. */
export function isFactId(id: string): boolean {
  return isSlotId(id) || EXTRA_IDS.has(id);
}
