import type { Book } from "../tables/book";
import { isRecord, printKept, readKept, type Kept, type KeptFormat } from "../tables/kept-content";
import type { Finding } from "./finding";
import { remarkSubjects, type RemarkSubject } from "./remarks/remark-subject";

/** What was said of one warning, with what it was said of. */
export interface KeptRemark extends RemarkSubject {
  readonly text: string;
}

/** Everything that was said of warnings in a workbook; kept in it, as `printRemarks` prints it. */
export interface RemarkBook {
  readonly remarks: readonly KeptRemark[];
}

/** A workbook in which nothing was explained. */
export const NO_REMARKS: RemarkBook = { remarks: [] };

/** Remarks as a workbook keeps them: `<remarks xmlns="…" version="1">JSON</remarks>`; the JSON names its version, too. */
export const REMARKS: KeptFormat<RemarkBook> = {
  namespace: "urn:budget-disclosure-assistant:remarks",
  root: "remarks",
  version: 1,
  upgrades: {},
  called: "对警告的说明",
  empty: NO_REMARKS,
  print: ({ remarks }) => ({
    version: REMARKS.version,
    remarks: remarks.map(({ key, amounts, text }) => ({ key, amounts, text })),
  }),
  read: readRemarks,
};

/** Whether the user can explain a finding: an error must be corrected, a tail needs no word. */
export function canBeExplained({ severity }: Finding): boolean {
  return severity === "warning" || severity === "info";
}

/** The findings with what was said of them, as far as it was said of the same amounts. Linear in findings and remarks. */
export function withRemarks(
  findings: readonly Finding[],
  { remarks }: RemarkBook,
  book: Book
): readonly Finding[] {
  if (remarks.length === 0) return findings;
  const subjectOf = remarkSubjects(book);
  const texts = new Map(remarks.map(({ key, amounts, text }) => [exactly({ key, amounts }), text]));
  return findings.map((finding) => {
    if (!canBeExplained(finding)) return finding;
    const text = texts.get(exactly(subjectOf(finding)));
    return text === undefined ? finding : { ...finding, remark: { text } };
  });
}

/**
 * What was once said of findings that now have other amounts, by the findings' ids: no longer an explanation, but worth showing to
 * whoever explains the finding anew.
 */
export function outdatedRemarks(
  findings: readonly Finding[],
  { remarks }: RemarkBook,
  book: Book
): ReadonlyMap<number, KeptRemark> {
  if (remarks.length === 0) return new Map();
  const subjectOf = remarkSubjects(book);
  const byKey = new Map(remarks.map((remark) => [remark.key, remark]));
  return new Map(
    findings.filter(canBeExplained).flatMap((finding) => {
      const subject = subjectOf(finding);
      const kept = byKey.get(subject.key);
      return kept && kept.amounts !== subject.amounts ? [[finding.id, kept] as const] : [];
    })
  );
}

/**
 * The remarks with a new one, in place of what was said of the finding before; an empty text takes the remark away. Throws a RangeError
 * for a finding that cannot be explained.
 */
export function explain(
  { remarks }: RemarkBook,
  finding: Finding,
  text: string,
  book: Book
): RemarkBook {
  if (!canBeExplained(finding)) throw new RangeError(`not to be explained: ${finding.severity}`);
  const subject = remarkSubjects(book)(finding);
  const others = remarks.filter(({ key }) => key !== subject.key);
  const said = text.trim();
  return { remarks: said === "" ? others : [...others, { ...subject, text: said }] };
}

/** What was last said of a finding, for whatever amounts; null where nothing was. */
export function remarkOn(finding: Finding, { remarks }: RemarkBook, book: Book): string | null {
  if (remarks.length === 0) return null;
  const { key } = remarkSubjects(book)(finding);
  return remarks.find((remark) => remark.key === key)?.text ?? null;
}

function exactly({ key, amounts }: RemarkSubject): string {
  return JSON.stringify([key, amounts]);
}

/** The remarks as JSON: `{"version": 1, "remarks": [{"key", "amounts", "text"}]}`. */
export function printRemarks(remarks: RemarkBook): string {
  return printKept(REMARKS, remarks);
}

/** Reads what `printRemarks` printed. Never throws, whatever the text is. */
export function parseRemarks(json: string): Kept<RemarkBook> {
  return readKept(REMARKS, null, json);
}

function readRemarks(value: unknown): RemarkBook | null {
  if (!isRecord(value)) return null;
  const { version, remarks } = value;
  if (version !== REMARKS.version || !Array.isArray(remarks) || !remarks.every(isKept)) return null;
  return { remarks };
}

function isKept(value: unknown): value is KeptRemark {
  if (!isRecord(value)) return false;
  return ["key", "amounts", "text"].every((name) => typeof value[name] === "string");
}
