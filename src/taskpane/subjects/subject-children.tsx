import { makeStyles, useArrowNavigationGroup } from "@fluentui/react-components";
import { subjectKey, type SubjectUses } from "../../checks/subject-uses";
import type { SubjectEntry } from "../../subjects/subjects";
import { ListHeading } from "../parts/list-heading";
import { SubjectRow } from "./subject-row";
import { useSubjects } from "./use-subjects";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: "0 0 8px" },
});

interface SubjectChildrenProps {
  readonly entry: SubjectEntry;
  readonly uses: SubjectUses | null;
  readonly onChoose: (entry: SubjectEntry) => void;
}

/** What belongs to a subject; nothing where nothing does. */
export function SubjectChildren({ entry, uses, onChoose }: SubjectChildrenProps) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const children = useSubjects().children(entry);
  if (children.length === 0) return null;
  return (
    <section>
      <ListHeading>下级</ListHeading>
      <ul className={styles.list} aria-label="下级科目" {...arrows}>
        {children.map((child) => (
          <SubjectRow
            key={child.code}
            entry={child}
            isUsed={uses?.has(subjectKey(child)) ?? false}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </section>
  );
}
