import { tablesOf } from "../../tables/book";
import type { BudgetTable } from "../../tables/table";
import type { Check, Report } from "../check";
import { totalOf } from "../figures";
import { addendOf, amountOf } from "../performance/money";
import { projectLabel } from "../performance/project-name";
import { reportRelation, type Addend } from "../relation";

const expenditure = totalOf("department-expenditure", "project");

/** The projects whose targets are published are together not more than 项目支出: not all of them have to be published. */
export const performanceProjectsWithinExpenditure: Check = {
  id: "performance-projects-within-expenditure",
  title: "各项目绩效目标表的资金之和不大于部门项目支出",
  description:
    "比较各项目绩效目标表的资金之和与部门支出总表的项目支出，前者不应大于后者，社会投入和银行贷款不计；不要求所有项目都公开。有多张部门支出总表时不核验。",
  basis: "domain.md B100",
  severity: "error",
  needs: ["project-performance", "department-expenditure"],
  run({ book }, report) {
    const tables = tablesOf(book, "department-expenditure");
    const [table] = tables;
    if (!table || tables.length > 1)
      report.skipped("有多张“部门支出总表”，不能确定各个项目属于哪一张");
    else checkProjects(report, table, tablesOf(book, "project-performance"));
  },
};

function checkProjects(report: Report, table: BudgetTable, projects: readonly BudgetTable[]): void {
  const right = expenditure.read(table);
  if (!right || right.length === 0) {
    report.skipped("没有找到“部门支出总表”的项目支出合计");
    return;
  }
  const codes = new Set<string>();
  const left = projects.flatMap((project): Addend[] => {
    const total = amountOf(project, "total");
    const code = project.performance?.project?.code ?? null;
    if (!total || (code !== null && codes.has(code))) return [];
    if (code !== null) codes.add(code);
    const label = projectLabel(project);
    // What others pay is no expenditure of the department.
    const ofOthers = (["social-funds", "loans"] as const).flatMap((money) => {
      const amount = amountOf(project, money);
      return amount ? [{ ...addendOf(amount), sign: -1 as const }] : [];
    });
    return [{ ...addendOf(total), label }, ...ofOthers];
  });
  if (left.length === 0) return;
  reportRelation(report, {
    table,
    left,
    op: "≤",
    right,
    alsoAbout: right.map(({ cell }) => cell),
    detail: {
      type: "performance-projects",
      op: "≤",
      kind: "department-expenditure",
      projects: left.filter(({ sign }) => sign !== -1).length,
      item: right[0]?.label ?? "项目支出",
    },
  });
}
