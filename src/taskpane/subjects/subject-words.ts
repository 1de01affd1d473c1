import type { Branch, Evidence, SubjectEntry } from "../../subjects/subjects";

/** The branches as the classification calls them. */
export const BRANCH_NAMES: Readonly<Record<Branch, string>> = {
  function: "支出功能分类",
  fund: "政府性基金预算支出功能分类",
  "economic-department": "部门预算支出经济分类",
  "economic-government": "政府预算支出经济分类",
  income: "收入分类",
};

export const LEVEL_NAMES: Readonly<Record<SubjectEntry["level"], string>> = {
  1: "类",
  2: "款",
  3: "项",
};

const EVIDENCE: Readonly<Record<Evidence, string>> = {
  official: "来自财政部门下发的科目表",
  "printed-2023+": "近年公开的预算文件印有这个代码和名称",
  "printed-2018+": "较早公开的预算文件印有这个代码和名称，近年未见",
  likely: "与较早的完整科目表一致，近年文件中没有见到，未能核实",
  unverified: "没有在公开文件中见到，未能核实，只供参考，不会因此报错",
  doubtful: "有疑问，未能核实，只供参考，不会因此报错",
};

/** How well a code and name are known, in a sentence. */
export function evidenceText({ evidence, year }: SubjectEntry): string {
  return EVIDENCE[evidence] + (year === null ? "。" : `（最近见于${year}年）。`);
}
