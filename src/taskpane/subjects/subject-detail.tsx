import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { standardSubjects } from "../../subjects/edition-2026";
import type { SubjectEntry } from "../../subjects/subjects";
import { Scroll } from "../parts/layout";
import { ListHeading } from "../parts/list-heading";
import { SubHead } from "../parts/sub-head";
import { InsertButtons } from "./insert-buttons";
import { SubjectRow } from "./subject-row";
import { BRANCH_NAMES, LEVEL_NAMES, evidenceText } from "./subject-words";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "64px minmax(0, 1fr)",
    gap: "8px",
    margin: 0,
    padding: "16px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0 },
  },
  above: { display: "block", textAlign: "left" },
  list: { listStyleType: "none", margin: 0, padding: "0 0 8px" },
});

interface SubjectDetailProps {
  readonly entry: SubjectEntry;
  /** Goes to another subject, or with null back to the search. */
  readonly onChoose: (entry: SubjectEntry | null) => void;
}

/** One subject: code, name, where it stands, how well it is known, and what belongs to it. */
export function SubjectDetail({ entry, onChoose }: SubjectDetailProps) {
  const styles = useStyles();
  const above = standardSubjects.path(entry).slice(0, -1);
  const below = standardSubjects.children(entry);
  return (
    <>
      <SubHead title={`${entry.code} ${entry.name}`} onBack={() => onChoose(null)} />
      <Scroll key={entry.code} label="科目详情">
        <dl className={styles.facts}>
          <dt>代码</dt>
          <dd>{entry.code}</dd>
          <dt>名称</dt>
          <dd>{entry.name}</dd>
          <dt>级次</dt>
          <dd>
            {LEVEL_NAMES[entry.level]}（{BRANCH_NAMES[entry.branch]}）
          </dd>
          {above.length > 0 && (
            <>
              <dt>上级</dt>
              <dd>
                {above.map((parent) => (
                  <Link
                    key={parent.code}
                    as="button"
                    className={styles.above}
                    onClick={() => onChoose(parent)}
                  >
                    {parent.code} {parent.name}
                  </Link>
                ))}
              </dd>
            </>
          )}
          <dt>依据</dt>
          <dd>{evidenceText(entry)}</dd>
        </dl>
        <InsertButtons entry={entry} />
        {below.length > 0 && (
          <section>
            <ListHeading>下级</ListHeading>
            <ul className={styles.list}>
              {below.map((child) => (
                <SubjectRow key={child.code} entry={child} onChoose={onChoose} />
              ))}
            </ul>
          </section>
        )}
      </Scroll>
    </>
  );
}
