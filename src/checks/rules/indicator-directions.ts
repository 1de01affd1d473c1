import type { Indicator } from "../../tables/performance";
import { hasIndicators } from "../performance/indicators";
import type { Check } from "../check";
import { readIndicators } from "../performance/columns";
import { indicatorAmount } from "../performance/indicator-amount";
import { natureOf } from "../performance/natures";
import { statement } from "../statement";

/** What nobody wants much of. */
const UNWANTED =
  /(响应时间|等待(时间|时长)|投诉(次数|率|量)|差错率|失误率|错误率|(事故|故障)(数|率|次数|起数))$/;

/** «≥» asks for more. Of costs, waiting and complaints nobody asks for more: one finding a table, with its cells. */
export const indicatorDirections: Check = {
  id: "indicator-directions",
  title: "成本、时长、差错类指标不设“≥”",
  description: "看成本金额、响应和等待时间、投诉、差错、事故一类指标的性质，一般不应是“≥”。",
  basis: "domain.md B96, B98",
  severity: "warning",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    if (!performance) return;
    const { indicators } = readIndicators(performance);
    const judged = indicators.filter(isToBeKeptSmall);
    report.ran(judged.length);
    const reversed = judged.filter(({ nature }) =>
      ["≥", ">"].includes(natureOf(nature?.text ?? "") ?? "")
    );
    const [first] = reversed;
    if (!first) return;
    report.found(
      statement(
        "warning",
        reversed.map(({ nature }) => nature?.cell ?? null),
        { type: "indicator-direction", name: first.name.text, count: reversed.length }
      )
    );
  },
};

function isToBeKeptSmall(indicator: Indicator): boolean {
  const { first, second, name } = indicator;
  const isCost = /成本/.test(`${first?.text ?? ""}${second?.text ?? ""}`);
  return (isCost && indicatorAmount(indicator) !== null) || UNWANTED.test(name.text.trim());
}
