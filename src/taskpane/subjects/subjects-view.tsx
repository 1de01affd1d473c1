import { SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { standardSubjects } from "../../subjects/edition-2026";
import type { SubjectEntry } from "../../subjects/subjects";
import { Foot, Scroll } from "../parts/layout";
import { usePane } from "../state/store";
import { SubjectBranches } from "./subject-branches";
import { SubjectDetail } from "./subject-detail";
import { SubjectHits } from "./subject-hits";

const MOST_HITS = 60;

const useStyles = makeStyles({
  top: {
    flexShrink: 0,
    padding: "12px 16px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { width: "100%", maxWidth: "none" },
  edition: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The standard subjects: by code or name, or from the top downwards. */
export function SubjectsView() {
  const styles = useStyles();
  const [query, setQuery] = useState("");
  const [entry, setEntry] = useState<SubjectEntry | null>(null);
  const text = query.trim();
  const hits = useMemo(() => (text ? standardSubjects.search(text, MOST_HITS) : []), [text]);
  const { searches } = usePane();
  const [asked, setAsked] = useState(searches);
  if (asked !== searches) {
    setAsked(searches);
    setEntry(null);
  }
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searches > 0) search.current?.focus();
  }, [searches]);
  if (entry) return <SubjectDetail entry={entry} onChoose={setEntry} />;
  return (
    <>
      <div className={styles.top}>
        <SearchBox
          ref={search}
          className={styles.search}
          placeholder="代码或名称"
          aria-label="搜索科目"
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
      </div>
      <Scroll label="科目">
        {text ? (
          <SubjectHits query={text} hits={hits} most={MOST_HITS} onChoose={setEntry} />
        ) : (
          <SubjectBranches onChoose={setEntry} />
        )}
      </Scroll>
      <Foot>
        <span className={styles.edition}>科目表：{standardSubjects.edition}年版（随程序提供）</span>
      </Foot>
    </>
  );
}
