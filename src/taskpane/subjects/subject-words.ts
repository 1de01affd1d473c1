import type { SubjectUse } from "../../checks/subject-uses";
import { printAmount } from "../../money/print";
import { currentSubjects } from "../../subjects/current-subjects";
import { standardSubjects } from "../../subjects/edition-2026";
import type { Branch, Evidence, SubjectEntry, Subjects } from "../../subjects/subjects";
import type { TableKind } from "../../tables/table";

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

/** How well a code and name are known: in a word, and in a sentence without its end. */
const EVIDENCE: Readonly<Record<Evidence, { readonly word: string; readonly text: string }>> = {
  official: { word: "来自科目表", text: "来自载入的科目表" },
  "printed-2023+": {
    word: "已见于公开文件",
    text: "近年公开的预算文件印有这个代码和名称",
  },
  "printed-2018+": {
    word: "见于较早文件",
    text: "较早公开的预算文件印有这个代码和名称，近年未见",
  },
  likely: {
    word: "可能正确",
    text: "与较早的完整科目表一致，近年文件中没有见到，未能核实",
  },
  unverified: {
    word: "未能核实",
    text: "没有在公开文件中见到，只供参考，不会因此报错",
  },
  doubtful: { word: "存疑", text: "有疑问，未能核实，只供参考，不会因此报错" },
};

export function evidenceWord({ evidence }: SubjectEntry): string {
  return EVIDENCE[evidence].word;
}

export function evidenceText({ evidence, year }: SubjectEntry): string {
  const { text } = EVIDENCE[evidence];
  return year === null || evidence === "official" ? `${text}。` : `${text}（最近见于${year}年）。`;
}

/** Which table of subjects it is: "2026年版（随程序提供）". */
export function editionText(subjects: Subjects = currentSubjects()): string {
  return subjects === standardSubjects
    ? `${subjects.edition}年版（随程序提供）`
    : `${subjects.edition}（本工作簿载入）`;
}

/** Of several tables that print an amount of a subject, whose is shown first. */
const MAIN_KINDS: readonly TableKind[] = [
  "general-expenditure",
  "department-expenditure",
  "basic-expenditure",
  "fund-expenditure",
];

/** The amount that stands for all of a workbook's: "1,006.79", in 万元; null where there is none. */
export function mainAmountText(uses: readonly SubjectUse[]): string | null {
  const filled = uses.filter(({ amount }) => amount !== null);
  const main = MAIN_KINDS.flatMap((kind) => filled.find(({ table }) => table.kind === kind) ?? []);
  const amount = (main[0] ?? filled[0])?.amount;
  return amount ? printAmount(amount.fen, "万元", { thousands: true, minus: "−" }) : null;
}

/** An amount as its table prints it; the unit is said where it is not 万元. */
export function amountText({ amount, table: { unit } }: SubjectUse): string {
  if (!amount) return "空白";
  const figure = printAmount(amount.fen, unit, { thousands: true, minus: "−" });
  return unit === "万元" ? figure : `${figure} ${unit}`;
}
