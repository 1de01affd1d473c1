import type { Branch, SubjectEntry, Subjects } from "../subjects/subjects";
import type { TableKind } from "../tables/table";

/** The branches in which the codes of a kind of table are looked up, the likelier first. */
export function branchesOf(kind: TableKind): readonly Branch[] {
  switch (kind) {
    case "basic-expenditure":
    case "project-expenditure":
      return ["economic-department"];
    case "basic-expenditure-government":
    case "project-expenditure-government":
      return ["economic-government"];
    case "fund-expenditure":
    case "state-capital-expenditure":
      return ["fund", "function"];
    default:
      return ["function", "fund"];
  }
}

/** Every entry of a code in those branches: one code may stand in two of them under different names. */
export function entriesOf(
  subjects: Subjects,
  code: string,
  branches: readonly Branch[]
): readonly SubjectEntry[] {
  return branches.flatMap((branch) => subjects.byCode(code, branch) ?? []);
}
