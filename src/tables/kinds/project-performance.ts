import type { HeadLabel } from "../performance-labels";
import type { PerformanceKind } from "./performance-kind";

function isProjectName(label: HeadLabel): boolean {
  return "text" in label && label.text === "project-name";
}

/** 项目绩效目标表 (表十一 …): what one project wants to reach with its money. */
export const projectPerformance: PerformanceKind = {
  kind: "project-performance",
  names: (title) => /绩效/.test(title) && /项目/.test(title) && !/整体/.test(title),
  tells: isProjectName,
  needs: { words: "“项目名称”", is: isProjectName },
};
