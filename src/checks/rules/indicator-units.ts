import { normaliseName } from "../../money/width";
import { hasIndicators } from "../performance/indicators";
import type { Check } from "../check";
import { readIndicators } from "../performance/columns";
import { statement } from "../statement";

const COST = /(成本|费用|经费|单价|租金)$/;
const COUNT = /(数量|次数|个数|份数|件数|人数|台数|户数)$/;
const SHARE = /(?<!频|效|汇|利|费|税|速|倍|功|辨|码|心|曲|斜)率$/;
/** Counted in so many of ten thousand or of a hundred thousand people. */
const OF_MANY = /死亡|发病|患病|出生|生育|感染|事故|犯罪|发案/;
const DEGREE = /程度$/;
const SHARE_UNIT = /^([%‰]|百分比|百分点|个百分点|分|比率|率)$/;
const TIME_UNIT = /^(天|日|工作日|小时|月|个月|年)$/;

/** A cost is counted in money, a number in pieces, a share in per cent. */
export const indicatorUnits: Check = {
  id: "indicator-units",
  title: "绩效指标的计量单位与指标名称相称",
  description:
    "按指标名称看计量单位是否相称：费用应以金额计，数量不应以百分比计，比率应以百分比计。看不出来的不核验。",
  basis: "domain.md B92, B96",
  severity: "warning",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    if (!performance) return;
    for (const { second, name, unit } of readIndicators(performance).indicators) {
      const counted = normaliseName(unit?.text ?? "");
      if (!unit || counted === "") continue;
      report.ran();
      const expected = fittingUnit(
        normaliseName(second?.text ?? ""),
        normaliseName(name.text),
        counted
      );
      if (expected !== null)
        report.found(
          statement("warning", [unit.cell, name.cell], {
            type: "indicator-unit",
            name: name.text,
            unit: unit.text.trim(),
            expected,
          })
        );
    }
  },
};

/** What unit the name asks for, in Chinese; null where it has one, or where the name does not tell. */
function fittingUnit(second: string, name: string, unit: string): string | null {
  // 社会成本 and 生态环境成本 may be counted in anything.
  if (/^(经济)?成本/.test(second) && COST.test(name) && !/元|%/.test(unit)) return "金额";
  if (COUNT.test(name) && unit === "%") return "个数";
  if (SHARE.test(name) && !SHARE_UNIT.test(unit) && !OF_MANY.test(name)) return "百分比";
  if (DEGREE.test(name) && TIME_UNIT.test(unit)) return "百分比";
  return null;
}
