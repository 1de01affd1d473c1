import { normaliseName } from "../../money/width";
import type { TextCell } from "../../tables/performance";
import { hasIndicators } from "../performance/indicators";
import type { Check } from "../check";
import { statement } from "../statement";

/** The classes that every form has; 指标 at the end may be left out. */
const STEMS = [
  "产出",
  "效益",
  "数量",
  "质量",
  "时效",
  "成本",
  "经济成本",
  "社会成本",
  "生态环境成本",
  "经济效益",
  "社会效益",
  "生态效益",
  "可持续影响",
  "可持续发展",
  "满意度",
  "服务对象满意度",
];

/** 一级指标 and 二级指标 are written out: «可持续影响指» has lost a character. */
export const indicatorLevelNames: Check = {
  id: "indicator-level-names",
  title: "一级指标、二级指标的名称完整",
  description: "看一级、二级指标的名称是否写全，例如“可持续影响指”少了“标”。当地自定的名称不核验。",
  basis: "domain.md A10, B95",
  severity: "warning",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    // Merged cells print a level once for several indicators.
    const levels = new Map<string, TextCell>();
    for (const { first, second } of performance?.indicators ?? [])
      for (const level of [first, second])
        if (level && level.text.trim() !== "")
          levels.set(`${String(level.cell.row)} ${String(level.cell.column)}`, level);
    for (const { text, cell } of levels.values()) {
      report.ran();
      const standard = completed(normaliseName(text));
      if (standard !== null)
        report.found(
          statement("warning", [cell], { type: "indicator-level-cut", name: text, standard })
        );
    }
  },
};

/** The name that this one is the beginning of; null where it is whole, or none that we know. */
function completed(name: string): string | null {
  if (name.length < 3) return null;
  if (STEMS.some((stem) => name === stem || name === `${stem}指标`)) return null;
  const [stem, ...others] = STEMS.filter((each) => `${each}指标`.startsWith(name));
  return stem !== undefined && others.length === 0 ? `${stem}指标` : null;
}
