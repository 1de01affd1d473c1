import { readCodedTable } from "../coded-table";
import { FUNCTIONAL_EXPENDITURE } from "../expenditure-table";
import type { KindReader } from "./kind";

/** 政府性基金预算支出表 (表五). */
export const fundExpenditure: KindReader = {
  kind: "fund-expenditure",
  names: (title) =>
    /政府性基金.*支出.*表/.test(title) && !/三公|收支|绩效|采购|基本支出|经济分类/.test(title),
  selfEvident: /政府性基金/,
  read: (region) => readCodedTable(region, { ...FUNCTIONAL_EXPENDITURE, branch: "fund" }),
};
