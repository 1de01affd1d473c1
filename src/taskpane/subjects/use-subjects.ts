import { useSyncExternalStore } from "react";
import { currentSubjects, onSubjectsChanged } from "../../subjects/current-subjects";
import type { Subjects } from "../../subjects/subjects";

/** The subjects in use, as they change. */
export function useSubjects(): Subjects {
  return useSyncExternalStore(onSubjectsChanged, currentSubjects);
}
