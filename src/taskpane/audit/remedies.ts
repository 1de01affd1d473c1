import type { Finding } from "../../checks/finding";
import type { Book } from "../../tables/book";
import type { CellRef } from "../../tables/grid";
import {
  allCorrected,
  areSettled,
  corrected,
  doubtfulCell,
  otherWords,
  proposed,
  type Correction,
  type Remedy,
} from "./correction";
import { auditing, type TextAudit } from "./text-audit";

/** By the finding's id. A finding that is not there was not looked into. */
export type Remedies = ReadonlyMap<number, Remedy>;

interface Proposal {
  readonly finding: Finding;
  readonly correction: Correction;
}

/** So many characters are read again at most; a text of two pages a thousand times, one of a hundred pages thirty times. */
const MOST = 2_000_000;

/**
 * What can be offered for each of the findings, as `remedyFor` says it of one; but all are tried together first, and only where that
 * settles not all of them is it found out which it does, half by half. In steps for `inSlices`.
 * @param wrong the cells in which the tables are wrong themselves
 */
export function* findRemedies(
  text: string,
  audit: TextAudit,
  book: Book,
  wrong: readonly CellRef[]
): Generator<void, Remedies> {
  const remedies = new Map<number, Remedy>();
  const proposals: Proposal[] = [];
  for (const finding of audit.findings) {
    const correction = proposed(finding);
    const cell = correction && doubtfulCell(finding, wrong);
    if (cell) remedies.set(finding.id, { state: "table-in-doubt", cell });
    else if (correction) proposals.push({ finding, correction });
    else remedies.set(finding.id, { state: "none" });
  }
  const search = new Search(text, audit, book);
  for (const { finding, correction } of yield* search.settling(withoutClashes(proposals))) {
    const other = otherWords(finding);
    const isOnlyOne =
      other === null ||
      !(yield* search.settles([{ finding, correction: { ...correction, words: other } }]));
    remedies.set(finding.id, isOnlyOne ? { state: "certain", correction } : { state: "none" });
  }
  return remedies;
}

/** Tries corrections, as long as there is patience. */
class Search {
  private left: number;

  constructor(
    private readonly text: string,
    private readonly audit: TextAudit,
    private readonly book: Book
  ) {
    this.left = Math.max(2, Math.floor(MOST / Math.max(1, text.length)));
  }

  /** Those that settle what they are about. */
  *settling(proposals: readonly Proposal[]): Generator<void, readonly Proposal[]> {
    if (proposals.length === 0 || this.left === 0) return [];
    if (yield* this.settles(proposals)) return proposals;
    if (proposals.length === 1) return [];
    const middle = Math.ceil(proposals.length / 2);
    return [
      ...(yield* this.settling(proposals.slice(0, middle))),
      ...(yield* this.settling(proposals.slice(middle))),
    ];
  }

  *settles(proposals: readonly Proposal[]): Generator<void, boolean> {
    this.left -= 1;
    const corrections = proposals.map(({ correction }) => correction);
    const [only] = corrections;
    const words =
      only && corrections.length === 1
        ? corrected(this.text, only)
        : allCorrected(this.text, corrections);
    const after = yield* auditing(words, this.book);
    return areSettled(
      proposals.map(({ finding }) => finding),
      this.audit,
      after
    );
  }
}

/** Without those that would write something else over the same words. */
function withoutClashes(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter(
    ({ correction: one }) =>
      !proposals.some(
        ({ correction: other }) =>
          one.start < other.end &&
          other.start < one.end &&
          !(one.start === other.start && one.end === other.end && one.words === other.words)
      )
  );
}
