import { Badge, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { subjectKey, type SubjectUses } from "../../checks/subject-uses";
import { isProven, type SubjectEntry } from "../../subjects/subjects";
import { Scroll } from "../parts/layout";
import { SubHead } from "../parts/sub-head";
import { InsertFoot } from "./insert-foot";
import { SubjectChildren } from "./subject-children";
import { SubjectPlaces } from "./subject-places";
import {
  BRANCH_NAMES,
  editionText,
  evidenceText,
  evidenceWord,
  LEVEL_NAMES,
} from "./subject-words";
import { useSubjects } from "./use-subjects";
import { WrongNamesBox } from "./wrong-names-box";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
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
  name: { fontWeight: tokens.fontWeightSemibold },
  above: { display: "block", textAlign: "left" },
  note: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  alone: { margin: 0, padding: "0 16px 16px" },
});

interface SubjectDetailProps {
  readonly entry: SubjectEntry;
  /** Null while nothing was checked. */
  readonly uses: SubjectUses | null;
  readonly onChoose: (entry: SubjectEntry) => void;
  readonly onBack: () => void;
}

/** One subject: where it stands in the tree and in this workbook, how well it is known, and what it can be put into. Esc goes back. */
export function SubjectDetail({ entry, uses, onChoose, onBack }: SubjectDetailProps) {
  const styles = useStyles();
  const subjects = useSubjects();
  const above = subjects.path(entry).slice(0, -1);
  const places = uses?.get(subjectKey(entry)) ?? [];
  const escape = (event: KeyboardEvent) => {
    if (event.key === "Escape") onBack();
  };
  return (
    <div className={styles.page} onKeyDown={escape}>
      <SubHead key={subjectKey(entry)} title={`${entry.code} ${entry.name}`} onBack={onBack} />
      <Scroll key={`${subjectKey(entry)} detail`} label="科目详情">
        <WrongNamesBox entry={entry} />
        <dl className={styles.facts}>
          <dt>代码</dt>
          <dd>{entry.code}</dd>
          <dt>名称</dt>
          <dd className={styles.name}>{entry.name}</dd>
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
                    inline
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
          <dd>
            <Badge appearance="tint" color={isProven(entry) ? "success" : "informative"}>
              {evidenceWord(entry)}
            </Badge>
            <p className={styles.note}>
              {evidenceText(entry)}科目表：{editionText(subjects)}
            </p>
          </dd>
        </dl>
        {places.length > 0 && <SubjectPlaces uses={places} />}
        {places.length === 0 && (
          <p className={mergeClasses(styles.note, styles.alone)}>
            {uses
              ? "本工作簿的表中没有用到它。"
              : "检查本工作簿以后，这里列出用到它的单元格和金额。"}
          </p>
        )}
        <SubjectChildren entry={entry} uses={uses} onChoose={onChoose} />
      </Scroll>
      <InsertFoot key={`${subjectKey(entry)} foot`} entry={entry} />
    </div>
  );
}
