import { normaliseName } from "../../money/width";
import { standardSubjects } from "../../subjects/edition-2026";
import type { Source } from "../../tables/table";
import { CARRIED_OUT } from "../amounts/categories";
import type { ItemId } from "../amounts/items";
import type { Money, PurchaseKind } from "../amounts/purchases";
import type { ClaimItem } from "./claim";
import type { FurtherId } from "./further-items";
import type { Topic } from "./parts";

/** What is known where an amount's name is read. */
export interface NameContext {
  readonly topic: Topic | null;
  /** Whose 基本支出 and 项目支出 are meant, by what was named last. */
  readonly fund: "department" | "appropriation" | "general" | "fund" | "state-capital";
  /** After 其中一般公共预算拨款政府采购 the kinds are those of that money. */
  readonly purchases: Money;
}

/** What may follow a name; no word can be read in two ways, so that no text takes long. */
const TAIL_WORDS =
  "(?:预算|年初|安排|支出|收入|经费|资金|规模|财政拨款|拨款|总[额数计]|合计|共计|金额|数|额|共(?!计)|总(?![额数计]))*(?:约?为|是|：)?";
const TAIL = `${TAIL_WORDS}$`;
const ONLY_TAIL = new RegExp(`^${TAIL}`);
const TOTALS = "(?:总预算|总计|总额|总数|合计|预算|数)*";

interface Name {
  readonly words: RegExp;
  readonly topics: readonly Topic[] | null;
  readonly item: (context: NameContext) => ClaimItem | null;
}

const item = (id: ItemId): ClaimItem => ({ type: "item", id });
const further = (id: FurtherId): ClaimItem => ({ type: "further", id });

function name(words: string, found: ClaimItem | Name["item"], ...topics: readonly Topic[]): Name {
  return {
    words: new RegExp(`^${words}${TAIL}`),
    topics: topics.length > 0 ? topics : null,
    item: typeof found === "function" ? found : () => found,
  };
}

const basicOf: Name["item"] = ({ fund }) =>
  fund === "department"
    ? further("department.basic")
    : fund === "appropriation"
      ? further("appropriation.basic")
      : fund === "general"
        ? item("basic")
        : fund === "fund"
          ? further("fund.basic")
          : null;
const projectOf: Name["item"] = ({ fund }) =>
  fund === "department"
    ? item("department.project")
    : fund === "appropriation"
      ? further("appropriation.project")
      : fund === "general"
        ? item("project")
        : item(fund === "fund" ? "fund.project" : "state-capital.project");

/** Totals of 收支: what is not told is not read. */
const ownTotal: Name["item"] = ({ topic }) =>
  topic === "income" ? item("income") : topic === "expenditure" ? item("expenditure") : null;

const DEPARTMENT = ["balance", "income", "expenditure"] as const;
const GENERAL = ["appropriation", "general", "basic", "project"] as const;
const SANGONG = ["sangong", "other"] as const;

