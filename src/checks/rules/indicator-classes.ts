import { normaliseName } from "../../money/width";
import { hasIndicators } from "../performance/indicators";
import type { Check } from "../check";
import { readIndicators } from "../performance/columns";
import { statement } from "../statement";

/** Second levels by what they say, and the first level each belongs to; 成本 is under 产出 in older forms. */
const FIRST_OF_SECOND: readonly (readonly [second: RegExp, firsts: RegExp, usual: string])[] = [
  [/^(数量|质量|时效)(指标)?$/, /产出/, "产出指标"],
  [/^(经济|社会|生态|环境|可持续).*(效益|影响|发展)/, /效益/, "效益指标"],
  [/满意/, /满意/, "满意度指标"],
];

const DURATION = /(周期|及时率|及时性|时限|完成时间|工期)$/;
/** How long one waits is no number of anything; hours of training are. */
const WAITING = /(周期|时限|响应时间|等待时间|等待时长|及时率)$/;
const TIME_UNIT = /^(天|日|工作日|小时|月|个月|年|年月日)$/;
const MONEY_UNIT = /^(元|千元|万元|亿元)(\/年)?$/;

/** An indicator stands in the class that it belongs to, where this is certain. */
export const indicatorClasses: Check = {
  id: "indicator-classes",
  title: "绩效指标归入合适的二级指标",
  description:
    "按指标名称和计量单位，看它的一级、二级指标是否合适，例如工期、等待时间是时效指标，以元计的是成本指标。只指出有把握的。",
  basis: "domain.md B99",
  severity: "warning",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    if (!performance) return;
    for (const { first, second, name, unit } of readIndicators(performance).indicators) {
      if (!second || second.text.trim() === "") continue;
      report.ran();
      const better = betterClass(
        normaliseName(first?.text ?? ""),
        normaliseName(second.text),
        normaliseName(name.text),
        normaliseName(unit?.text ?? "")
      );
      if (better !== null)
        report.found(
          statement("warning", [name.cell, second.cell], {
            type: "indicator-class",
            name: name.text,
            second: second.text,
            better,
          })
        );
    }
  },
};

function betterClass(first: string, second: string, name: string, unit: string): string | null {
  if (/成本/.test(second) && (DURATION.test(name) || TIME_UNIT.test(unit))) return "时效指标";
  if (/^数量/.test(second) && WAITING.test(name)) return "时效指标";
  if (/^数量/.test(second) && MONEY_UNIT.test(unit)) return "成本指标";
  if (first !== "" && /满意(度|率)$/.test(name) && !/满意/.test(first + second))
    return "满意度指标";
  if (first === "") return null;
  const home = FIRST_OF_SECOND.find(([pattern]) => pattern.test(second));
  return home && !home[1].test(first) && /产出|效益|满意|成本/.test(first) ? home[2] : null;
}
