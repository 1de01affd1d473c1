import { normaliseName } from "../../money/width";
import type { BudgetTable } from "../../tables/table";

/** A project's name for comparing: without the year before it («2023年区政府办政府会议专项»), blanks and the width of brackets. */
export function projectKey(name: string): string {
  return normaliseName(name).replace(/^20\d\d年(?:度)?/, "");
}

/** How a project is called to the user. */
export function projectLabel({ performance, title }: BudgetTable): string {
  return performance?.project?.name ?? title;
}