/** The names of amounts, the closer ones first (domain.md 5; the form that central departments and other provinces use). */
const NAMES: readonly Name[] = [
  // “三公”
  name(
    '(?:当年)?(?:一般公共预算)?(?:财政)?(?:拨款)?(?:安排的)?"?三公"?经费(?:一般公共预算)?(?:财政拨款)?',
    item("sangong")
  ),
  name(
    "(?:一般公共预算)?(?:财政拨款)?因公出[国境]（[国境]）(?:费用?|经费)?",
    item("sangong.abroad"),
    ...SANGONG
  ),
  name("公务接待(?:费用?|经费)?", item("sangong.reception"), ...SANGONG),
  name(
    "公务用?车购置(?:及|和|与|费及)(?:公务用?车)?运行(?:维护)?(?:费用?|经费)?",
    further("vehicles"),
    ...SANGONG
  ),
  name("公务用?车运行(?:维护)?(?:费用?|经费)?", item("sangong.operation"), ...SANGONG),
  name("公务用?车购置(?:费用?|经费)?", item("sangong.purchase"), ...SANGONG),
  // 其他重要事项
  name(
    "(?:一般公共预算|[^，。；：]{0,40}?)(?:财政拨款)?(?:机关)?运行经费(?:一般公共预算)?(?:财政拨款)?",
    item("running"),
    "running",
    "other"
  ),
  ...purchaseNames(),
  name(
    "(?:均实行[^，。；：]{0,20})?涉及(?:资金)?一般公共预算(?:当年)?(?:财政)?拨款",
    { type: "performance" },
    "performance",
    "other"
  ),
  name(
    "(?:涉及)?(?:资金)?政府性基金预算(?:当年)?(?:财政)?拨款",
    item("fund.project"),
    "performance"
  ),
  // 一般公共预算, 政府性基金, 国有资本经营
  name(
    "财政拨款收(?:入|、?支)(?:总)?",
    further("appropriation.income"),
    "appropriation",
    "general",
    "balance"
  ),
  name(
    "财政拨款(?:安排)?支出(?:总)?",
    further("appropriation.expenditure"),
    "appropriation",
    "balance",
    "expenditure"
  ),
  name("一般公共预算当年(?:财政)?拨款", further("general.current"), ...GENERAL),
  name("一般公共预算(?:财政)?拨款收入", item("general.income"), ...GENERAL),
  name("一般公共预算(?:财政)?(?:拨款)?支出", item("general"), ...GENERAL),
  name("一般公共预算(?:财政)?拨款基本支出|一般公共预算基本支出", item("basic"), ...GENERAL),
  name("一般公共预算(?:财政)?拨款项目支出|一般公共预算项目支出", item("project"), ...GENERAL),
  name("政府性基金预算(?:财政)?(?:拨款)?收入", item("fund.income"), ...GENERAL, "fund"),
  name("政府性基金预算(?:财政)?(?:拨款)?支出", item("fund"), ...GENERAL, "fund"),
  name(
    "国有资本经营预算(?:财政)?(?:拨款)?收入",
    item("state-capital.income"),
    ...GENERAL,
    "state-capital"
  ),
  name(
    "国有资本经营预算(?:财政)?(?:拨款)?支出",
    item("state-capital"),
    ...GENERAL,
    "state-capital"
  ),
  name("(?:部门|单位)?基本支出", basicOf, ...DEPARTMENT, ...GENERAL, "fund", "state-capital"),
  name(
    "(?:部门|单位)?项目(?:支出)?",
    projectOf,
    ...DEPARTMENT,
    ...GENERAL,
    "fund",
    "state-capital"
  ),
  name("人员经费", further("personnel"), ...GENERAL),
  name("(?:日常)?公用经费", further("office"), ...GENERAL),
  // 收支
  ...sourceNames(),
  name("(?:本年度?|当年)(?:收入总预算|收入预算总额)", item("income"), ...DEPARTMENT),
  name("(?:本年度?|当年)(?:支出总预算|支出预算总额)", item("expenditure"), ...DEPARTMENT),
  name(
    `(?:年初)?(?:部门|单位)?(?:财务)?(?:年初)?(?:预算)?(?:总)?收入${TOTALS}`,
    item("income"),
    ...DEPARTMENT
  ),
  name(
    `(?:年初)?(?:部门|单位)?(?:年初)?(?:预算)?(?:总)?支出${TOTALS}`,
    item("expenditure"),
    ...DEPARTMENT
  ),
  name(
    `(?:年初)?(?:部门|单位)?(?:收[、和]?支|支)(?:总预算|总计|总额|预算总[额数计])(?:均)?`,
    item("income"),
    ...DEPARTMENT
  ),
  name("(?:年初|本年)?(?:部门|单位)?(?:总)?预算", ownTotal, "income", "expenditure"),
];

function purchaseNames(): Name[] {
  const kinds: readonly (readonly [PurchaseKind, string])[] = [
    ["goods", "货物"],
    ["works", "工程"],
    ["services", "服务"],
  ];
  const of =
    (kind: PurchaseKind | null, money?: Money): Name["item"] =>
    (context) => ({ type: "procurement", money: money ?? context.purchases, kind });
  return [
    name(
      "一般公共预算(?:财政)?拨款(?:安排的?)?政府采购",
      of(null, "general"),
      "procurement",
      "other"
    ),
    ...kinds.map(([kind, words]) =>
      // A published text lost a character: «政府采购服务预182万元».
      name(
        `(?:政府)?(?:采购)?${words}(?:类)?(?:采购)?(?:支出)?(?:预(?!算))?`,
        of(kind),
        "procurement",
        "other"
      )
    ),
    name("(?:[^，。；：]{0,40}?)政府采购(?:预算)?(?:总)?", of(null), "procurement", "other"),
  ];
}

