import { runChecks } from "../checks/engine";
import type { Finding } from "../checks/finding";
import { describe } from "../checks/messages";
import { narrativeChanges } from "../checks/rules/narrative-changes";
import { narrativeConsistency } from "../checks/rules/narrative-consistency";
import { narrativeFigures } from "../checks/rules/narrative-figures";
import { narrativeNotUnderstood } from "../checks/rules/narrative-not-understood";
import { narrativeParts } from "../checks/rules/narrative-parts";
import { narrativePercentages } from "../checks/rules/narrative-percentages";
import type { Subjects } from "../subjects/subjects";
import type { Range } from "./arguments";
import { bookOfTable, type SangongRange } from "./sangong-range";

/** What one sentence can be held against one table by; the rest is about whole narratives. */
const CHECKS = [
  narrativeFigures,
  narrativeChanges,
  narrativeParts,
  narrativeConsistency,
  narrativePercentages,
];

/** A narrative is read part by part; a sentence alone says that it is about “三公” only by this. */
const HEADING = "四、“三公”经费情况说明\n";

/** The text of cells, one line a cell; "" where there is none. */
export function textOf(range: Range): string {
  return range
    .flat()
    .filter((cell) => cell !== null && cell !== 0 && cell !== "")
    .join("\n");
}

/**
 * Whether a sentence or a paragraph says what the “三公” table says, by the pane's own checks of a narrative: «相符», or «不符：» with
 * everything that differs, or «未核验：» with what could not be compared.
 */
export function sentenceConclusion(
  text: string,
  { table }: SangongRange,
  subjects: Subjects
): string {
  const narrative = /三公[”"]?经费[^\n]{0,10}情况/.test(text) ? text : HEADING + text;
  const context = { book: bookOfTable(table), subjects, narrative };
  const { findings, coverage } = runChecks(context, [...CHECKS, narrativeNotUnderstood]);
  const faults = findings.filter(({ severity }) => severity === "error" || severity === "warning");
  if (faults.length > 0) return `不符：${faults.map(inWords).join("；")}`;
  const notRead = findings
    .filter(({ check }) => check === narrativeNotUnderstood.id)
    .map((finding) => `${quoteOf(finding)}没有读懂`);
  const omitted = coverage.flatMap(({ skipped }) => skipped.map(({ reason }) => reason));
  const unchecked = [...notRead, ...new Set(omitted.filter(isOfAnAmount))].join("；");
  const compared = coverage
    .filter(({ check }) => check !== narrativeNotUnderstood.id)
    .reduce((sum, { ran }) => sum + ran, 0);
  if (compared === 0) return `未核验：${unchecked || "没有读出可以与表比较的金额"}`;
  return unchecked === "" ? "相符" : `相符；未核验：${unchecked}`;
}

/** That a sentence has no percentages, or is not the whole narrative, is no omission. */
function isOfAnAmount(reason: string): boolean {
  return /没有比较$|^表中没有可以与/.test(reason);
}

function inWords(finding: Finding): string {
  return quoteOf(finding) + describe(finding).explanation.replace(/。$/, "");
}

function quoteOf({ where: [place] }: Finding): string {
  return place?.narrative ? `“${place.quote.replace(/\s+/g, "")}”` : "";
}
