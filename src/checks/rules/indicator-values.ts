import type { Indicator } from "../../tables/performance";
import { hasIndicators } from "../performance/indicators";
import type { Check, Report } from "../check";
import { readIndicators } from "../performance/columns";
import { isQuantitative, natureOf } from "../performance/natures";
import { plainNumber } from "../performance/plain-number";
import { statement } from "../statement";

/** 定性 goes with words, ≥ ≤ = with a number and its unit. */
export const indicatorValues: Check = {
  id: "indicator-values",
  title: "绩效指标的指标值、计量单位与指标性质相符",
  description:
    "看定性指标是否用文字描述，“≥”“≤”“＝”的指标是否有数值和计量单位。性质为“无”或空白的不核验。",
  basis: "domain.md B96",
  severity: "warning",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ performance }, report) {
    if (!performance) return;
    for (const indicator of readIndicators(performance).indicators)
      checkIndicator(report, indicator);
  },
};

function checkIndicator(report: Report, { name, nature, value, unit }: Indicator): void {
  const kind = natureOf(nature?.text ?? "");
  if (!nature || !value || kind === null || kind === "无") return;
  report.ran();
  const text = value.text.trim();
  const unitText = unit?.text.trim() ?? "";
  const shared = { name: name.text, nature: nature.text.trim(), text: text + unitText };
  if (!isQuantitative(kind)) {
    const isNumber = plainNumber(text.replace(/[%％]$/, "")) !== null;
    if (isNumber)
      report.found(
        statement("warning", [nature.cell, value.cell], {
          type: "qualitative-with-number",
          ...shared,
        })
      );
    return;
  }
  if (!/[\d０-９一二三四五六七八九十百千万零两]/.test(text))
    report.found(
      statement("warning", [value.cell, nature.cell], {
        type: "quantity-without-number",
        ...shared,
      })
    );
  else if (unit && unitText === "" && plainNumber(text) !== null)
    report.found(
      statement("warning", [unit.cell, value.cell], { type: "quantity-without-unit", ...shared })
    );
}
