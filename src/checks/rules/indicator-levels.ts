import { tablesOf } from "../../tables/book";
import type { Performance } from "../../tables/performance";
import type { BudgetTable } from "../../tables/table";
import type { Check } from "../check";
import { statement } from "../statement";
import { titleCell } from "../title-cell";

const REQUIRED = ["产出", "效益", "满意度"] as const;

/** First levels that a project's indicators have, 成本 where it is usual in the book, and one 核心指标 at least where the column exists. */
export const indicatorLevels: Check = {
  id: "indicator-levels",
  title: "项目绩效指标有产出、效益、满意度，并有核心指标",
  description:
    "看项目绩效目标表是否有产出、效益、满意度三类指标；多数项目有成本指标时，看其余项目是否也有；有“是否核心指标”一列时，看是否至少有一个核心指标。没有一级指标列的表不核验。",
  basis: "domain.md B95",
  severity: "warning",
  needs: ["project-performance"],
  run({ book }, report) {
    const tables = tablesOf(book, "project-performance").flatMap((table) =>
      table.performance && table.performance.indicators.length > 0
        ? [{ table, performance: table.performance }]
        : []
    );
    const withCosts = tables.filter(({ performance }) => hasLevel(performance, "成本"));
    const costsAreUsual = withCosts.length * 2 > tables.length;
    for (const { table, performance } of tables) {
      const where = [levelsCell(table, performance)];
      if (performance.indicators.some(({ first }) => first !== null)) {
        report.ran();
        const missing = REQUIRED.filter((level) => !hasLevel(performance, level));
        if (missing.length > 0)
          report.found(statement("warning", where, { type: "indicator-levels-missing", missing }));
        if (costsAreUsual && !hasLevel(performance, "成本"))
          report.found(
            statement("info", where, {
              type: "cost-indicators-missing",
              others: withCosts.length,
            })
          );
      }
      const core = performance.indicators.flatMap((indicator) => indicator.core ?? []);
      if (core.length === 0) continue;
      report.ran();
      if (core.every(({ text }) => !/^(是|√|Y|y|核心(指标)?)$/.test(text.trim())))
        report.found(
          statement(
            "warning",
            core.slice(0, 1).map(({ cell }) => cell),
            { type: "no-core-indicator" }
          )
        );
    }
  },
};

/** 成本 is a second level under 产出 in older forms. */
function hasLevel({ indicators }: Performance, level: string): boolean {
  return indicators.some(
    ({ first, second }) =>
      (first?.text.includes(level) ?? false) || (second?.text.includes(level) ?? false)
  );
}

function levelsCell(table: BudgetTable, { indicators }: Performance) {
  return indicators[0]?.first?.cell ?? titleCell(table);
}
