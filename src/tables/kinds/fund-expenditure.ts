import { readFundTable } from "../expenditure-table";
import type { KindReader } from "./kind";

/** 政府性基金预算支出表 (表五). */
export const fundExpenditure: KindReader = {
  kind: "fund-expenditure",
  names: (title) =>
    /政府性基金.*(?:支出|收支).*表/.test(title) &&
    !/三公|财政拨款收支|绩效|采购|基本支出|经济分类/.test(title),
  selfEvident: /政府性基金/,
  read: readFundTable,
};
