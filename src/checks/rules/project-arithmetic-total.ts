import { tablesOf } from "../../tables/book";
import type { Check } from "../check";
import { amountOf } from "../performance/money";
import { closingTotal } from "../performance/closing-total";

/** The total with which a project's description ends («以上五项费用合计金额2500000元。») is the project's money. */
export const projectArithmeticTotal: Check = {
  id: "project-arithmetic-total",
  title: "项目概述结尾的合计与项目资金一致",
  description: "比较项目概述结尾的合计金额与这个项目的资金总额。概述没有写合计的不核验。",
  basis: "domain.md E",
  severity: "warning",
  needs: ["project-performance"],
  run({ book }, report) {
    for (const table of tablesOf(book, "project-performance")) {
      const total = amountOf(table, "total");
      if (!total || total.amount.state !== "amount") continue;
      for (const { text, cell } of table.performance?.descriptions ?? []) {
        const stated = closingTotal(text);
        if (!stated) continue;
        report.ran();
        const { fen, halfStep } = total.amount;
        const difference = fen - stated.fen;
        if (Math.abs(difference) <= Math.max(halfStep, stated.halfStep)) continue;
        const { sheet, row, column } = total.amount;
        report.found({
          severity: "warning",
          where: [cell, { sheet, row, column }],
          expected: fen,
          actual: stated.fen,
          difference: -difference,
          unit: table.unit,
          detail: { type: "project-total-in-words", quote: stated.quote, total: total.label },
        });
      }
    }
  },
};
