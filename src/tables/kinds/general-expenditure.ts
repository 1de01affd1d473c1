import { readCodedTable } from "../coded-table";
import { FUNCTIONAL_EXPENDITURE } from "../expenditure-table";
import type { KindReader } from "./kind";

/** 一般公共预算财政拨款支出预算表 (表二), also 一般公共预算支出表, …支出情况表, 财政拨款支出表（一般公共预算）. */
export const generalExpenditure: KindReader = {
  kind: "general-expenditure",
  names: (title) =>
    /(?:一般公共预算|公共财政预算).*支出.*表|财政拨款支出.*表.*\(一般公共预算/.test(title) &&
    !/三公|基本支出|项目支出|经济分类|收支|绩效|采购|政府性基金|国有资本|机关运行/.test(title),
  selfEvident: /一般公共预算/,
  read: (region) => readCodedTable(region, FUNCTIONAL_EXPENDITURE),
};
