import type { Finding, NarrativePlace } from "../../checks/finding";
import { textPlaces } from "./text-audit";

/** A stretch of a line of which the same is to be said throughout. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly findings: readonly Finding[];
  /** Part of what was not understood. */
  readonly isNotUnderstood: boolean;
}

/** One line of the text, cut where marks begin and end. Its segments make up the line without its break. */
export interface MarkedLine {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly finding: Finding | null;
}

/** Cuts a text into lines and these where marks begin and end; stretches may overlap and go over several lines. */
export function markedLines(
  text: string,
  findings: readonly Finding[],
  notUnderstood: readonly NarrativePlace[]
): readonly MarkedLine[] {
  const stretches: Stretch[] = [
    ...findings.flatMap((finding) =>
      textPlaces(finding).map(({ start, end }) => ({ start, end, finding }))
    ),
    ...notUnderstood.map(({ start, end }) => ({ start, end, finding: null })),
  ].sort((a, b) => a.start - b.start);
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b
  );
  let nextStretch = 0;
  let nextCut = 0;
  let covering: Stretch[] = [];
  const segment = (start: number, end: number): Segment => {
    for (
      let one = stretches[nextStretch];
      one && one.start <= start;
      one = stretches[nextStretch]
    ) {
      covering.push(one);
      nextStretch += 1;
    }
    covering = covering.filter((one) => one.end > start);
    const found = new Set(covering.flatMap(({ finding }) => finding ?? []));
    return {
      start,
      end,
      findings: [...found],
      isNotUnderstood: covering.some(({ finding }) => finding === null),
    };
  };
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    const end = start + line.length;
    at = end + 1;
    const segments: Segment[] = [];
    let from = start;
    for (let cut = cuts[nextCut]; cut !== undefined && cut < end; cut = cuts[nextCut]) {
      nextCut += 1;
      if (cut <= from) continue;
      segments.push(segment(from, cut));
      from = cut;
    }
    if (from < end) segments.push(segment(from, end));
    return { start, end, segments };
  });
}
