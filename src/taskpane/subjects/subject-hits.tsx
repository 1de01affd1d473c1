import { makeStyles, tokens } from "@fluentui/react-components";
import { standardSubjects } from "../../subjects/edition-2026";
import type { SubjectEntry } from "../../subjects/subjects";
import { BRANCH_NAMES } from "./subject-words";
import { SubjectRow } from "./subject-row";

const useStyles = makeStyles({
  note: {
    margin: 0,
    padding: "8px 16px 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: "0 0 8px" },
});

interface SubjectHitsProps {
  readonly query: string;
  readonly hits: readonly SubjectEntry[];
  /** How many are listed at most. */
  readonly most: number;
  readonly onChoose: (entry: SubjectEntry) => void;
}

/** What a search found, each with what it belongs to. */
export function SubjectHits({ query, hits, most, onChoose }: SubjectHitsProps) {
  const styles = useStyles();
  const count = hits.length < most ? `${hits.length} 个科目` : `列出前 ${most} 个科目`;
  return (
    <>
      <p className={styles.note} role="status">
        {hits.length > 0 ? count : `没有找到“${query}”。试试代码的前几位，或名称中的两三个字。`}
      </p>
      <ul className={styles.list}>
        {hits.map((entry) => (
          <SubjectRow
            key={`${entry.branch} ${entry.code}`}
            entry={entry}
            parent={standardSubjects.parent(entry)?.name ?? BRANCH_NAMES[entry.branch]}
            onChoose={onChoose}
          />
        ))}
      </ul>
    </>
  );
}
