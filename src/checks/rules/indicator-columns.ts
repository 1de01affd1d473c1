import type { Indicator } from "../../tables/performance";
import { hasIndicators } from "../performance/indicators";
import type { Check, Report } from "../check";
import {
  cellOf,
  INDICATOR_COLUMNS,
  readIndicators,
  type IndicatorColumn,
} from "../performance/columns";
import { natureOf } from "../performance/natures";
import { plainNumber } from "../performance/plain-number";
import { statement } from "../statement";

/**
 * The columns of 绩效指标 hold what their headers say. Whole columns under each other's headers are one error a table; single cells that do
 * not fit are to be looked at.
 */
export const indicatorColumns: Check = {
  id: "indicator-columns",
  title: "绩效指标各列的内容与表头一致",
  description:
    "看指标权重、计量单位、指标性质、指标值四列的内容是否与表头相符。指标不到 3 行的表，不判断整列错位。",
  basis: "domain.md B92",
  severity: "error",
  needs: [],
  isAbout: hasIndicators,
  checkTable({ kind, performance }, report) {
    const [first] = performance?.indicators ?? [];
    if (!performance || !first) return;
    report.ran();
    const { indicators, moved } = readIndicators(performance);
    if (moved.length > 0) {
      const where = moved.flatMap(({ header }) => cellOf(first, header)?.cell ?? []);
      report.found(statement("error", where, { type: "indicator-columns-moved", kind, moved }));
    }
    reportOddCells(report, indicators);
  },
};

function reportOddCells(report: Report, indicators: readonly Indicator[]): void {
  for (const header of INDICATOR_COLUMNS) {
    const cells = indicators.flatMap((indicator) => cellOf(indicator, header) ?? []);
    const filled = cells.filter(({ text }) => text.trim() !== "");
    const odd = filled.filter(({ text }) => !fits(header, text));
    // What does not fit in most rows is another way to fill in the column, not a slip.
    if (odd.length * 2 >= filled.length) continue;
    for (const { text, cell } of odd)
      report.found(statement("warning", [cell], { type: "indicator-cell-odd", header, text }));
  }
}

function fits(header: IndicatorColumn, text: string): boolean {
  switch (header) {
    case "weight":
      return /^-?[\d.]+\s*[%％]?$/.test(text.trim()) || plainNumber(text) !== null;
    case "unit":
      return (
        plainNumber(text) === null && !["≥", "≤", "=", ">", "<"].includes(natureOf(text) ?? "")
      );
    case "nature":
      return natureOf(text) !== null;
    case "value":
      // «≥95» says its nature once more; a sign alone is another column's.
      return natureOf(text) === null || natureOf(text) === "无";
  }
}
