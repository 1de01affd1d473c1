import { readBalanceTable } from "../balance-table";
import { SOURCE_WORDS } from "../measures";
import type { KindReader } from "./kind";

/** 财政拨款收支总表 (表一). */
export const appropriationBalance: KindReader = {
  kind: "appropriation-balance",
  names: (title) =>
    /财政拨款(?:预算)?(?:收支|收入支出).*表/.test(title) &&
    !/(?:基金|国有资本经营)预算财政拨款收入支出/.test(title),
  selfEvident: true,
  read: (region) =>
    readBalanceTable(region, {
      words: SOURCE_WORDS.filter(([, measure]) =>
        ["general", "fund", "state-capital"].includes(measure)
      ),
      // Some places print the expenditure without its funds; only a title tells such a table.
      needs: region.titled
        ? [{ measure: "total", words: "预算数" }]
        : [{ measure: "general", words: "一般公共预算" }],
    }),
};
