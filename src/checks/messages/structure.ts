import { quoted } from "../../tables/quoted";
import { kindLabel, lastHeader } from "../labels";
import type { StructureDetail } from "../structure-detail";
import { amountsSentence } from "./amounts";
import type { MessagesOf } from "./message";
import { RESIDUE_MESSAGES } from "./residue";

/** Messages of which tables there are, their titles, numbers and texts. */
export const structureMessages: MessagesOf<StructureDetail> = {
  "table-missing": ({ kind, isWhole }) => ({
    title: `没有找到${kindLabel(kind)}`,
    explanation: isWhole
      ? "其他应公开的表大多都在，只缺这一张。没有数据的表也要公开，并在表下备注。"
      : "工作簿里没有认出这张表，可能没有放在一起，也可能按当地要求不单独公开。",
    action: "请补上这张表；如果另行公开或不需要公开，可以不改。",
  }),
  "comparison-year": ({ kind, year, reportYear }) => ({
    title: `上年数的表头写的是 ${year} 年`,
    explanation: `${kindLabel(kind)}用来对比的一列写的是 ${year} 年，报告年度是 ${reportYear} 年，对比的应是 ${reportYear - 1} 年。`,
    action: "请核对表头的年度，以及这一列的数是哪一年的。",
  }),
  "department-differs": ({ kind, name, usual }) => ({
    title: "单位名称前后不一致",
    explanation: `${kindLabel(kind)}写的是${quoted(name)}，其他表写的是${quoted(usual)}。`,
    action: "请核对单位名称；如果这张表本来就是另一个单位的，可以不改。",
  }),
  "department-or-unit": ({ usual, other }) => ({
    title: "标题里“部门”“单位”混用",
    explanation: `多数表的标题用${quoted(usual)}，这里用${quoted(other)}。同一套表应统一用一种说法。`,
    action: "请统一标题的说法。",
  }),
  residue: ({ kind, residue, text, count }) => ({
    title: RESIDUE_MESSAGES[residue].title,
    explanation: `${kindLabel(kind)}中有${quoted(text)}${count > 1 ? `等 ${count} 处` : ""}，${RESIDUE_MESSAGES[residue].reason}。`,
    action: RESIDUE_MESSAGES[residue].action,
  }),
  "doubled-text": ({ kind, what, text, count }) => ({
    title: DOUBLED[what],
    explanation:
      what === "clause"
        ? `${kindLabel(kind)}的一个单元格里，${quoted(text)}写了 ${count} 遍。`
        : `${kindLabel(kind)}中有${quoted(text)}，像是多打或多贴了一次。`,
    action: "请核对文字，删去多余的部分。",
  }),
  "many-decimals": ({ kind, count, example }) => ({
    title: `${count} 个金额多于两位小数`,
    explanation: `${kindLabel(kind)}以万元为单位，有 ${count} 个金额多于两位小数，例如 ${example}。公开时一般保留两位。`,
    action: "请按两位小数四舍五入；只是显示格式隐藏了后面的小数，也请核对合计。",
  }),
  "table-numbers": ({ prefix, before, after }) => ({
    title: after === before ? `${quoted(prefix)}的编号重复` : `${quoted(prefix)}的编号不连续`,
    explanation:
      after === before
        ? `不同的表都编为${prefix}${before}。`
        : `${prefix}${before}之后是${prefix}${after}，中间的编号没有找到。`,
    action: "请核对表的编号；如果中间的表没有放在这个工作簿里，可以不改。",
  }),
  "tables-unnumbered": ({ kind, count }) => ({
    title: `${count} 张表没有表号`,
    explanation: `其他表都写有“表一”“附件 2”这样的编号，${kindLabel(kind)}${count > 1 ? ` 等 ${count} 张表` : ""}没有。`,
    action: "请补上编号，或核对是否写在了别处。",
  }),
  "codes-unordered": ({ kind, code, before, count }) => ({
    title: `${code} 没有按编码顺序排列`,
    explanation: `${kindLabel(kind)}中 ${code} 排在 ${before} 后面${count > 1 ? `，这样的地方共有 ${count} 处` : ""}。科目一般按编码从小到大排列。`,
    action: "可以按编码重新排列，数不受影响。",
  }),
  "zero-styles": ({ kind, styles }) => ({
    title: "没有金额的地方写法不一",
    explanation: `${kindLabel(kind)}中没有金额的地方有的是${styles.join("，有的是")}。`,
    action: "可以统一成一种写法。",
  }),
  "item-nature": ({ code, name, usual }) => ({
    title: `${code} 列在了${usual === "basic" ? "项目" : "基本"}支出`,
    explanation: `${code} ${name}一般属于${NATURE[usual]}，这里的金额列在${NATURE[usual === "basic" ? "project" : "basic"]}。`,
    action: "请核对；如果确实这样安排，请准备好说明。",
  }),
  "economic-nature": ({ rows, usual }) => ({
    title: `${rows.length} 个科目不在常见的一栏`,
    explanation: `${rows.slice(0, 5).join("、")}${rows.length > 5 ? "等" : ""}一般列在${NATURE[usual]}，这里有金额列在${NATURE[usual === "personnel" ? "office" : "personnel"]}。`,
    action: "请核对；如果按当地口径就是这样，请准备好说明。",
  }),
  "annuity-half": ({ column }, finding) => ({
    title: "职业年金不是养老保险的一半",
    explanation: `“${lastHeader(column)}”：职业年金按 8%、养老保险按 16% 缴费，前者一般是后者的一半。${amountsSentence(finding)}`,
    action: "请核对；有单位只由财政安排一部分职业年金，那就不必修改。",
  }),
};

const NATURE = {
  basic: "基本支出",
  project: "项目支出",
  personnel: "人员经费",
  office: "日常公用经费",
} as const;

const DOUBLED = {
  punctuation: "标点重复",
  words: "文字重复",
  clause: "同一句话重复多遍",
} as const;
