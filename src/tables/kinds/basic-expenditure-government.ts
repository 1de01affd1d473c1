import { GOVERNMENT_ECONOMIC, readEconomicTable } from "../expenditure-table";
import { isGovernmentEconomic } from "../title";
import type { KindReader } from "./kind";

/** The same basic expenditure by the government's economic subjects. */
export const basicExpenditureGovernment: KindReader = {
  kind: "basic-expenditure-government",
  names: (title) =>
    /基本支出.*表/.test(title) && !/项目支出|绩效/.test(title) && isGovernmentEconomic(title),
  selfEvident: /基本支出/,
  twin: "basic-expenditure",
  read: (region) => readEconomicTable(region, GOVERNMENT_ECONOMIC),
};
