import type { CodedTable } from "../coded-table";
import { DEPARTMENT_ECONOMIC, readEconomicTable } from "../expenditure-table";
import { isGovernmentEconomic } from "../title";
import type { KindReader } from "./kind";

/** In one block: with the two parts of 基本支出, by which it is known without a title. */
const ALONE: CodedTable = {
  ...DEPARTMENT_ECONOMIC,
  words: [
    [/人员(?:经费|支出|类)/, "personnel"],
    [/公用(?:经费|支出|类)/, "office"],
    ...DEPARTMENT_ECONOMIC.words,
  ],
  tells: [
    { measure: "personnel", words: "人员经费" },
    { measure: "office", words: "公用经费" },
  ],
};

/** 一般公共预算财政拨款基本支出预算表 by the department's economic subjects (表三). */
export const basicExpenditure: KindReader = {
  kind: "basic-expenditure",
  names: (title) =>
    /基本支出.*表/.test(title) &&
    !/项目支出|绩效|政府性基金|国有资本|人员类|运转类/.test(title) &&
    !isGovernmentEconomic(title),
  selfEvident: true,
  twin: "basic-expenditure-government",
  read: (region) => readEconomicTable(region, DEPARTMENT_ECONOMIC, ALONE),
};
