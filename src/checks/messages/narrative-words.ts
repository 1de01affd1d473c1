import { quoted } from "../../tables/quoted";
import type { NarrativeDetail, RequiredPart } from "../narrative-detail";
import { RESIDUE_MESSAGES } from "./residue";
import type { MessagesOf } from "./message";

/** Details about words, years and parts, not amounts. */
export type NarrativeWordDetail = Extract<
  NarrativeDetail,
  {
    type:
      | "narrative-unit-mixed"
      | "narrative-figure-missing"
      | "narrative-year"
      | "narrative-residue"
      | "narrative-doubled"
      | "narrative-character-missing"
      | "narrative-reason-empty"
      | "narrative-reason-missing"
      | "narrative-reason-without-change"
      | "narrative-reason-repeated"
      | "narrative-reason-is-use"
      | "narrative-parts-missing"
      | "narrative-department"
      | "narrative-department-or-unit"
      | "narrative-telephone"
      | "narrative-assets-date"
      | "narrative-assets-word"
      | "narrative-numbering"
      | "narrative-uses"
      | "narrative-not-understood"
      | "narrative-number-style";
  }
>;

/** Messages about the words of a narrative. */
export const narrativeWordMessages: MessagesOf<NarrativeWordDetail> = {
  "narrative-unit-mixed": ({ usual, other, count }) => ({
    title: `有 ${count} 处用“${other}”，其他用“${usual}”`,
    explanation: `情况说明的金额大多用“${usual}”，这里用“${other}”，读者容易看错。`,
    action: "请统一单位，并核对这些金额。",
  }),
  "narrative-figure-missing": ({ words }) => ({
    title: "有单位，没有数",
    explanation: `情况说明中${quoted(words)}，单位前面没有数。`,
    action: "请补上金额；没有金额的，请写“0万元”或删去这一项。",
  }),
  "narrative-year": ({ said, expected, role }) => ({
    title:
      role === "comparison"
        ? `比较的是${said}年，应是${expected}年`
        : role === "text"
          ? `情况说明是${said}年的，表是${expected}年的`
          : `这里写的是${said}年，表是${expected}年`,
    explanation:
      role === "comparison"
        ? `报告年度是${expected + 1}年，比较的应是上一年。`
        : role === "text"
          ? "情况说明大多写的是另一个年度，金额没有比较。"
          : "像是从以前的情况说明里留下来的。",
    action:
      role === "text"
        ? "请核对选的是不是这个年度的情况说明。"
        : "请核对年度，以及后面的数是哪一年的。",
  }),
  "narrative-residue": ({ residue, text, count }) => {
    const { title, reason, action } = RESIDUE_MESSAGES[residue];
    return {
      title: `情况说明：${title}`,
      explanation: `情况说明中有${quoted(text)}${count > 1 ? `等 ${count} 处` : ""}，${reason}。`,
      action,
    };
  },
  "narrative-doubled": ({ what, text }) => ({
    title: `情况说明中${DOUBLED[what]}`,
    explanation: `情况说明中${quoted(text)}像是多打或多贴了一次。`,
    action: "请核对文字，删去多余的部分。",
  }),
  "narrative-character-missing": ({ words, expected }) => ({
    title: `“${words}”像是漏了字`,
    explanation: `情况说明中${quoted(words)}后面直接是金额，应是“${expected}”。`,
    action: "请补上漏掉的字。",
  }),
  "narrative-reason-empty": ({ words }) => ({
    title: "原因没有写",
    explanation: `情况说明中${quoted(words)}后面没有内容。`,
    action: "请写明原因。",
  }),
  "narrative-reason-missing": ({ item }) => ({
    title: "有增减，没有写原因",
    explanation: `情况说明写了${item}的增减，没有说明原因。`,
    action: "请补上增减的主要原因。",
  }),
  "narrative-reason-without-change": ({ item }) => ({
    title: "没有增减，却写了原因",
    explanation: `情况说明中${item}与上年相同，后面写了增减的原因。`,
    action: "请核对金额；确实没有变化的，可以删去原因。",
  }),
  "narrative-reason-repeated": ({ items, reason }) => ({
    title: `${items.length} 处增减用了同一个原因`,
    explanation: `情况说明中${items.join("、")}的增减，原因都是${quoted(shown(reason))}。`,
    action: "请分别写明各自的原因；确实相同的，可以不改。",
  }),
  "narrative-reason-is-use": ({ item, words }) => ({
    title: "用途与原因是同一句话",
    explanation: `情况说明中${item}的用途${quoted(shown(words))}，与增减的原因相同。`,
    action: "请分别写明原因和用途。",
  }),
  "narrative-parts-missing": ({ parts }) => ({
    title: "情况说明缺少必要的部分",
    explanation: `没有找到：${parts.map((part) => PART_NAMES[part]).join("、")}。`,
    action: "请补上；标题写法不同的，请核对是否已经写到。",
  }),
  "narrative-department": ({ name, usual }) => ({
    title: "情况说明与表的单位名称不同",
    explanation: `情况说明的标题写的是${quoted(name)}，表中写的是${quoted(usual)}。`,
    action: "请核对单位名称，以及选的是不是这个单位的情况说明。",
  }),
  "narrative-department-or-unit": ({ usual, other }) => ({
    title: "情况说明里“部门”“单位”混用",
    explanation: `情况说明的标题多用${quoted(usual)}，这里用${quoted(other)}。`,
    action: "请统一标题的说法。",
  }),
  "narrative-telephone": ({ problem }) => ({
    title: TELEPHONE[problem].title,
    explanation: TELEPHONE[problem].reason,
    action: "请核对公开的联系电话。",
  }),
  "narrative-assets-date": ({ said, expected }) => ({
    title: `资产的时点写的是${said}`,
    explanation: `国有资产占有使用情况一般截至上年末，即${expected}。`,
    action: "请核对时点，以及车辆数是哪一天的。",
  }),
  "narrative-assets-word": () => ({
    title: "“截止”应为“截至”",
    explanation: "后面接时间的，用“截至”。",
    action: "请改为“截至”。",
  }),
  "narrative-numbering": ({ marker, before, problem }) => ({
    title: problem === "order" ? "标题编号不连续" : "标题编号的形式不统一",
    explanation:
      problem === "order"
        ? `${quoted(before)}之后是${quoted(marker)}。`
        : `其他部分的标题用${quoted(before)}这样的编号，这里用${quoted(marker)}。`,
    action: "请统一标题编号。",
  }),
  "narrative-uses": ({ names }) => ({
    title: "用途里有表中没有金额的科目",
    explanation: `情况说明写机关运行经费用于${names.join("、")}，基本支出预算表的公用经费中没有这些科目的金额。`,
    action: "可以按表中有金额的科目改写。",
  }),
  "narrative-not-understood": ({ count, example }) => ({
    title: `有 ${count} 处金额没有核对`,
    explanation: `例如${quoted(example)}，程序没有读懂说的是哪一项，没有与表比较。`,
    action: "请自行核对这些金额。",
  }),
  "narrative-number-style": ({ count, example }) => ({
    title: "千分位有的用，有的不用",
    explanation: `情况说明中有 ${count} 个金额与其他的写法不同，例如“${example}”。`,
    action: "可以统一成一种写法，数不受影响。",
  }),
};

/** The parts by the headings that the documents use. */
const PART_NAMES: Readonly<Record<RequiredPart, string>> = {
  information: "单位基本情况",
  balance: "部门收支总体情况",
  appropriation: "财政拨款情况",
  sangong: "“三公”经费情况",
  running: "机关运行经费",
  procurement: "政府采购情况",
  performance: "绩效目标设置情况",
  assets: "国有资产占有使用情况",
  terms: "专业性名词解释",
  contact: "联系人和联系方式",
};

const DOUBLED = { punctuation: "标点重复", words: "文字重复", clause: "有一句话重复" } as const;

const TELEPHONE = {
  none: { title: "没有写联系电话", reason: "情况说明有联系方式的字样，后面没有电话号码。" },
  digits: { title: "联系电话的位数不对", reason: "固定电话是 7 位或 8 位，前面可以加区号。" },
  mobile: {
    title: "公开的是手机号码",
    reason: "情况说明公开的联系电话是手机号码，可能是个人的。",
  },
} as const;

function shown(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 38)}……`;
}
