import type { Finding } from "../checks/finding";
import { describe } from "../checks/messages";
import { actualText, differenceText, expectedText } from "../checks/messages/amounts";
import { explanationsText } from "../checks/messages/causes";
import { cellAddress } from "../tables/grid";
import { quoted } from "../tables/quoted";

/** A finding in the words of the terminal and the report; null where there is nothing to say. */
export interface FindingText {
  /** "C7", or where in the text and what stands there. */
  readonly place: string;
  readonly title: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly explanation: string;
  readonly action: string;
  /** What may have caused it, and what would put it right; empty where nothing explains it. */
  readonly causes: string;
}

/** "C7"; «第 120 字“27.5万元”» for a text's place, counted from 1; "" without any place. */
function placeText({ where: [place] }: Finding): string {
  if (!place) return "";
  if (!place.narrative) return cellAddress(place);
  return `第 ${String(place.start + 1)} 字“${place.quote.replace(/\s+/g, "")}”`;
}

/** The cells that a text's amount was held against: «“表四”I6»; "" for findings about cells. */
export function comparedCells({ where: [first, ...others] }: Finding): string {
  if (!first?.narrative) return "";
  return others
    .flatMap((place) => (place.narrative ? [] : [`${quoted(place.sheet)}${cellAddress(place)}`]))
    .join("、");
}

/** Says a finding in Chinese. */
export function findingText(finding: Finding): FindingText {
  return {
    place: placeText(finding),
    ...describe(finding),
    expected: expectedText(finding),
    actual: actualText(finding),
    difference: differenceText(finding),
    causes: explanationsText(finding),
  };
}
