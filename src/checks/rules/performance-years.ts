import type { TextCell } from "../../tables/performance";
import type { Check } from "../check";
import { plainTextOf } from "../performance/plain-texts";
import { statement } from "../statement";

/** «2025年电费预算金额», «2024年预计有10人»: what a year is to bring, directly behind the year. */
const PLANNED =
  /(?<!\d)(20\d\d)年度?(?:[\u4e00-\u9fff]{0,4}预算(?:金额|数|安排)|(?:预计|计划|拟))[\u4e00-\u9fff]{0,6}/g;

/**
 * What a performance table's texts plan is planned for the report year. Names in 《》 and of documents («关于…的请示») and what happened in
 * other years are not plans.
 */
export const performanceYears: Check = {
  id: "performance-years",
  title: "绩效目标表的文字没有留着往年的预算",
  description:
    "看项目概述和绩效目标的文字中，有没有往年的预算安排。书名号中的名称、文件名和往年的事实不算。",
  basis: "domain.md A06",
  severity: "warning",
  needs: [],
  isAbout: ({ performance }) => performance !== undefined,
  checkTable({ performance, year }, report) {
    if (!performance || year === null) return;
    for (const text of [...performance.descriptions, ...performance.goals]) {
      report.ran();
      const past = plans(text).find((plan) => plan.year < year);
      if (past)
        report.found(
          statement("warning", [text.cell], { type: "description-year", quote: past.quote, year })
        );
    }
  },
};

function plans(cell: TextCell): readonly { readonly year: number; readonly quote: string }[] {
  const own = plainTextOf(cell);
  if (!own.includes("20")) return [];
  const plain = own.replace(/《[^》]*》|关于[^。，；,;]*/g, "");
  return [...plain.matchAll(PLANNED)].map(([quote, year]) => ({ year: Number(year), quote }));
}
