import { normaliseName } from "../../money/width";
import { hasIndicators } from "../performance/indicators";
import type { Check } from "../check";
import { readIndicators } from "../performance/columns";
import { goalsIn } from "../performance/goals";
import { natureOf } from "../performance/natures";
import { plainNumber } from "../performance/plain-number";
import { statement } from "../statement";

/** «至少召开2次区政府全体会» asks for no less than the indicator of that name does. */
export const indicatorGoals: Check = {
  id: "indicator-goals",
  title: "绩效指标不低于总体目标中写明的数量",
  description:
    "比较总体目标中“至少”“不少于”的数量与名称、单位都对得上的指标。对得上的指标不止一个时不比较。",
  basis: "domain.md E",
  severity: "warning",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    if (!performance) return;
    const { indicators } = readIndicators(performance);
    for (const goal of performance.goals.flatMap((cell) =>
      goalsIn(cell).map((each) => ({ ...each, cell: cell.cell }))
    )) {
      // Only one indicator that is named alike and counted alike is certainly meant.
      const [indicator, ...others] = indicators.filter(
        ({ name, unit }) =>
          normaliseName(name.text).includes(goal.what) &&
          normaliseName(unit?.text ?? "") === goal.unit
      );
      const value = plainNumber(indicator?.value?.text ?? "");
      const nature = natureOf(indicator?.nature?.text ?? "");
      if (!indicator?.value || others.length > 0 || value === null) continue;
      if (nature !== "≥" && nature !== "=" && nature !== ">") continue;
      report.ran();
      if (value >= goal.count) continue;
      report.found(
        statement("warning", [indicator.value.cell, goal.cell], {
          type: "goal-in-words",
          goal: goal.quote,
          name: indicator.name.text,
          indicator: `${nature}${indicator.value.text.trim()}${goal.unit}`,
        })
      );
    }
  },
};
