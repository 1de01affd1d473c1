import type { OfficialSubject, OfficialTable } from "../subjects/official-subjects";
import type { Branch } from "../subjects/subjects";
import { BRANCHES } from "../subjects/tree";
import { isRecord, type KeptFormat } from "./kept-content";

/**
 * The official table that a workbook was checked with, kept in it so that the result can be had again anywhere: per branch a list of
 * "2010301 行政运行". Null in a workbook that goes by the edition that ships.
 */
export const SUBJECT_TABLE: KeptFormat<OfficialTable | null> = {
  namespace: "urn:budget-disclosure-assistant:subjects",
  root: "subjects",
  version: 1,
  upgrades: {},
  called: "科目表",
  empty: null,
  print: (table) =>
    table && {
      edition: table.edition,
      branches: Object.fromEntries(
        BRANCHES.map((branch) => [branch, linesOf(table, branch)] as const).filter(
          ([, lines]) => lines.length > 0
        )
      ),
    },
  read: tableIn,
};

/** A code, a blank, a name. Names hold no blanks. */
const LINE = /^(\d{3}(?:\d\d){0,2}) (\S.*)$/;

function linesOf({ subjects }: OfficialTable, branch: Branch): readonly string[] {
  return subjects
    .filter((subject) => subject.branch === branch)
    .map(({ code, name }) => `${code} ${name}`);
}

function tableIn(value: unknown): OfficialTable | null {
  if (!isRecord(value)) return null;
  const { edition, branches } = value;
  if (typeof edition !== "string" || edition === "" || !isRecord(branches)) return null;
  const read = Object.entries(branches).map(([branch, lines]) => subjectsIn(branch, lines));
  const subjects = read.flatMap((one) => one ?? []);
  const isDamaged = read.includes(null) || subjects.length === 0 || hasTwice(subjects);
  return isDamaged ? null : { edition, subjects };
}

/** Null where the branch is none of ours, or one of the lines cannot be read. */
function subjectsIn(name: string, lines: unknown): readonly OfficialSubject[] | null {
  const branch = BRANCHES.find((one) => one === name);
  if (branch === undefined || !Array.isArray(lines)) return null;
  const subjects = lines.map((line: unknown): OfficialSubject | null => {
    const [, code, subject] = (typeof line === "string" && LINE.exec(line)) || [];
    return code === undefined || subject === undefined ? null : { branch, code, name: subject };
  });
  return subjects.every((subject) => subject !== null) ? subjects : null;
}

function hasTwice(subjects: readonly OfficialSubject[]): boolean {
  const keys = new Set(subjects.map(({ branch, code }) => `${branch} ${code}`));
  return keys.size < subjects.length;
}
