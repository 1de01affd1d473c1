import { tablesOf } from "../../tables/book";
import type { BudgetTable } from "../../tables/table";
import type { Check } from "../check";
import { projectKey, projectLabel } from "../performance/project-name";
import { statement } from "../statement";
import { titleCell } from "../title-cell";

/** One project has one table: by its code, or by its name where no code is printed. */
export const duplicatePerformanceProjects: Check = {
  id: "duplicate-performance-projects",
  title: "一个项目只有一张绩效目标表",
  description: "看同一个项目（按项目编码，没有编码的按单位和名称）是否只有一张绩效目标表。",
  basis: "domain.md B100",
  severity: "warning",
  needs: ["project-performance"],
  run({ book }, report) {
    const groups = new Map<string, BudgetTable[]>();
    for (const table of tablesOf(book, "project-performance")) {
      const project = table.performance?.project;
      if (!project) continue;
      report.ran();
      // Units of one department may have a project of one name each.
      const key = project.code ?? `${table.department ?? ""}\n${projectKey(project.name)}`;
      groups.set(key, [...(groups.get(key) ?? []), table]);
    }
    for (const tables of groups.values()) {
      const [table] = tables;
      if (!table || tables.length < 2) continue;
      const where = [...tables]
        .reverse()
        .map((each) => each.performance?.project?.cell ?? titleCell(each));
      report.found(
        statement("warning", where, {
          type: "duplicate-project",
          project: projectLabel(table),
          count: tables.length,
        })
      );
    }
  },
};
