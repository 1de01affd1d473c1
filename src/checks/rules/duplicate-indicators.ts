import { normaliseName } from "../../money/width";
import type { Indicator } from "../../tables/performance";
import { hasIndicators } from "../performance/indicators";
import type { Check } from "../check";
import { statement } from "../statement";

/** One indicator, by all its levels, stands once in a table. */
export const duplicateIndicators: Check = {
  id: "duplicate-indicators",
  title: "同一张绩效目标表中没有重复的指标",
  description: "看同一张绩效目标表中，一级、二级、三级指标都相同的是否只有一行。",
  basis: "domain.md B90, B93",
  severity: "warning",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    const groups = new Map<string, Indicator[]>();
    for (const indicator of performance?.indicators ?? []) {
      if (indicator.name.text.trim() === "") continue;
      report.ran();
      const key = keyOf(indicator);
      groups.set(key, [...(groups.get(key) ?? []), indicator]);
    }
    for (const [last, ...others] of [...groups.values()].map((group) => [...group].reverse()))
      if (last && others.length > 0)
        report.found(
          statement(
            "warning",
            [last, ...others].map(({ name }) => name.cell),
            { type: "duplicate-indicator", name: last.name.text, count: others.length + 1 }
          )
        );
  },
};

function keyOf({ first, second, name }: Indicator): string {
  return [first, second, name].map((cell) => normaliseName(cell?.text ?? "")).join("\n");
}
