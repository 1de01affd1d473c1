import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SubjectEntry } from "../../subjects/subjects";
import { usePane } from "../state/store";
import { SubjectDetail } from "./subject-detail";
import { SubjectSearch } from "./subject-search";
import { SubjectTablePage } from "./subject-table-page";
import { useSubjectUses } from "./use-subject-uses";

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  hidden: { display: "none" },
});

/** What is open over the search: subjects, each opened from the one before, or the page of the table that they come from. */
type Open = readonly SubjectEntry[] | "table";

const SEARCH: Open = [];

/** The standard subjects: the search, and what was opened from it. On the way back the search is as it was left. */
export function SubjectsView() {
  const styles = useStyles();
  const [open, setOpen] = useState<Open>(SEARCH);
  const uses = useSubjectUses();
  const { searches } = usePane();
  const [asked, setAsked] = useState(searches);
  if (asked !== searches) {
    setAsked(searches);
    setOpen(SEARCH);
  }
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (searches > 0) box.current?.focus();
  }, [searches]);
  const left = useRef<HTMLElement | null>(null);
  const isSearching = open !== "table" && open.length === 0;
  useEffect(() => {
    if (!isSearching) return;
    left.current?.focus();
    left.current = null;
  }, [isSearching]);
  const show = (next: Open) => {
    if (isSearching && document.activeElement instanceof HTMLElement)
      left.current = document.activeElement;
    setOpen(next);
  };
  const entry = open === "table" ? undefined : open.at(-1);
  const choose = (chosen: SubjectEntry) => show(open === "table" ? [chosen] : [...open, chosen]);
  return (
    <>
      <div className={isSearching ? styles.page : styles.hidden}>
        <SubjectSearch box={box} uses={uses} onChoose={choose} onTable={() => show("table")} />
      </div>
      {entry && (
        <SubjectDetail
          entry={entry}
          uses={uses}
          onChoose={choose}
          onBack={() => setOpen(open === "table" ? SEARCH : open.slice(0, -1))}
        />
      )}
      {open === "table" && <SubjectTablePage onBack={() => setOpen(SEARCH)} />}
    </>
  );
}
