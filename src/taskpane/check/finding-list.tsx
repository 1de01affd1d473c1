import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { memo, useMemo, useState } from "react";
import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import type { Book } from "../../tables/book";
import { lazyPart } from "../parts/lazy-part";
import { FindingItem } from "./finding-item";
import { projectOf, subjectOf } from "./finding-subject";

/** What an open finding shows comes while the user looks at the list. */
const FindingDetail = lazyPart(async () => (await import("./finding-detail")).FindingDetail);

/** So many more are shown at a click. */
const STEP = 100;

const useStyles = makeStyles({
  button: {
    width: "100%",
    minHeight: "36px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "6px 16px",
    border: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { flexShrink: 0 },
});

interface FindingListProps {
  readonly book: Book;
  readonly findings: readonly Finding[];
  readonly consequences: ReadonlyMap<number, readonly Finding[]>;
  /** By id: what was said of findings when their amounts were others. */
  readonly outdated: ReadonlyMap<number, { readonly text: string }>;
  /** By id. */
  readonly repaired: ReadonlySet<number>;
  /** Those that are settled and only shown a moment longer. */
  readonly resolved: readonly Finding[];
  /** So many of one kind are shown at first; dozens of them would bury what else is wrong. */
  readonly mostAlike: number;
  readonly namesSheet: boolean;
  /** The id of the open one, if it is among these. */
  readonly open: number | null;
  readonly onToggle: (id: number) => void;
  /** Opens the finding before or after one. */
  readonly onStep: (id: number, by: 1 | -1) => void;
}

/** The findings of one group. What there are dozens of is folded behind the first few, and comes in steps. */
export const FindingList = memo(function FindingList({
  book,
  findings,
  consequences,
  outdated,
  repaired,
  resolved,
  mostAlike,
  namesSheet,
  open,
  onToggle,
  onStep,
}: FindingListProps) {
  const styles = useStyles();
  const [more, setMore] = useState(0);
  const { first, others } = useMemo(
    () => firstOfEachKind(findings, mostAlike),
    [findings, mostAlike]
  );
  const titles = useMemo(() => countedTitles(findings), [findings]);
  const left = others.length - more;
  const item = (finding: Finding) => {
    const { id } = finding;
    return (
      <FindingItem
        key={id}
        finding={finding}
        consequences={consequences.get(id)?.length ?? 0}
        isOutdated={outdated.has(id)}
        subject={(titles.get(describe(finding).title) ?? 0) > 1 ? subjectOf(finding, book) : null}
        namesSheet={namesSheet}
        isRepaired={repaired.has(id)}
        resolved={resolved.includes(finding)}
        open={id === open}
        onToggle={onToggle}
      >
        {id === open
          ? (detail) => (
              <FindingDetail
                id={detail}
                finding={finding}
                resolved={resolved.includes(finding)}
                project={projectOf(finding, book)}
                consequences={consequences.get(id) ?? []}
                outdated={outdated.get(id)?.text}
                onStep={(by) => onStep(id, by)}
              />
            )
          : null}
      </FindingItem>
    );
  };
  const Chevron = more > 0 ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      {first.map(item)}
      {others.length > 0 && (
        <li>
          <button
            type="button"
            className={styles.button}
            aria-expanded={more > 0}
            onClick={() => setMore(more > 0 ? 0 : STEP)}
          >
            <Chevron className={styles.icon} aria-hidden />
            {more > 0 ? "收起" : "显示"}其余 {others.length} 项同类问题
          </button>
        </li>
      )}
      {others.slice(0, more).map(item)}
      {more > 0 && left > 0 && (
        <li>
          <button type="button" className={styles.button} onClick={() => setMore(more + STEP)}>
            再显示 {Math.min(STEP, left)} 项（还有 {left} 项）
          </button>
        </li>
      )}
    </>
  );
});

/** Of each kind the first few, and then all others; each in their order. */
function firstOfEachKind(findings: readonly Finding[], most: number) {
  const seen = new Map<string, number>();
  const first: Finding[] = [];
  const others: Finding[] = [];
  for (const finding of findings) {
    const { check, severity, detail } = finding;
    const kind = `${check} ${severity} ${detail.type}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    (count <= most ? first : others).push(finding);
  }
  return { first, others };
}

/** How many findings have each title. */
function countedTitles(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const { title } = describe(finding);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return counts;
}
