import { Select, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { standardSubjects } from "../../subjects/edition-2026";
import type { Branch, SubjectEntry } from "../../subjects/subjects";
import { SubjectRow } from "./subject-row";
import { BRANCH_NAMES } from "./subject-words";

const useStyles = makeStyles({
  select: { margin: "8px 16px", minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: "0 0 8px" },
});

/** The top of the tree, branch by branch. */
export function SubjectBranches({ onChoose }: { onChoose: (entry: SubjectEntry) => void }) {
  const styles = useStyles();
  const [branch, setBranch] = useState<Branch>("function");
  const branches = (Object.keys(BRANCH_NAMES) as Branch[]).filter(
    (key) => standardSubjects.roots(key).length > 0
  );
  return (
    <>
      <Select
        className={styles.select}
        aria-label="科目分类"
        value={branch}
        onChange={(_, { value }) => setBranch(value as Branch)}
      >
        {branches.map((key) => (
          <option key={key} value={key}>
            {BRANCH_NAMES[key]}
          </option>
        ))}
      </Select>
      <ul className={styles.list}>
        {standardSubjects.roots(branch).map((entry) => (
          <SubjectRow key={entry.code} entry={entry} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}
