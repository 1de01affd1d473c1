import { tablesOf } from "../../tables/book";
import { cellOf, columnOf } from "../../tables/select";
import type { Check } from "../check";
import { addendOf, amountOf } from "../performance/money";
import { projectKey } from "../performance/project-name";
import { reportRelation } from "../relation";

/** A project has the same money in 项目支出明细表 and in its own table; projects are found by their name. */
export const performanceProjectDetails: Check = {
  id: "performance-project-details",
  title: "项目在支出明细表和绩效目标表中的金额一致",
  description:
    "按项目名称比较同一项目在项目支出明细表和项目绩效目标表中的金额。找不到同名项目，或同名的不止一个时不比较。",
  basis: "domain.md B100",
  severity: "warning",
  needs: ["project-performance", "project-details"],
  run({ book }, report) {
    const lines = tablesOf(book, "project-details").flatMap((table) => {
      const column = columnOf(table, "total");
      const items = table.rows.filter(({ line }) => line === "item");
      return column
        ? items.flatMap((row) => {
            const cell = cellOf(table, row, column);
            return cell ? [{ table, name: row.name, key: projectKey(row.name), cell }] : [];
          })
        : [];
    });
    for (const table of tablesOf(book, "project-performance")) {
      const project = table.performance?.project;
      const total = amountOf(table, "total");
      if (!project || !total) continue;
      const [line, ...others] = lines.filter(({ key }) => key === projectKey(project.name));
      if (!line || others.length > 0) {
        report.skipped(
          line
            ? "项目支出明细表中有多个同名项目，不能确定与哪一个比较"
            : "有的项目在项目支出明细表中没有找到同名项目"
        );
        continue;
      }
      reportRelation(report, {
        table,
        left: [addendOf(total)],
        right: [{ label: line.name, cell: line.cell }],
        sameFigure: true,
        severity: "warning",
        alsoAbout: [line.cell],
        detail: {
          type: "between-tables",
          relation: "performance-project-details",
          op: "=",
          left: [{ kind: "project-performance", item: total.label }],
          right: [{ kind: "project-details", item: line.name }],
          acrossYears: false,
        },
      });
    }
  },
};
