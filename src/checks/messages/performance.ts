import type { PerformanceDetail } from "../performance-detail";
import type { IndicatorColumn } from "../performance/columns";
import { kindLabel } from "../labels";
import { quoted } from "../../tables/quoted";
import { moneyLabel } from "../performance/money";
import { amountsSentence } from "./amounts";
import type { MessagesOf } from "./message";

/** Messages about 绩效目标表. */
export const performanceMessages: MessagesOf<PerformanceDetail> = {
  "indicator-weights": ({ count, execution }, { expected, actual }) => ({
    title: "指标权重合计不对",
    explanation: `${count} 项指标的权重合计为 ${String(actual)}，应为 ${String(expected)}${
      execution === null ? "" : `（预算执行率权重为 ${execution}，两者合计应为 100）`
    }。`,
    action: "请核对各项指标的权重；如果漏了指标，请补上。",
  }),
  "indicator-weight-range": ({ name, weight }) => ({
    title: `指标权重是 ${weight}`,
    explanation: `${quoted(name)}的权重应大于 0、不超过 100。`,
    action: "请核对这项指标的权重。",
  }),
  "indicator-columns-moved": ({ kind, moved }) => ({
    title: "绩效指标的表头与内容错位",
    explanation: `${kindLabel(kind)}中，${moved
      .map(({ header, content }) => `“${HEADERS[header]}”下面填的是${CONTENTS[content]}`)
      .join("，")}。`,
    action: "请调整表头或各列的位置，使表头与内容一致。",
  }),
  "indicator-cell-odd": ({ header, text }) => ({
    title: `“${HEADERS[header]}”列中有不相符的内容`,
    explanation: `这里填的是“${text}”，同一列其他各行填的是${CONTENTS[header]}。`,
    action: "请核对是否填错了列。",
  }),
  "performance-amounts": ({ op, total, parts }, finding) => {
    const sum = parts.map(moneyLabel).map(quoted).join("加");
    const rule = `${quoted(moneyLabel(total))}${op === "=" ? "应等于" : "不应小于"}${sum}。`;
    return finding.severity === "rounding"
      ? {
          title: "项目资金总额与各项资金有尾差",
          explanation: `${rule}${amountsSentence(finding)}各数分别四舍五入，会有这样的差额，属于尾差。`,
          action: "不必修改。",
        }
      : {
          title: "资金总额与各项资金不符",
          explanation: rule + amountsSentence(finding),
          action: "请核对这张表的各项资金，改正其中不对的数。",
        };
  },
  "overall-without-carry-over": (_, finding) => ({
    title: "部门支出预算数没有算上年结转",
    explanation: `“整体绩效目标表”的部门支出预算数比“部门支出总表”的合计正好少上年结转。${amountsSentence(finding)}`,
    action: "请核对口径：部门支出总表含上年结转的，这里也应包含；不包含的，请准备好说明。",
  }),
  "indicator-unit": ({ name, unit, expected }) => ({
    title: "计量单位与指标不相称",
    explanation: `${quoted(name)}的计量单位是“${unit}”，按名称应是${expected}。`,
    action: "请核对指标名称、指标值和计量单位。",
  }),
  "indicator-level-cut": ({ name, standard }) => ({
    title: "指标类别的名称不完整",
    explanation: `这里写的是“${name}”，应是“${standard}”，可能输入或导出时被截断。`,
    action: "请补全名称。",
  }),
  "price-in-words": ({ price, name, indicator }) => ({
    title: "指标与项目概述的单价不一致",
    explanation: `项目概述按“${price}”计算，指标${quoted(name)}要求“${indicator}”，两者不能同时做到。`,
    action: "请核对单价，改正其中不对的一处。",
  }),
  "description-year": ({ quote, year }) => ({
    title: "绩效目标表里留有往年的预算",
    explanation: `这里写的是“${quote}”，这本预算是 ${year} 年的。`,
    action: "请核对是否沿用了往年的文字和测算。",
  }),
  "indicator-levels-missing": ({ missing }) => ({
    title: `没有${missing.join("、")}指标`,
    explanation: `项目绩效指标一般应有产出、效益和满意度三类一级指标，这张表没有${missing.join("、")}指标。`,
    action: "请补上；如果这个项目确实不适用，请准备好说明。",
  }),
  "cost-indicators-missing": ({ others }) => ({
    title: "没有成本指标",
    explanation: `另有 ${others} 个项目设了成本指标，这个项目没有设。`,
    action: "请看是否需要补上。",
  }),
  "no-core-indicator": () => ({
    title: "没有核心指标",
    explanation: "这张表有“是否核心指标”一列，但没有一项指标填“是”。",
    action: "请至少确定一项核心指标。",
  }),
  "qualitative-with-number": ({ name, text }) => ({
    title: "定性指标填了数字",
    explanation: `${quoted(name)}的性质是定性，指标值却是“${text}”，看不出是要达到、不超过还是等于这个数。`,
    action: "请改为“≥”“≤”或“＝”；确实是定性指标的，请用文字写明要求。",
  }),
  "quantity-without-number": ({ name, nature, text }) => ({
    title: text === "" ? "定量指标没有指标值" : "定量指标的指标值不是数字",
    explanation: `${quoted(name)}的性质是“${nature}”，指标值${text === "" ? "是空白" : `是“${text}”`}，无法考核是否达到。`,
    action: "请填上数字；如果是定性指标，请改性质。",
  }),
  "quantity-without-unit": ({ name, nature, text }) => ({
    title: "定量指标没有计量单位",
    explanation: `${quoted(name)}要求“${nature}${text}”，没有写计量单位。`,
    action: "请填上计量单位。",
  }),
  "rate-above-hundred": ({ name, text }) => ({
    title: `比率类指标为 ${text}`,
    explanation: `${quoted(name)}是占全部的比例，一般不会超过 100%。`,
    action: "请核对指标值和计量单位。",
  }),
  "rate-says-nothing": ({ name, text }) => ({
    title: `“≤${text}”没有实际要求`,
    explanation: `${quoted(name)}本来就不会超过 100%，写“≤${text}”等于没有要求。`,
    action: "请改为“≥”或“＝”，并写明要达到的比例。",
  }),
  "indicator-costs": ({ costs, total }, finding) => ({
    title: "成本指标之和超过项目资金",
    explanation: `${costs} 项成本指标的金额之和不应超过“${moneyLabel(total)}”。${amountsSentence(finding)}`,
    action: "请核对成本指标和项目资金。",
  }),
  "indicator-direction": ({ name, count }) => ({
    title: "指标性质与含义相反",
    explanation: `${quoted(name)}${count > 1 ? `等 ${count} 项指标` : ""}写的是“≥”，意思成了花费、时间或差错越多越好。`,
    action: "请核对，应控制的指标请改为“≤”；固定金额可以用“＝”。",
  }),
  "indicator-class": ({ name, second, better }) => ({
    title: "指标归类不合适",
    explanation: `${quoted(name)}列在“${second}”下，按内容应归入${better}。`,
    action: "请核对它的一级指标和二级指标。",
  }),
  "duplicate-indicator": ({ name, count }) => ({
    title: `同一项指标写了 ${count} 次`,
    explanation: `这张表里${quoted(name)}出现了 ${count} 次，所属的一级指标和二级指标也相同，会重复计算权重。`,
    action: "请删去重复的一行，或改正指标名称。",
  }),
  "duplicate-project": ({ project, count }) => ({
    title: `同一个项目有 ${count} 张绩效目标表`,
    explanation: `${quoted(project)}有 ${count} 张项目绩效目标表，可能重复粘贴，也可能项目编码写错。`,
    action: "请删去重复的表，或改正项目名称和编码。",
  }),
  "performance-projects": ({ kind, projects, item }, finding) => ({
    title:
      finding.severity === "rounding" ? "项目资金之和与项目支出有尾差" : "项目资金之和超过项目支出",
    explanation: `${projects} 个项目的资金之和不应超过${kindLabel(kind)}的${item}。${amountsSentence(finding)}`,
    action: `请核对各个项目的资金和${kindLabel(kind)}的项目支出。`,
  }),
  "project-formula": ({ formula }, { expected, actual }) => ({
    title: "项目概述中的算式算错了",
    explanation: `“${formula}”应等于 ${String(expected)}，文中写的是 ${String(actual)}。`,
    action: "请重新计算，改正算式或结果。",
  }),
  "project-total-in-words": ({ quote, total }, finding) => ({
    title: "项目概述的合计与项目资金不同",
    explanation: `项目概述写的是“${quote}”，与这个项目的“${moneyLabel(total)}”不同。${amountsSentence(finding)}`,
    action: "请核对是否沿用了往年的文字，或只安排了部分资金；确实如此的，请准备好说明。",
  }),
  "goal-in-words": ({ goal, name, indicator }) => ({
    title: "指标值低于总体目标写明的数量",
    explanation: `目标写的是“${goal}”，指标${quoted(name)}只要求“${indicator}”。`,
    action: "请核对，使目标与指标一致。",
  }),
};

const HEADERS: Readonly<Record<IndicatorColumn, string>> = {
  weight: "指标权重",
  unit: "计量单位",
  nature: "指标性质",
  value: "指标值",
};

const CONTENTS: Readonly<Record<IndicatorColumn, string>> = {
  weight: "权重",
  unit: "计量单位",
  nature: "“≥”“≤”等性质",
  value: "指标值",
};
