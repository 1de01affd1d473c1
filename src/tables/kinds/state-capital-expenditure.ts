import { readFundTable } from "../expenditure-table";
import type { KindReader } from "./kind";

/** 国有资本经营预算支出表. */
export const stateCapitalExpenditure: KindReader = {
  kind: "state-capital-expenditure",
  names: (title) =>
    /国有资本经营.*(?:支出|收支).*表/.test(title) &&
    !/政府性基金|三公|财政拨款收支|绩效|采购|经济分类/.test(title),
  selfEvident: /国有资本经营/,
  read: readFundTable,
};
