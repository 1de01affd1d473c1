import { printedText } from "../../tables/cell-text";
import type { CellRef } from "../../tables/grid";
import type { Check } from "../check";
import { statement } from "../statement";

interface Numbered {
  readonly prefix: string;
  readonly number: number;
  readonly cell: CellRef;
}

const NUMBER =
  /^(附件|附表|公开表|表)[:：]?(\d{1,2}|二?十[一二三四五六七八九]?|[一二三四五六七八九])$/;

/** The numbers of the tables (表一, 附件 2) follow one another. Several project tables may share one. */
export const tableNumbers: Check = {
  id: "table-numbers",
  title: "表号连续",
  basis: "domain.md A17",
  severity: "info",
  needs: [],
  run({ book }, report) {
    const byPrefix = new Map<string, Numbered[]>();
    for (const grid of book.grids ?? [])
      grid.values.forEach((values, row) => {
        values.forEach((value, column) => {
          const match = typeof value === "string" && NUMBER.exec(printedText(value));
          if (!match) return;
          const [, prefix = "", number = ""] = match;
          const cell = { sheet: grid.sheet, row: grid.top + row, column: grid.left + column };
          const known = byPrefix.get(prefix) ?? [];
          known.push({ prefix, number: numberOf(number), cell });
          byPrefix.set(prefix, known);
        });
      });
    if (byPrefix.size === 0) report.skipped("没有单独写在一格里的表号");
    for (const [prefix, all] of byPrefix) {
      const sorted = [...all].sort((a, b) => a.number - b.number);
      sorted.slice(1).forEach(({ number, cell }, index) => {
        const before = sorted[index]?.number ?? number;
        report.ran();
        if (number - before <= 1) return;
        const detail = { type: "table-numbers", prefix, before, after: number } as const;
        report.found(statement("info", [cell], detail));
      });
    }
  },
};

const DIGITS = "一二三四五六七八九";

/** 7, 七, 十, 十二, 二十. */
function numberOf(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [tens = "", units = ""] = text.includes("十") ? text.split("十") : ["", text];
  const ten = !text.includes("十") ? 0 : tens === "二" ? 20 : 10;
  return ten + (units === "" ? 0 : DIGITS.indexOf(units) + 1);
}
