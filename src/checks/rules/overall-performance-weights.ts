import { tablesOf } from "../../tables/book";
import type { Check } from "../check";
import { readIndicators } from "../performance/columns";
import { HUNDRED_PERCENT } from "../performance/points";
import { reportWeights } from "../performance/weights";

/** 整体绩效目标: the weights of the indicators are 100 together. */
export const overallPerformanceWeights: Check = {
  id: "overall-performance-weights",
  title: "整体绩效目标的指标权重合计为 100",
  description:
    "看整体绩效目标表各项指标的权重之和是否为 100（写明预算执行率权重的，连同它为 100）。没有填权重或权重不是数字时不核验。",
  basis: "domain.md B90",
  severity: "error",
  needs: ["overall-performance"],
  run({ book }, report) {
    for (const table of tablesOf(book, "overall-performance")) {
      if (!table.performance) continue;
      const { executionWeight } = table.performance;
      const { indicators } = readIndicators(table.performance);
      reportWeights(report, table, indicators, executionWeight, (execution) => [
        HUNDRED_PERCENT - execution,
      ]);
    }
  },
};
