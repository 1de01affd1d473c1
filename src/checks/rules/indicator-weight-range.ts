import { hasIndicators } from "../performance/indicators";
import type { Check } from "../check";
import { readIndicators } from "../performance/columns";
import { HUNDRED_PERCENT, pointsText } from "../performance/points";
import { statement } from "../statement";

/** One weight is more than nothing and at most 100; what weighs 0 is not assessed. */
export const indicatorWeightRange: Check = {
  id: "indicator-weight-range",
  title: "每项绩效指标的权重大于 0、不超过 100",
  description: "看每一项权重是否大于 0、不超过 100。整列没有填权重的表不核验。",
  basis: "domain.md B90, B93",
  severity: "error",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    if (!performance) return;
    const { indicators } = readIndicators(performance);
    if (indicators.every(({ weight }) => (weight?.points ?? 0) === 0)) return;
    for (const { weight, name } of indicators) {
      // A blank may be the rest of a merged cell.
      if (!weight || weight.points === null || weight.text.trim() === "") continue;
      report.ran();
      const { points, cell } = weight;
      if (points > 0 && points <= HUNDRED_PERCENT) continue;
      const detail = {
        type: "indicator-weight-range",
        name: name.text,
        weight: pointsText(points),
      } as const;
      report.found(statement(points === 0 ? "warning" : "error", [cell], detail));
    }
  },
};
