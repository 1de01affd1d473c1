import type { CellValue, Unit } from "../money/amount";
import { plainText } from "./cell-text";
import { splitNumbering } from "./numbering";
import type { PerformanceMoney } from "./performance";
import { remembering } from "../money/remembering";

/** What a label in the head of a performance table asks for, apart from amounts. */
export type HeadText =
  | "project-name"
  | "project-code"
  /** 部门名称, 预算（单位）名称: whose table it is. */
  | "department"
  /** 主管部门: whose project it is. */
  | "supervisor"
  /** 填报单位, 编制单位: who filled the table in. */
  | "reporter"
  | "year"
  | "execution-weight"
  | "goal"
  /** 长期目标, 实施期目标: not the year's. */
  | "long-term-goal"
  | "description"
  /** Known to be a label, and of no interest. */
  | "passed-over";

export type HeadLabel =
  | { readonly text: HeadText }
  | { readonly money: PerformanceMoney }
  /** 合计, 总额, 金额: the whole of the group above or before it. */
  | { readonly whole: true }
  /** 资金情况, 资金来源: only gathers the labels behind it. */
  | { readonly group: true }
  /** 项目资金, 年度预算: gathers labels, or is itself the total. */
  | { readonly groupOrTotal: true };

const LONGEST_LABEL = 40;

const MONEY: readonly (readonly [RegExp, PerformanceMoney])[] = [
  [
    /^(?:部门|单位)?(?:预算支出|支出预算)(?:数|总额|总量|总数|总计|合计)?$|^部门(?:\(单位\))?(?:预算|支出预算|预算支出)(?:数|总额|总量)?$/,
    "total",
  ],
  [
    /^(?:年度|当年|本年度?|项目)?(?:项目)?(?:资金|预算)(?:资金)?(?:总额|总量|总数|总计|合计|金额|数)$|^(?:当年|本年度?|20\d\d年度?)(?:项目)?预算(?:安排)?$|^项目(?:预算)?总额$/,
    "total",
  ],
  [/^基本支出(?:预算)?(?:数)?$/, "basic"],
  [/^项目支出(?:预算)?(?:数)?$/, "project"],
  [/^财政(?:预算)?(?:拨款|资金)(?:资金|收入)?$/, "appropriation"],
  [/^(?:财政)?专户(?:管理)?资金$|^财政专户核拨资金$/, "special-account"],
  [/^单位(?:自有|自筹)?资金$/, "unit-funds"],
  [/^社会投入(?:资金)?$/, "social-funds"],
  [/^银行贷款(?:资金)?$/, "loans"],
  [/^其他(?:各项)?(?:资金|来源)?$/, "other"],
  [/^本级(?:财政)?(?:安排|资金|预算)(?:资金)?$/, "own-level"],
  [/^上级(?:财政)?(?:补助|资金)(?:资金)?$/, "superior-grants"],
];

const TEXTS: readonly (readonly [RegExp, HeadText])[] = [
  [/^项目(?:\(.*\))?名称(?:\(.*\))?$|^项目名称及(?:编码|代码)$/, "project-name"],
  [/^项目(?:编码|代码|编号)$/, "project-code"],
  [/^(?:预算)?(?!名称$)(?:部门|单位)?(?:\((?:部门|单位)\))?(?:\/单位)?名称$/, "department"],
  [/^(?:业务|项目)?主管(?:部门|单位)(?:名称|及代码|及编码|\(.*\))?$/, "supervisor"],
  [
    /^(?:填报|编制|填制|申报|报送|预算|编报)(?:单位|部门)(?:名称|\(.*\))?$|^单位信息$|^预算部门\(单位\)$/,
    "reporter",
  ],
  [/^(?:预算|申报|项目)?年度$/, "year"],
  [/^预算执行率?(?:指标)?(?:权重|分值)$/, "execution-weight"],
  [
    /^(?:项目|部门|单位|支出)?(?:当年|本年|年度|本年度)?(?:整体|总体)?(?:支出)?(?:绩效)?(?:总体|总|整体)?目标$/,
    "goal",
  ],
  [
    /^(?:项目)?(?:概述|概况|简介)$|^项目(?:描述|主要内容|内容|实施内容)$|^(?:项目)?立项依据$/,
    "description",
  ],
  [/^(?:中长?期|长期|实施(?:周)?期|五年)(?:总体|绩效)*目标/, "long-term-goal"],
  [
    /^(?:实施|使用|承担|执行)(?:单位|部门)|^单位$|^联系(?:人|电话|方式)|负责人|经办人|^填表人|^(?:联系)?电话|^(?:项目)?(?:分类|类别|类型|属性|性质|级次|周期|期限|期|状态|等级)$|起止|起始|终止|(?:开始|结束|完成)(?:时间|日期|年份)$|^其他说明|^(?:部门|单位)?(?:职能|职责)|^年度(?:主要|重点)(?:工作)?任务$|^任务名称$|^主要内容$|^对应项目$|^(?:20\d\d年?)?年?度?(?:部门)?绩效指标$|^备注$|^申报(?:日期|时间)$|^是否.{1,12}$/,
    "passed-over",
  ],
];

const WHOLE = /^(?:合计|小计|总计|总额|金额|金额合计)$/;
const GROUP =
  /^(?:部门|项目|年度|总体|当年|预算)*(?:资金|预算|收支)(?:情况|来源|构成|安排|结构)$|^总体资金$|^其中$/;
const GROUP_OR_TOTAL =
  /^(?:年度|当年|项目)*(?:资金|预算)$|^(?:年度|当年|项目)*预算(?:资金)?申请(?:总额)?$/;

const UNIT = /\((?:单位:?)?(万元|千元|亿元|元)\)/;

/** The words of a label: without numbering, 其中, the unit and a percent sign in brackets. */
export const labelWords = remembering((value: CellValue): string => {
  const bare = plainText(value)
    .replace(UNIT, "")
    .replace(/\(%\)|\(百分比\)|\(20\d\d.*?\)/g, "")
    .replace(/:+$/, "");
  return splitNumbering(bare).name.replace(/^(?:其中)[:、]?(?=.)/, "");
});

/** The unit in a label: 年度资金总额（万元）; null where it has none. */
export function unitOfLabel(value: CellValue): Unit | null {
  return (UNIT.exec(plainText(value))?.[1] as Unit | undefined) ?? null;
}

/** What words in the head of a performance table mean as a label, as `labelWords`; null where they are none. */
export const meaningOfLabel = remembering((words: string): HeadLabel | null => {
  if (words === "" || words.length > LONGEST_LABEL) return null;
  const text = TEXTS.find(([pattern]) => pattern.test(words))?.[1];
  if (text !== undefined) return { text };
  if (WHOLE.test(words)) return { whole: true };
  if (GROUP.test(words)) return { group: true };
  if (GROUP_OR_TOTAL.test(words)) return { groupOrTotal: true };
  const money = MONEY.find(([pattern]) => pattern.test(words))?.[1];
  return money === undefined ? null : { money };
});
