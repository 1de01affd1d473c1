import type { NarrativeDetail, Slip } from "../narrative-detail";
import { amountsSentence } from "./amounts";
import type { MessagesOf } from "./message";
import { narrativeWordMessages, type NarrativeWordDetail } from "./narrative-words";

/** Messages about the amounts of a narrative. */
const narrativeFigureMessages: MessagesOf<Exclude<NarrativeDetail, NarrativeWordDetail>> = {
  "narrative-figure": ({ item, year, slip }, finding) => ({
    title: "情况说明与表中的数不一致",
    explanation: `情况说明中的${item}与表不一致：${amountsSentence(finding)}${slipText(slip, year)}`,
    action:
      finding.severity === "warning"
        ? "请核对口径；确实不同的，请准备好说明。"
        : "请按表改正情况说明；如果表填错了，请改表。",
  }),
  "narrative-unit-missing": ({ item, figure }) => ({
    title: `“${figure}”后面缺“万元”`,
    explanation: `情况说明中${item}的金额“${figure}”没有写单位，读者无法判断是元还是万元。`,
    action: "请补上单位。",
  }),
  "narrative-change": ({ item, year, isSame, slip }, finding) => ({
    title:
      finding.severity === "rounding"
        ? "增减的金额与两年的数有尾差"
        : slip === "direction"
          ? "增减的方向写反了"
          : isSame
            ? "写的是持平，两年的数不同"
            : "增减的金额与两年的数不符",
    explanation: `按表中两年的数，${item}比${year === null ? "上年" : `${year - 1}年`}的变化${amountsSentence(finding)}${slipText(slip, year)}`,
    action:
      finding.severity === "rounding"
        ? "不必修改。"
        : "请按表改正情况说明；如果上年的数填错了，请改表。",
  }),
  "narrative-sum": ({ whole, parts, isChange }, finding) => ({
    title: isChange ? "各部分的增减之和不等于总的增减" : "各部分之和不等于总数",
    explanation: `情况说明中${parts.join("、")}${isChange ? "的增减" : ""}加起来，与${whole}${isChange ? "的增减" : ""}不等：${amountsSentence(finding)}`,
    action: "请逐项核对，改正写错的数。",
  }),
  "narrative-since": ({ item }, finding) => ({
    title: "上年数加增减不等于本年数",
    explanation: `情况说明中${item}的上年数、增减和本年数合不上：${amountsSentence(finding)}`,
    action: "请核对这三个数，改正写错的。",
  }),
  "narrative-item-missing": ({ whole, item }, finding) => ({
    title: `没有写到${item}`,
    explanation: `情况说明列出的各项加起来不等于${whole}，表中还有${item}${finding.expected === null ? "" : "，文中没有"}。`,
    action: "请补上这一项。",
  }),
  "narrative-repeated": ({ item, other, isChange }, finding) => ({
    title: isChange ? "前后两处的增减不一致" : "前后两处的数不一致",
    explanation: `情况说明中${item}${other === item ? "前后写了两次" : `与${other}`}，${isChange ? "增减" : "金额"}不同：${amountsSentence(finding)}`,
    action:
      finding.severity === "warning"
        ? "请核对；两处说的不是一回事的，可以不改。"
        : "请核对两处，改成一样的数。",
  }),
  "narrative-percent": ({ item, whole, expected, actual }) => ({
    title: whole === null ? "增长率与金额不符" : "占比与金额不符",
    explanation: `按文中的金额，${item}${whole === null ? "的增减幅度" : `占${whole}的比例`}应为 ${expected}，文中写的是 ${actual}。`,
    action: "请重新计算后改正。",
  }),
  "narrative-percent-of-nothing": ({ item }) => ({
    title: "上年为零，没有增长率",
    explanation: `${item}上年没有金额，不能计算增长率。`,
    action: "请删去增长率，可以写“上年无此项支出，无可比性”。",
  }),
  "narrative-percent-direction": ({ item }) => ({
    title: "增长率与增减的方向相反",
    explanation: `${item}的金额和增长率，一处写增加，一处写减少。`,
    action: "请核对后改成同一个方向。",
  }),
  "narrative-cars-sum": ({ what, total, sum }) => ({
    title: what === "owned" ? "各类车辆之和不等于总数" : "各类购置车辆之和不等于总数",
    explanation: `情况说明写共 ${total} 辆，各类加起来是 ${sum} 辆。`,
    action: "请核对车辆数。",
  }),
  "narrative-cars-cost": ({ bought, isPaid }) => ({
    title: isPaid ? "有购置费，没有购置车辆" : "有购置车辆，没有购置费",
    explanation: isPaid
      ? `“三公”经费表中有公务用车购置费，情况说明写购置车辆 ${bought} 辆。`
      : `情况说明写购置车辆 ${bought} 辆，“三公”经费表中没有公务用车购置费。`,
    action: "请核对；购置的不是公务用车的，请准备好说明。",
  }),
  "narrative-none": ({ item }, finding) => ({
    title: `写的是“无”，表中有${item}`,
    explanation: `情况说明写没有，表中${item}不是零。${amountsSentence(finding)}`,
    action: "请按表改正情况说明；如果表填错了，请改表。",
  }),
  "narrative-carry-over-inside": ({ year }, finding) => ({
    title: "一般公共预算拨款里含有上年结转",
    explanation: `这个数是${year === null ? "当年" : `${year}年`}拨款与上年结转之和，情况说明没有单独写上年结转。${amountsSentence(finding)}`,
    action: "可以把上年结转单独列出；当地要求合并填写的，可以不改。",
  }),
};

/** All messages about a narrative's text. */
export const narrativeMessages: MessagesOf<NarrativeDetail> = {
  ...narrativeFigureMessages,
  ...narrativeWordMessages,
};

function slipText(slip: Slip | null, year: number | null): string {
  switch (slip) {
    case "last-year":
      return `文中的数等于${year === null ? "上年" : `${year - 1}年`}的数。`;
    case "unit":
      return "像是把元和万元弄混了。";
    case "decimal-point":
      return "像是小数点错了位。";
    case "digits":
      return "像是写错、写漏或颠倒了数字。";
    default:
      return "";
  }
}
