import { tablesOf } from "../../tables/book";
import type { Check } from "../check";
import { formulasIn } from "../performance/formulas";
import { statement } from "../statement";

/** What a project's description calculates («15元/午餐*22.5天*12月*264人=1069200元») is calculated right. */
export const projectArithmetic: Check = {
  id: "project-arithmetic",
  title: "项目概述中的算式计算正确",
  description:
    "重新计算项目概述中的算式（例如“15元*22.5天*12月=4050元”），看结果是否正确。看不懂的算式不核验。",
  basis: "domain.md E",
  severity: "warning",
  needs: ["project-performance"],
  run({ book }, report) {
    for (const { performance } of tablesOf(book, "project-performance"))
      for (const { text, cell } of performance?.descriptions ?? [])
        for (const { formula, result, printed, holds } of formulasIn(text)) {
          report.ran();
          if (holds) continue;
          report.found({
            ...statement("warning", [cell], { type: "project-formula", formula }),
            expected: result,
            actual: printed,
          });
        }
  },
};
