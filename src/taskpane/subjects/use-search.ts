import { useEffect, useMemo, useState } from "react";
import { subjectKey, type SubjectUses } from "../../checks/subject-uses";
import { ExcelProblem, explainError, type Problem } from "../../excel/excel-errors";
import {
  createSearchIndex,
  searchSubjects,
  type SearchIndex,
  type SubjectHit,
} from "../../subjects/search";
import type { Subjects } from "../../subjects/subjects";
import { learnToSpell, syllablesOf } from "./pinyin";
import { useSubjects } from "./use-subjects";

const NO_PINYIN = new ExcelProblem(
  "拼音检索的程序没有加载成功，可能是网络不通。",
  "可以用代码或汉字检索；也可以检查网络，再试一次。"
);

const NOTHING: SearchIndex = [];
const indexes = new WeakMap<Subjects, SearchIndex>();

/** Made when the first text is typed, once for each table. */
function indexOf(subjects: Subjects): SearchIndex {
  const index = indexes.get(subjects) ?? createSearchIndex(subjects);
  indexes.set(subjects, index);
  return index;
}

interface Spelling {
  /** Whether letters are typed, and how names are spoken is still being worked out. */
  readonly isComing: boolean;
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/**
 * What a typed text finds in all branches, best first; and how far pinyin is: nothing of it is loaded before letters are typed.
 * @param query trimmed
 */
export function useSearch(
  query: string,
  uses: SubjectUses | null
): { readonly hits: readonly SubjectHit[]; readonly spelling: Spelling } {
  const subjects = useSubjects();
  const index = query === "" ? NOTHING : indexOf(subjects);
  const hasLetters = /[a-zü]/i.test(query);
  // Which index can be spelt.
  const [spelt, setSpelt] = useState<unknown>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isReady = spelt === index;
  useEffect(() => {
    if (!hasLetters || isReady || problem) return;
    let isLeft = false;
    learnToSpell(new Set(index.map(({ name }) => name))).then(
      () => isLeft || setSpelt(index),
      () => isLeft || setProblem(explainError(NO_PINYIN, "不能用拼音检索"))
    );
    return () => {
      isLeft = true;
    };
  }, [hasLetters, index, isReady, problem]);
  const hits = useMemo(
    () =>
      searchSubjects(index, query, {
        ...(isReady && { syllables: syllablesOf }),
        isUsed: (entry) => uses?.has(subjectKey(entry)) ?? false,
      }),
    [index, query, isReady, uses]
  );
  const isComing = hasLetters && !isReady && problem === null;
  return {
    hits,
    spelling: { isComing, problem: hasLetters ? problem : null, retry: () => setProblem(null) },
  };
}