function sourceNames(): Name[] {
  const sources: readonly (readonly [Source, string])[] = [
    ["general", "一般公共预算(?:当年)?(?:财政|经费|资金)?(?:拨款)?"],
    ["fund", "政府性基金(?:预算)?(?:当年)?(?:财政)?(?:拨款)?"],
    ["state-capital", "国有资本经营(?:预算|收益)?(?:当年)?(?:财政)?(?:拨款)?"],
    ["special-account", "财政专户(?:管理)?(?:资金)?"],
    ["operations", "事业(?:收入|预算收入)"],
    ["business", "(?:事业单位)?经营(?:收入|预算收入)"],
    ["superior-grants", "上级补助(?:收入)?"],
    ["affiliate-remittance", "附属单位上[缴交](?:收入)?"],
    ["other", "其[他它](?:收入)"],
    ["unit-funds", "单位资金"],
    ["carried-in", "上年(?:结转结余|结转|结余)"],
  ];
  return sources.map(([source, words]) =>
    name(words, { type: "source", source }, "income", "balance", "appropriation")
  );
}

/** Whether the words are such as follow any name: 预算数为. */
export function isOnlyTail(words: string): boolean {
  return ONLY_TAIL.test(words);
}

/** The name as an item of the topic; null where it is none that is surely known. */
export function itemNamed(words: string, context: NameContext): ClaimItem | null {
  const { topic } = context;
  if (topic === null || topic === "information" || topic === "terms" || words.length > 60)
    return null;
  for (const { words: pattern, topics, item: of } of NAMES)
    if ((topics === null || topics.includes(topic)) && pattern.test(words)) {
      const found = of(context);
      if (found) return found;
    }
  return categoryNamed(words, context);
}

/** A 类 by its name, with or without 支出, （类） and 预算. 项 and 款 are named with their path. */
function categoryNamed(words: string, { topic }: NameContext): ClaimItem | null {
  if (!["expenditure", "balance", "appropriation", "general"].includes(topic ?? "")) return null;
  const path = subjectPath(words);
  if (path) return topic === "expenditure" ? null : { type: "subject", path };
  const plain = words
    .replace(/（类）/, "")
    .replace(/[：:为]$/, "")
    .replace(/(?<=支出|就业|健康|服务|保障|下年)预算$/, "");
  const isGeneral = topic === "general" || topic === "appropriation";
  const said = plain.replace(/支出(?=支出$)/, "");
  if (said === CARRIED_OUT) return { type: "category", name: said };
  if (!isCategory(said)) return null;
  return { type: "category", name: said, ...(isGeneral && { isGeneral }) };
}

/** Whether words are the name of a 类, 款 or 项, perhaps with its code: 学前教育（2050201）. */
export function isSubjectName(words: string): boolean {
  const plain = words.replace(/（\d{3,7}）$/, "");
  const names = [plain, `${plain}支出`, plain.replace(/支出$/, "")];
  return names.some((each) => standardSubjects.byName(each, "function").length > 0);
}

/** The names of a path that ends with （款） or （项）; null where there is none. */
function subjectPath(words: string): readonly string[] | null {
  if (!/（[款项]）[^（）]{0,12}$/.test(words)) return null;
  const names = words
    .replace(/）[^（）]*$/, "）")
    .split(/（[类款项]）/)
    .filter((part) => part !== "");
  return names.length > 0 ? names : null;
}

function isCategory(said: string): boolean {
  const key = normaliseName(said);
  if (!/^[\u4e00-\u9fff()]{2,20}$/.test(key)) return false;
  // A 类 that has another name by now, or in the table.
  if (
    /^[\u4e00-\u9fff]{2,16}支出$/.test(key) &&
    !/基本|项目|预算|[中的其包括]|拨款|^(?:本|我)(?:部门|单位)|^(?:事业单位)?经营支出|上缴上级|单位补助/.test(
      key
    )
  )
    return true;
  return [key, `${key}支出`].some((candidate) =>
    standardSubjects.byName(candidate, "function").some(({ level }) => level === 1)
  );
}
