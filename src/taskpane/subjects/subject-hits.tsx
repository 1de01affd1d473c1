import {
  Button,
  Link,
  makeStyles,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import { subjectKey, type SubjectUses } from "../../checks/subject-uses";
import type { SubjectHit } from "../../subjects/search";
import type { Branch, SubjectEntry } from "../../subjects/subjects";
import { quoted } from "../../tables/quoted";
import { SubjectRow } from "./subject-row";
import { BRANCH_NAMES } from "./subject-words";
import { useSubjects } from "./use-subjects";

/** So many are listed at first, and so many more at a click. */
const STEP = 60;

const useStyles = makeStyles({
  note: {
    margin: 0,
    padding: "8px 16px 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  list: { listStyleType: "none", margin: 0, padding: "0 0 8px" },
  elsewhere: { marginRight: "12px" },
  more: { margin: "0 16px 12px" },
});

interface SubjectHitsProps {
  readonly query: string;
  /** In all branches. */
  readonly hits: readonly SubjectHit[];
  readonly branch: Branch;
  readonly uses: SubjectUses | null;
  /** Whether more may be found in a moment. */
  readonly isComing: boolean;
  readonly onBranch: (branch: Branch) => void;
  readonly onChoose: (entry: SubjectEntry) => void;
  /** Goes back to where the text is typed. */
  readonly onLeave: () => void;
}

/** What a search found in one branch, each with what it belongs to, and how much there is in the others. */
export function SubjectHits(props: SubjectHitsProps) {
  const { query, hits, branch, uses, isComing, onBranch, onChoose, onLeave } = props;
  const styles = useStyles();
  const subjects = useSubjects();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const [shown, setShown] = useState({ query, count: STEP });
  const count = shown.query === query ? shown.count : STEP;
  const isUsed = (entry: SubjectEntry) => uses?.has(subjectKey(entry)) ?? false;
  const own = hits.filter(({ entry }) => entry.branch === branch);
  const leave = (event: KeyboardEvent<HTMLUListElement>) => {
    const isFirst = event.currentTarget.querySelector("button") === event.target;
    if (event.key !== "ArrowUp" || !isFirst) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <>
      <p className={styles.note} role="status">
        {isComing
          ? "正在准备拼音检索…"
          : countText(
              query,
              own,
              own.some((hit) => isUsed(hit.entry))
            )}
      </p>
      <Elsewhere hits={hits} branch={branch} onBranch={onBranch} />
      {own.length > 0 && (
        <ul className={styles.list} aria-label="找到的科目" {...arrows} onKeyDownCapture={leave}>
          {own.slice(0, count).map(({ entry, ...marked }) => (
            <SubjectRow
              key={entry.code}
              entry={entry}
              parent={subjects.parent(entry)?.name}
              isUsed={isUsed(entry)}
              marked={marked}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
      {own.length > count && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => setShown({ query, count: count + STEP })}
        >
          再列出 {Math.min(STEP, own.length - count)} 个
        </Button>
      )}
    </>
  );
}

/** So much of a query is repeated. */
const LONGEST = 20;

function countText(query: string, hits: readonly SubjectHit[], hasUsed: boolean): string {
  if (hits.length > 0) return `${hits.length} 个科目${hasUsed ? "，本工作簿用到的在前" : ""}`;
  const words = query.length > LONGEST ? `${query.slice(0, LONGEST)}…` : query;
  return `没有找到${quoted(words)}。试试代码的前几位，或名称中的两三个字。`;
}

/** What the other branches have of it. */
function Elsewhere({
  hits,
  branch,
  onBranch,
}: Pick<SubjectHitsProps, "hits" | "branch" | "onBranch">) {
  const styles = useStyles();
  const counts = new Map<Branch, number>();
  for (const { entry } of hits) counts.set(entry.branch, (counts.get(entry.branch) ?? 0) + 1);
  counts.delete(branch);
  if (counts.size === 0) return null;
  return (
    <p className={styles.note}>
      其他分类：
      {[...counts].map(([other, count]) => (
        <Link key={other} as="button" className={styles.elsewhere} onClick={() => onBranch(other)}>
          {BRANCH_NAMES[other]} {count} 个
        </Link>
      ))}
    </p>
  );
}
