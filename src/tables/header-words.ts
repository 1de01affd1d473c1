import { remembering } from "../money/remembering";

/**
 * The words of headers, as `plainText`. They tell the lines of a header from the rows below it, so they are narrow: 「一般公共服务支出」
 * must not look like one.
 */

const LABEL = new RegExp(
  "^(?:序号|行次|栏次|编码|代码|编号|名称|类|款|项|目|备注|说明|内容|部门|单位|预算单位|部门单位|主管部门|单位信息|项目状态|(?:是否|有无).*|" +
    ".*(?:科目|项目|部门|单位|分类|品目|功能|经济|预算|采购|目录)(?:编码|代码|编号|名称|分类|科目|科目分类)(?:\\(.*\\))?|" +
    "(?:.*[^一-龥])?科目|.*(?:支出|收入|功能|经济|分|分类|预算|政府|部门)科目(?:\\(.*\\))?|" +
    "(?:收入|支出|收支|采购|预算|三公经费)?(?:项目|内容|类别|类型|事项)(?:类别|分类|\\(.*\\))?|支出(?:功能|经济)分类(?:\\(.*\\))?|科目(?:\\(.*\\))?|[一二三]级指标|指标.*)$"
);

const AMOUNT =
  /预算数|预算额|预算金额|执行数|决算数|完成数|金额(?:\(.*\))?$|^(?:本年|当年)?预算$|合计$|总计$|小计$|总额|^合计|^总计(?![划算])|基本支出|项目支出|人员经费|公用经费|一般公共预算|政府性基金|国有资本经营|财政专户|专户资金|单位资金|经费拨款|非税收入|^财政拨款|事业收入|经营收入|上级补助|上缴|缴款|其他收入|结转|结余|因公出国|公务用车|公务接待|^购置(?:费|$)|^运行(?:维护)?(?:费|$)|^接待费|三公经费|^(?:本年|上年|20\d\d年).*(?:收入|支出|预算)|^收入(?:\(|$)|^支出(?:\(|$)|^(?:机关)?工资福利支出$|^(?:机关)?商品和服务支出$|^对个人和家庭的?补助(?:支出)?$|^资本性支出$|^(?:本年|上年|20\d\d年?)度?$|^本年(?:收入|支出)/;

/** 科目编码, 项目, 部门名称: heads a column that says what its rows are. */
export const isLabelHeader = remembering(
  (text: string): boolean =>
    text.length <= 30 && (LABEL.test(text) || LABEL.test(text.replace(/\([^()]*\)/g, "")))
);

/** 预算数, 基本支出, 一般公共预算: heads a column of amounts, or several. */
export const isAmountHeader = remembering(
  (text: string): boolean =>
    text.length <= 40 && AMOUNT.test(text) && !/表$/.test(text) && !isLabelHeader(text)
);

/**
 * Whether two words, one below the other over a single column, are one that goes on: 基本 | 支出, 项目 | 名称. Two that each head
 * something are two.
 */
export function isBrokenWord(upper: string, lower: string): boolean {
  if (!isHeaderWord(upper + lower)) return false;
  return !isHeaderWord(upper) || !isHeaderWord(lower) || isLabelHeader(lower) || isWordEnd(lower);
}

/** Whether a word only ends others: what stands below 项目 is a row's name, but for the rest of 项目支出. */
export function isWordEnd(text: string): boolean {
  return /^(?:支出|收入|经费|费用?|资金|预算|拨款|金额|[数额])$/.test(text);
}

export function isHeaderWord(text: string): boolean {
  return isLabelHeader(text) || isAmountHeader(text);
}

/** 合计, 总计, 本年合计, 支出合计 …: names the row of the grand total. */
export function isTotalLabel(text: string): boolean {
  return /^(?:本年|当年|本页|全部)?(?:收入|支出|预算|金额|经费)?(?:合计|总计|总额|总数|共计)(?:数|金额)?$/.test(
    text
  );
}

/** Digits, amounts and codes: what no header line contains. Years of four digits it may. */
export const looksLikeData = remembering((text: string): boolean =>
  /^[-+¥(]*\d[\d,.]*[)%]?(?:万元|元)?$/.test(text)
    ? !/^20\d\d$/.test(text)
    : /^[[(]?(?:\d{3}|\d{5,})(?!\d)/.test(text)
);
