import type { PerformanceKind } from "./performance-kind";

/** 整体绩效目标表 (表十): what the department or unit as a whole wants to reach with its money. */
export const overallPerformance: PerformanceKind = {
  kind: "overall-performance",
  names: (title) =>
    /绩效/.test(title) &&
    (/整体/.test(title) ? !/项目/.test(title) : /^(?!.*项目).*(?:部门|单位)/.test(title)),
  tells: (label) => "text" in label && label.text === "department",
  needs: null,
};
