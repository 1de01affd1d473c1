import { readCodedTable } from "../coded-table";
import { FUNCTIONAL_EXPENDITURE } from "../expenditure-table";
import type { KindReader } from "./kind";

/** 国有资本经营预算支出表. */
export const stateCapitalExpenditure: KindReader = {
  kind: "state-capital-expenditure",
  names: (title) =>
    /国有资本经营.*支出.*表/.test(title) && !/政府性基金|三公|收支|绩效|采购|经济分类/.test(title),
  selfEvident: /国有资本经营/,
  read: (region) => readCodedTable(region, { ...FUNCTIONAL_EXPENDITURE, branch: "fund" }),
};
