import { useMemo } from "react";
import { subjectUses, type SubjectUses } from "../../checks/subject-uses";
import { usePane } from "../state/store";
import { useSubjects } from "./use-subjects";

/** Where the workbook uses subjects, as last checked; null while nothing was checked. */
export function useSubjectUses(): SubjectUses | null {
  const { checked } = usePane();
  const book = checked?.book ?? null;
  const subjects = useSubjects();
  return useMemo(() => book && subjectUses(book, subjects), [book, subjects]);
}
