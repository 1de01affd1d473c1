import { readBalanceTable } from "../balance-table";
import { NO_WORDS } from "../measures";
import type { Reading } from "../region";
import type { Source } from "../table";
import type { KindReader } from "./kind";

const BEYOND_APPROPRIATIONS: readonly Source[] = [
  "special-account",
  "operations",
  "superior-grants",
  "business",
  "other",
];

function sourcesOf(reading: Reading): Source[] {
  if ("lacks" in reading) return [];
  return reading.rows.flatMap(({ line }) =>
    line !== null && typeof line === "object" && "source" in line ? [line.source] : []
  );
}

/** 部门收支总表 (表六), also 收支预算总表, 收支总体情况表. */
export const departmentBalance: KindReader = {
  kind: "department-balance",
  names: (title) =>
    /(?:收支|收入支出).*(?:总|情况|预算|平衡)/.test(title) &&
    !/债务|债券|税收|非税|保险|财政拨款|政府性基金|国有资本|一般公共预算|明细/.test(title),
  selfEvident: true,
  read: (region) => {
    const reading = readBalanceTable(region, {
      words: NO_WORDS,
      needs: [{ measure: "total", words: "预算数" }],
    });
    const sources = sourcesOf(reading);
    // Without a title only money that is no 财政拨款 tells it from 财政拨款收支总表.
    const tells = region.titled
      ? sources.length > 0
      : sources.some((source) => BEYOND_APPROPRIATIONS.includes(source));
    return "lacks" in reading || tells ? reading : { lacks: "“事业收入”“其他收入”这样的收入来源" };
  },
};
