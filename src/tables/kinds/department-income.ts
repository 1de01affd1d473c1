import { readCodedTable } from "../coded-table";
import { SOURCE_WORDS } from "../measures";
import { namesWhole } from "../title";
import type { KindReader } from "./kind";

/** 部门收入总表 (表七), also 收入预算总表, 部门收入总体情况表. */
export const departmentIncome: KindReader = {
  kind: "department-income",
  names: (title) =>
    namesWhole(title, "收入") &&
    !/债务|债券|保险|税收|收支|支出|财政拨款|政府性基金|国有资本|非税|征收/.test(title),
  selfEvident: true,
  read: (region) =>
    readCodedTable(region, {
      words: SOURCE_WORDS,
      tells: [{ measure: "general", words: "一般公共预算拨款收入" }],
      units: true,
      codes: /^2\d{2}/,
      codesAre: "支出功能分类科目（2 开头的编码）",
      branch: "function",
    }),
};
