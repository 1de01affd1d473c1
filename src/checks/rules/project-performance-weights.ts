import { tablesOf } from "../../tables/book";
import type { Check } from "../check";
import { readIndicators } from "../performance/columns";
import { HUNDRED_PERCENT, USUAL_EXECUTION_WEIGHT } from "../performance/points";
import { reportWeights } from "../performance/weights";

/** 项目绩效目标: the weights of the indicators and of 预算执行率 are 100 together; 90 or 100 where the latter is not printed. */
export const projectPerformanceWeights: Check = {
  id: "project-performance-weights",
  title: "项目绩效目标的指标权重与预算执行率权重合计为 100",
  description:
    "看项目绩效指标的权重之和加上预算执行率权重是否为 100。表中没有写预算执行率权重的，指标之和为 90 或 100 都可以；没有填权重或权重不是数字时不核验。",
  basis: "domain.md B93",
  severity: "error",
  needs: ["project-performance"],
  run({ book }, report) {
    for (const table of tablesOf(book, "project-performance")) {
      if (!table.performance) continue;
      const { executionWeight } = table.performance;
      const { indicators } = readIndicators(table.performance);
      reportWeights(report, table, indicators, executionWeight, (execution) =>
        execution > 0
          ? [HUNDRED_PERCENT - execution]
          : [HUNDRED_PERCENT - USUAL_EXECUTION_WEIGHT, HUNDRED_PERCENT]
      );
    }
  },
};
