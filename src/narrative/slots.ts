import type { Unit } from "../money/amount";
import { KIND_TITLES } from "../tables/kind-titles";
import { tablesOf, type Book } from "../tables/book";
import { ITEM_IDS, itemName, type ItemId } from "./amounts/items";
import { tableOfYear } from "./amounts/reading";
import type { Direction, Facts, SlotPiece } from "./narrative";
import { directionId, writtenForOther } from "./reason-direction";
import { quoted } from "../tables/quoted";

/** A slot before it is answered. */
export type SlotSpec = Omit<SlotPiece, "type" | "text">;

interface Ask {
  readonly id: string;
  /** Chinese: stock phrases to be edited (domain.md 5); nothing for what only the department knows. */
  readonly more?: readonly string[];
  readonly less?: readonly string[];
}

const THRIFT = "认真贯彻落实中央八项规定精神和厉行节约要求";

/**
 * The items whose change has to be explained, and the slot that asks for it. The totals of 财政拨款 and of “三公” are
 * explained by their parts.
 */
const REASONS: Readonly<Partial<Record<ItemId, Ask>>> = {
  income: { id: "income.change.reason" },
  expenditure: { id: "expenditure.change.reason" },
  basic: { id: "basic.change.reason" },
  project: { id: "project.change.reason" },
  fund: { id: "fund.change.reason" },
  "state-capital": { id: "state-capital.change.reason" },
  running: { id: "running.change.reason" },
  "sangong.abroad": { id: "sangong.abroad.reason", less: [THRIFT] },
  "sangong.reception": {
    id: "sangong.reception.reason",
    less: [`${THRIFT}，强化公务接待支出管理`],
  },
  "sangong.operation": {
    id: "sangong.operation.reason",
    less: [`${THRIFT}，严格公务车使用规定`],
    more: ["有车辆年限较长，维修费用有增加", "车辆使用年限较长，油耗和维修费用增加"],
  },
  "sangong.purchase": {
    id: "sangong.purchase.reason",
    less: ["本年度不再购置公务用车"],
    more: ["公务用车老化程度加剧，本年度拟购置公务用车"],
  },
};

/** What money is used for: 主要用于…. */
const USES = {
  "basic.use": "基本支出的主要用途",
  "project.use": "项目支出的主要用途（重点工作）",
  "fund.use": "政府性基金预算支出的主要用途",
  "state-capital.use": "国有资本经营预算支出的主要用途",
  "running.use": "机关运行经费的主要用途",
} as const;

export type UseSlot = keyof typeof USES;

/** What no budget table says. */
const FACTS = {
  year: "报告年度，如“2026”",
  department: "单位名称，如“某某区人民政府办公室”",
  duties: "职能职责（可以分段）",
  organisation: "单位构成（可以分段）",
  "contact.name": "部门预算公开联系人",
  "contact.phone": "联系方式，如“023-60000000”",
  "procurement.breakdown": "政府采购预算中货物、工程、服务各多少（采购表没有分列）",
  "running.institution":
    "机关运行经费的说明（支出表中没有“行政运行”；事业单位一般没有机关运行经费，如有请写明金额）",
  "assets.vehicles": "车辆总数和分类，如“6辆，其中一般公务用车6辆、执勤执法用车0辆”",
  "assets.purchase": "本年预算安排购置的车辆数，如“0辆”",
} as const;

export type FactSlot = keyof typeof FACTS;

/** Parts of the text that need a table which the workbook does not have. */
const TABLES = {
  "income.table": ["收入预算的说明", "department-balance"],
  "expenditure.table": ["支出预算的说明", "department-balance"],
  "appropriation.table": ["财政拨款情况的说明", "general-expenditure"],
  "fund.table": ["政府性基金预算的说明", "fund-expenditure"],
  "sangong.table": ["“三公”经费情况的说明", "sangong"],
  "running.table": ["机关运行经费的说明", "basic-expenditure"],
  "procurement.table": ["政府采购情况的说明", "procurement"],
  "performance.table": ["绩效目标设置情况的说明", "general-expenditure"],
} as const;

export type TableSlot = keyof typeof TABLES;

