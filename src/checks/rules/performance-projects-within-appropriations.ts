import { tablesOf } from "../../tables/book";
import type { Check } from "../check";
import { carriedInOf, currentExpenditure, totalOf, type Figure } from "../figures";
import { addendOf, amountOf } from "../performance/money";
import { projectLabel } from "../performance/project-name";
import { reportRelation, type Addend } from "../relation";
import { tableGroup, type TableGroup } from "../table-group";

/** What 财政拨款 pays for projects: of 一般公共预算, and what the other two funds spend. */
const GENERAL = totalOf("general-expenditure", "project");
const OTHER_FUNDS = [
  currentExpenditure("appropriation-balance", "fund"),
  currentExpenditure("appropriation-balance", "state-capital"),
] as const;

/** 财政拨款 of the projects is together not more than what the tables of 财政拨款 spend on projects. */
export const performanceProjectsWithinAppropriations: Check = {
  id: "performance-projects-within-appropriations",
  title: "各项目绩效目标表的财政拨款之和不大于财政拨款项目支出",
  description:
    "比较各项目绩效目标表的财政拨款之和与支出预算表的项目支出（加上政府性基金、国有资本经营预算支出和上年结转），前者不应大于后者；不要求所有项目都公开。",
  basis: "domain.md B100",
  severity: "warning",
  needs: ["project-performance", "general-expenditure"],
  run(context, report) {
    const group = tableGroup(context, ["general-expenditure"], report);
    const table = group?.table("general-expenditure");
    const general = table && GENERAL.read(table);
    if (!group || !table || !general || general.length === 0) {
      report.skipped("没有找到“一般公共预算财政拨款支出预算表”的项目支出合计");
      return;
    }
    const right = [...general, ...OTHER_FUNDS.flatMap((figure) => read(group, figure))];
    const seen = new Set<string>();
    const left = tablesOf(context.book, "project-performance").flatMap((project) => {
      const appropriation = amountOf(project, "appropriation");
      const code = project.performance?.project?.code ?? null;
      if (!appropriation || (code !== null && seen.has(code))) return [];
      if (code !== null) seen.add(code);
      return [{ ...addendOf(appropriation), label: projectLabel(project) }];
    });
    if (left.length === 0) {
      report.skipped("没有找到“项目绩效目标表”的财政拨款");
      return;
    }
    reportRelation(report, {
      table,
      left,
      op: "≤",
      right,
      // The table may show this year's money only.
      alternatives: [[...right, ...read(group, carriedInOf("appropriation-balance"))]],
      severity: "warning",
      alsoAbout: right.map(({ cell }) => cell),
      detail: {
        type: "performance-projects",
        op: "≤",
        kind: "general-expenditure",
        projects: left.length,
        item: general[0]?.label ?? "项目支出",
      },
    });
  },
};

function read(group: TableGroup, figure: Figure): readonly Addend[] {
  const table = group.table(figure.kind);
  return (table && figure.read(table)) ?? [];
}
