import { tablesOf } from "../../tables/book";
import { rowOf } from "../../tables/select";
import type { Check } from "../check";
import { reportColumnSums } from "../column-sums";
import { columnLabel } from "../labels";
import { unreadLines } from "../unread";
import { quoted } from "../../tables/quoted";

/** 项目支出明细: 合计 = Σ of the projects, each column. */
export const projectsTotal: Check = {
  id: "projects-total",
  title: "项目支出明细的合计等于各项目之和",
  description: "比较项目支出明细表每一列的合计与各项目之和。没有同时列出合计和项目时不核验。",
  basis: "domain.md B100",
  severity: "error",
  needs: ["project-details"],
  run({ book }, report) {
    for (const table of tablesOf(book, "project-details")) {
      const total = rowOf(table, "total");
      const projects = table.rows.filter(({ line }) => line === "item");
      if (!total || projects.length === 0) {
        report.skipped(`${quoted(table.area.sheet)}没有同时列出合计和各个项目`);
        continue;
      }
      reportColumnSums(report, {
        table,
        total,
        parts: projects,
        unread: unreadLines(table),
        detail: (column) => ({
          type: "projects-total",
          column: columnLabel(column),
          projects: projects.length,
        }),
      });
    }
  },
};
