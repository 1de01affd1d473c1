import { useEffect, useRef, useState } from "react";
import { explainError, type Problem } from "../../excel/excel-errors";
import { whenNotEditing } from "../../excel/wait-for-editing";
import type { Book } from "../../tables/book";
import { readBook } from "../actions/read-book";
import { useDelayed } from "../parts/use-delayed";
import type { Checked } from "../state/pane-state";
import { getState, usePane } from "../state/store";

/** The workbook is read when so long nobody has edited anything. */
const QUIET = 800;
/** Longer than it takes to follow an edit; then something keeps it from that. */
const A_WHILE = 4000;

interface OwnReading {
  readonly book: Book;
  /** How often the workbook had been changed when it was read. */
  readonly changes: number;
  /** The check that had been made by then; a later one has read the workbook anew. */
  readonly after: Checked | null;
}

export interface AuditBook {
  /** The tables as last read, by a check or for the audit; null while nobody has read them. */
  readonly book: Book | null;
  /** Whether the workbook was changed since, and the tables do not follow by themselves. */
  readonly isStale: boolean;
  readonly isReading: boolean;
  readonly problem: Problem | null;
  /** Reads the workbook anew, without checking or marking anything in it. */
  readonly read: () => Promise<void>;
}

/** The tables that a text is held against. */
export function useAuditBook(): AuditBook {
  const { checked, changes, changedSinceCheck, preferences } = usePane();
  const [own, setOwn] = useState<OwnReading | null>(null);
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = async () => {
    setReading(true);
    setProblem(null);
    const before = getState();
    const never = () => false;
    try {
      const { book } = await whenNotEditing(readBook, () => undefined, never);
      setOwn({ book, changes: before.changes, after: before.checked });
    } catch (error) {
      setProblem(explainError(error, "没有读到工作簿"));
    }
    setReading(false);
  };
  const isOwn = own?.after === checked;
  const isStale = own && isOwn ? changes !== own.changes : changedSinceCheck;
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  // After a check the live checking reads what was edited; where nothing was checked the workbook is read for the text alone.
  const isAlone = preferences.live && checked === null && own !== null;
  useEffect(() => {
    if (!isAlone || !isStale || isReading) return;
    const timer = setTimeout(() => void latest.current(), QUIET);
    return () => clearTimeout(timer);
  }, [isAlone, isStale, isReading, changes]);
  const isLate = useDelayed(isStale, A_WHILE);
  return {
    book: own && isOwn ? own.book : (checked?.book ?? null),
    isStale: isStale && (isLate || !preferences.live),
    isReading,
    problem,
    read,
  };
}
