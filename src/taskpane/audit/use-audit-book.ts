import { useState } from "react";
import { explainError, type Problem } from "../../excel/excel-errors";
import { whenNotEditing } from "../../excel/wait-for-editing";
import type { Book } from "../../tables/book";
import { readBook } from "../actions/read-book";
import type { Checked } from "../state/pane-state";
import { getState, usePane } from "../state/store";

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
  readonly isStale: boolean;
  readonly isReading: boolean;
  readonly problem: Problem | null;
  /** Reads the workbook anew, without checking or marking anything in it. */
  readonly read: () => Promise<void>;
}

/** The tables that a text is held against. */
export function useAuditBook(): AuditBook {
  const { checked, changes, changedSinceCheck } = usePane();
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
  return {
    book: own && isOwn ? own.book : (checked?.book ?? null),
    isStale: own && isOwn ? changes !== own.changes : changedSinceCheck,
    isReading,
    problem,
    read,
  };
}
