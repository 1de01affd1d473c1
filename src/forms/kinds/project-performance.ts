import { BLANK } from "../form-amount";
import { sumOf } from "../formulas";
import { performanceForm, RELATIONS } from "../performance-form";

const EXECUTION_WEIGHT = 10;

/** 项目绩效目标表 (表十一 …), for the user to fill; one a project. */
export const projectPerformance = performanceForm({
  kind: "project-performance",
  title: "项目绩效目标表",
  head: ({ plan }) => [
    { label: "项目名称", value: { type: "text", text: null } },
    { label: "主管部门", value: { type: "text", text: plan.department } },
    { label: "实施单位", value: { type: "text", text: null } },
    { label: "预算执行率权重(%)", value: { type: "percent", value: EXECUTION_WEIGHT } },
    {
      label: "年度资金总额（万元）",
      value: {
        type: "amount",
        amount: (draft, row) =>
          sumOf(draft, [
            [row + 1, 1],
            [row + 2, 1],
          ]),
      },
    },
    { label: "其中：财政拨款（万元）", value: { type: "amount", amount: () => BLANK } },
    { label: "其他资金（万元）", value: { type: "amount", amount: () => BLANK } },
    { label: "总体目标", value: { type: "goal" } },
  ],
  columns: [
    {
      words: "一级指标",
      width: 26,
      values: ["产出指标", "效益指标", "满意度指标", "成本指标"],
    },
    {
      words: "二级指标",
      width: 18,
      values: [
        "数量指标",
        "质量指标",
        "时效指标",
        "经济效益指标",
        "社会效益指标",
        "生态效益指标",
        "可持续影响指标",
        "服务对象满意度指标",
        "经济成本指标",
        "社会成本指标",
        "生态环境成本指标",
      ],
    },
    { words: "三级指标", width: 34 },
    { words: "指标性质", width: 10, values: RELATIONS },
    { words: "指标值", width: 12 },
    { words: "度量单位", width: 12 },
    { words: "权重（%）", width: 10, isWeight: true },
    { words: "是否核心指标", width: 13, values: ["是", "否"] },
  ],
  orientation: "landscape",
});
