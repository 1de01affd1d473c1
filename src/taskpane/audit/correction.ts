import { runChecks } from "../../checks/engine";
import type { CellPlace, Finding } from "../../checks/finding";
import { FEN_PER_UNIT, type Fen, type Unit } from "../../money/amount";
import { printAmount } from "../../money/print";
import { currentSubjects } from "../../subjects/current-subjects";
import type { Book } from "../../tables/book";
import { isSameCell, type CellRef } from "../../tables/grid";
import { quoted } from "../../tables/quoted";
import { marksOf } from "../actions/finding-marks";
import { auditText, textPlaces, type TextAudit } from "./text-audit";

/** Other words for a stretch of the text. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What the button does, in Chinese: 改为 28.5. */
  readonly verb: string;
}

/** What can be offered for a finding. */
export type Remedy =
  | { readonly state: "certain"; readonly correction: Correction }
  /** The table has an error in the very cell that the text is held against. */
  | { readonly state: "table-in-doubt"; readonly cell: CellRef }
  | { readonly state: "none" };

const NONE: Remedy = { state: "none" };

/** The text with other words put in. */
export function corrected(text: string, { start, end, words }: Correction): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** The text with all these words put in; of stretches that meet only the first. */
export function allCorrected(text: string, corrections: readonly Correction[]): string {
  const inOrder = [...corrections].sort((a, b) => a.start - b.start);
  let result = "";
  let at = 0;
  for (const { start, end, words } of inOrder) {
    if (start < at) continue;
    result += text.slice(at, start) + words;
    at = end;
  }
  return result + text.slice(at);
}

/** The cells in which the tables themselves are certainly wrong. */
export function wrongCells(book: Book): readonly CellRef[] {
  return wrongCellsOf(runChecks({ book, subjects: currentSubjects() }).findings);
}

/** The same, by what the checks found in the tables. */
export function wrongCellsOf(findings: readonly Finding[]): readonly CellRef[] {
  return marksOf(findings).flatMap(({ cell, severity }) => (severity === "error" ? [cell] : []));
}

/**
 * The right words for a finding, where they are certain: no cell they come from is wrong itself, and the text with them, read
 * anew, no longer has this finding and has no other instead.
 * @param wrong the cells of `wrongCells`
 */
export function remedyFor(
  finding: Finding,
  text: string,
  audit: TextAudit,
  book: Book,
  wrong: readonly CellRef[]
): Remedy {
  const correction = proposed(finding);
  if (!correction) return NONE;
  const cell = doubtfulCell(finding, wrong);
  if (cell) return { state: "table-in-doubt", cell };
  const settles = (words: string) =>
    areSettled([finding], audit, auditText(corrected(text, { ...correction, words }), book));
  if (!settles(correction.words)) return NONE;
  const other = otherWords(finding);
  return other !== null && settles(other) ? NONE : { state: "certain", correction };
}

/** What might have been meant as well; where that would do, nobody can tell which was. */
export function otherWords(finding: Finding): string | null {
  const { quote } = textPlaces(finding)[0] ?? { quote: "" };
  return finding.detail.type === "narrative-unit-missing" ? `${quote}元` : null;
}

/** A cell that a finding is held against and that is wrong itself. */
export function doubtfulCell({ where }: Finding, wrong: readonly CellRef[]): CellRef | undefined {
  const cells = where.filter((place): place is CellPlace => !place.narrative);
  return cells.find((cell) => wrong.some((one) => isSameCell(one, cell)));
}

/** Whether findings are gone, and none that must be looked at has come. */
export function areSettled(
  findings: readonly Finding[],
  before: TextAudit,
  after: TextAudit
): boolean {
  const left = new Map<string, number>();
  for (const one of before.findings) left.set(nameOf(one), (left.get(nameOf(one)) ?? 0) + 1);
  for (const one of findings) left.set(nameOf(one), (left.get(nameOf(one)) ?? 0) - 1);
  return after.findings.every((one) => {
    const count = left.get(nameOf(one)) ?? 0;
    left.set(nameOf(one), count - 1);
    return count > 0 || one.severity === "info" || one.severity === "rounding";
  });
}

/** What stays the same of a finding when something before it in the text changes its length. */
export function nameOf(finding: Finding): string {
  const { check, detail, expected, actual } = finding;
  return JSON.stringify([check, detail, expected, actual, textPlaces(finding)[0]?.quote]);
}

/** What the finding itself says should stand there. */
export function proposed(finding: Finding): Correction | null {
  const [place] = textPlaces(finding);
  if (!place) return null;
  const { start, end, quote } = place;
  const words = rightWords(finding, quote);
  return words === null || words.full === quote
    ? null
    : { start, end, words: words.full, verb: words.verb };
}

interface RightWords {
  readonly full: string;
  readonly verb: string;
}

function rightWords({ detail, severity, expected, actual, unit }: Finding, quote: string) {
  switch (detail.type) {
    case "narrative-figure":
      return severity === "error" && typeof expected === "number"
        ? withFigure(quote, expected, unit ?? "万元")
        : null;
    case "narrative-change":
      if (severity !== "error" || typeof expected !== "number" || typeof actual !== "number")
        return null;
      if (detail.slip === "direction") return otherDirection(quote);
      // Last year's amounts may have been rounded otherwise, so only what an evident slip was meant to be is certain.
      return detail.slip !== null && Math.sign(expected) === Math.sign(actual)
        ? withFigure(quote, Math.abs(expected), unit ?? "万元")
        : null;
    case "narrative-unit-missing":
      return { full: `${quote}万元`, verb: "补上“万元”" };
    case "narrative-percent":
      return replaced(quote, /^[\d.\s０-９．]+/, detail.expected.replace(/%$/, ""));
    case "narrative-year":
      return replaced(quote, String(detail.said), String(detail.expected));
    case "narrative-assets-word":
      return replaced(quote, "截止", "截至");
    default:
      return null;
  }
}

const FIGURE = /^[\d.,，\s０-９．]+/;

/** An amount in place of the one at the beginning, with the same unit, in the same style. */
function withFigure(quote: string, fen: Fen, unit: Unit): RightWords | null {
  const old = FIGURE.exec(quote)?.[0].trimEnd() ?? "";
  const written = old.split(/[.．]/)[1]?.replace(/\s/g, "").length ?? 0;
  const decimals = Math.max(written, placesNeeded(fen, unit));
  const figure = printAmount(fen, unit, { decimals, thousands: /[,，]/.test(old) });
  return fen < 0 ? null : replaced(quote, old, figure);
}

/** As many as the amount has, but no more than the two in which tables and texts are printed (domain.md 3). */
function placesNeeded(fen: Fen, unit: Unit): number {
  if (fen % FEN_PER_UNIT[unit] === 0) return 0;
  return (fen * 10) % FEN_PER_UNIT[unit] === 0 ? 1 : 2;
}

const OPPOSITES: Readonly<Record<string, string>> = {
  增加: "减少",
  减少: "增加",
  增长: "下降",
  上升: "下降",
  下降: "上升",
  提高: "降低",
  降低: "提高",
  增支: "减支",
  减支: "增支",
};

function otherDirection(quote: string): RightWords | null {
  const opposite = OPPOSITES[quote];
  return opposite === undefined ? null : replaced(quote, quote, opposite);
}

function replaced(quote: string, old: string | RegExp, by: string): RightWords | null {
  const full = quote.replace(old, by);
  const verb = /^[\d.,]+$/.test(by) ? `改为 ${by}` : `改为${quoted(by)}`;
  return old === "" || full === quote ? null : { full, verb };
}
