import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useState } from "react";
import type { Finding } from "../../checks/finding";
import { describe } from "../../checks/messages";
import type { Book } from "../../tables/book";
import { FindingItem } from "./finding-item";
import { projectOf, subjectOf } from "./finding-subject";

/** So many of one kind are shown; dozens of them would bury what else is wrong in the sheet. */
const MOST_ALIKE = 8;

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
  /** Those that are settled and only shown a moment longer. */
  readonly resolved: readonly Finding[];
  readonly isOpen: (id: number) => boolean;
  readonly onToggle: (id: number) => void;
}

/** The findings of one sheet. What there are dozens of is folded behind the first few. */
export function FindingList({
  book,
  findings,
  consequences,
  outdated,
  resolved,
  isOpen,
  onToggle,
}: FindingListProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const first = firstOfEachKind(findings);
  const others = findings.filter((finding) => !first.has(finding));
  const Chevron = all ? ChevronDown16Regular : ChevronRight16Regular;
  const titles = countedTitles(findings);
  const item = (finding: Finding) => (
    <FindingItem
      key={finding.id}
      finding={finding}
      consequences={consequences.get(finding.id) ?? []}
      outdated={outdated.get(finding.id)?.text}
      project={projectOf(finding, book)}
      subject={(titles.get(describe(finding).title) ?? 0) > 1 ? subjectOf(finding, book) : null}
      resolved={resolved.includes(finding)}
      open={isOpen(finding.id)}
      onToggle={() => onToggle(finding.id)}
    />
  );
  return (
    <>
      {[...first].map(item)}
      {others.length > 0 && (
        <li>
          <button
            type="button"
            className={styles.button}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            <Chevron className={styles.icon} aria-hidden />
            {all ? "收起" : "显示"}其余 {others.length} 项同类问题
          </button>
        </li>
      )}
      {all && others.map(item)}
    </>
  );
}

/** All findings, but of each kind only the first few. */
function firstOfEachKind(findings: readonly Finding[]): ReadonlySet<Finding> {
  const seen = new Map<string, number>();
  const first = findings.filter(({ check, severity, detail }) => {
    const kind = `${check} ${severity} ${detail.type}`;
    const count = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, count);
    return count <= MOST_ALIKE;
  });
  return new Set(first);
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