/** Asks for last year's amount; `problem` says what is wrong with the answer that was given. */
export function previousSlot(
  item: ItemId,
  lastYear: string,
  unit: Unit,
  problem: string | null,
  suggestions: readonly string[]
): SlotSpec {
  const note = problem === null ? "" : `（${problem}）`;
  const label = `${lastYear}的${itemName(item)}，单位${unit}${note}`;
  return { id: previousId(item), kind: "previous", label, suggestions };
}

/** The id of the slot for last year's amount of an item. */
export function previousId(item: ItemId): string {
  return `${item}.previous`;
}

/** Asks why an amount changed; null for items that are explained by their parts. */
export function reasonSlot(item: ItemId, direction: Direction): SlotSpec | null {
  const ask = REASONS[item];
  if (!ask) return null;
  const label = `${itemName(item)}${direction}的主要原因`;
  const suggestions = ask[direction === "增加" ? "more" : "less"] ?? [];
  return { id: ask.id, kind: "reason", label, suggestions, direction };
}

/** Asks what money is used for. */
export function useSlot(id: UseSlot): SlotSpec {
  return { id, kind: "use", label: USES[id], suggestions: [] };
}

/** Asks for a fact; suggestions only where the tables imply them. */
export function factSlot(id: FactSlot, suggestions: readonly string[] = []): SlotSpec {
  return { id, kind: "fact", label: FACTS[id], suggestions };
}

/** Asks for what a table would say that is missing, of another year, or without amounts. */
export function tableSlot(id: TableSlot, book: Book): SlotSpec {
  const [what, kind] = TABLES[id];
  const name = quoted(KIND_TITLES[kind]);
  const tables = tablesOf(book, kind);
  const used = tableOfYear(book, kind);
  const year = tables[0]?.year ?? "";
  const why =
    tables.length === 0
      ? `没有识别到${name}`
      : used
        ? `${name}中没有这项数据`
        : `${name}标的是${year}年，与其他表不同，核对后请重新生成说明`;
  return { id, kind: "fact", label: `${what}（${why}）`, suggestions: [] };
}

/** Asks for an amount that the tables should have and do not. */
export function amountSlot(key: string, name: string, why: string): SlotSpec {
  return { id: amountId(key), kind: "fact", label: `${name}的数额（${why}）`, suggestions: [] };
}

function amountId(key: string): string {
  return `${key}.amount`;
}

/**
 * The slot with the person's answer as it was typed; an answer of blanks is none. A reason that was given for the other direction of
 * change is asked for again, with the old one offered.
 */
export function fillSlot(spec: SlotSpec, facts: Facts): SlotPiece {
  const answer = answerOf(spec, facts);
  const other =
    answer !== null && !isLeftOut({ text: answer }) && spec.direction !== undefined
      ? writtenForOther(spec.id, spec.direction, facts)
      : null;
  if (answer === null || other === null) return { type: "slot", ...spec, text: answer };
  const label = `${spec.label}（原来填的是${other}的原因，请重新填写）`;
  return { type: "slot", ...spec, label, suggestions: [answer, ...spec.suggestions], text: null };
}

/** Whether a person answered, be it for the direction that the change has now or for the other. */
export function isAnswered(spec: SlotSpec, facts: Facts): boolean {
  return answerOf(spec, facts) !== null;
}

function answerOf({ id }: SlotSpec, facts: Facts): string | null {
  const answer = Object.hasOwn(facts, id) ? facts[id] : undefined;
  return answer?.trim() ? answer : null;
}

/** What a person answers where nothing is to be said: the clause is left out. */
const LEFT_OUT = /^[（(]?略[）)]?$/;

/** Whether a person decided that nothing is said here. */
export function isLeftOut({ text }: Pick<SlotPiece, "text">): boolean {
  return text !== null && LEFT_OUT.test(text.trim());
}

/** Whether an answer of this id can belong to a slot that is asked for. */
export function isSlotId(id: string): boolean {
  return FIXED_IDS.has(id) || id.endsWith(".amount");
}

const FIXED_IDS: ReadonlySet<string> = new Set([
  ...ITEM_IDS.map(previousId),
  ...Object.values(REASONS).flatMap(({ id }) => [id, directionId(id)]),
  ...Object.keys(USES),
  ...Object.keys(FACTS),
  ...Object.keys(TABLES),
]);
