import { GOVERNMENT_ECONOMIC, readEconomicTable } from "../expenditure-table";
import { isGovernmentEconomic } from "../title";
import type { KindReader } from "./kind";

/** 项目支出预算表 by the government's economic subjects. */
export const projectExpenditureGovernment: KindReader = {
  kind: "project-expenditure-government",
  names: (title) =>
    /项目支出.*表/.test(title) && !/基本支出|绩效/.test(title) && isGovernmentEconomic(title),
  selfEvident: /项目支出/,
  twin: "project-expenditure",
  read: (region) => readEconomicTable(region, GOVERNMENT_ECONOMIC),
};
