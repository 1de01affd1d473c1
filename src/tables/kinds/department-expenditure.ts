import { readCodedTable } from "../coded-table";
import { FUNCTIONAL_EXPENDITURE } from "../expenditure-table";
import { namesWhole } from "../title";
import type { KindReader } from "./kind";

/** 部门支出总表 (表八), also 支出预算总表, 部门支出总体情况表. */
export const departmentExpenditure: KindReader = {
  kind: "department-expenditure",
  names: (title) =>
    namesWhole(title, "支出") &&
    !/债务|债券|保险|财政拨款|公共预算|政府性基金|国有资本|三公|基本支出|项目支出|收支|收入|经济分类|经费|绩效|采购|明细/.test(
      title
    ),
  selfEvident: false,
  read: (region) => readCodedTable(region, FUNCTIONAL_EXPENDITURE),
};
