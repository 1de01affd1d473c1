import { DEPARTMENT_ECONOMIC, readEconomicTable } from "../expenditure-table";
import { isGovernmentEconomic } from "../title";
import type { KindReader } from "./kind";

/** 项目支出预算表 by the department's economic subjects. */
export const projectExpenditure: KindReader = {
  kind: "project-expenditure",
  names: (title) =>
    /项目支出.*表/.test(title) &&
    /经济/.test(title) &&
    !/基本支出|绩效/.test(title) &&
    !isGovernmentEconomic(title),
  selfEvident: /项目支出/,
  twin: "project-expenditure-government",
  read: (region) => readEconomicTable(region, DEPARTMENT_ECONOMIC),
};
