import { useEffect, useState } from "react";
import { checking } from "../../checks/engine";
import type { Finding } from "../../checks/finding";
import { explainError } from "../../excel/excel-errors";
import { currentSubjects } from "../../subjects/current-subjects";
import type { Book } from "../../tables/book";
import type { CellRef } from "../../tables/grid";
import { GivenUp, inSlices } from "../live/in-slices";
import { dispatch, getState } from "../state/store";
import { wrongCellsOf } from "./correction";
import { findRemedies, type Remedies } from "./remedies";
import { auditing, type TextAudit } from "./text-audit";

/** What the tables say of a text. */
export interface AuditedText {
  /** The text that was audited: while another is being audited, the one before. */
  readonly text: string;
  readonly book: Book;
  readonly audit: TextAudit;
  /** What can be offered for the findings; null while that is being found out. */
  readonly remedies: Remedies | null;
  /** The cells in which the tables are wrong themselves; null while that is being found out. */
  readonly wrong: readonly CellRef[] | null;
}

/**
 * Holds a text against the tables bit by bit, so that the pane goes on answering, however long it is; then finds out what can be
 * corrected for certain. What was found before stays until the new is there.
 * @returns null until the first result is there
 */
export function useTextAudit(text: string, book: Book): AuditedText | null {
  const [result, setResult] = useState<AuditedText | null>(null);
  useEffect(() => {
    let isOver = false;
    const isGivenUp = () => isOver;
    const work = async () => {
      const audit = await inSlices(auditing(text, book), { isGivenUp });
      const found = { text, book, audit };
      setResult({ ...found, remedies: null, wrong: known.get(book) ?? null });
      const wrong =
        known.get(book) ?? wrongCellsOf(await inSlices(tableFindings(book), { isGivenUp }));
      known.set(book, wrong);
      const remedies = await inSlices(findRemedies(text, audit, book, wrong), { isGivenUp });
      if (!isOver) setResult({ ...found, remedies, wrong });
    };
    work().catch((error: unknown) => {
      if (!(error instanceof GivenUp))
        dispatch({ type: "noticed", problem: explainError(error, "没有核对完") });
    });
    return () => {
      isOver = true;
    };
  }, [text, book]);
  return result;
}

/** The cells in which a book is wrong: the same for every text that is held against it. */
const known = new WeakMap<Book, readonly CellRef[]>();

/** What the checks find in the tables; as the last check of this very book found it, where there is one. */
function* tableFindings(book: Book): Generator<unknown, readonly Finding[]> {
  const { checked } = getState();
  if (checked?.book === book) return checked.findings;
  return (yield* checking({ book, subjects: currentSubjects() })).findings;
}
