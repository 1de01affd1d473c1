import type { MarkedLine } from "./marked-lines";

/** A line of the text that is shown. */
export interface ShownLine {
  readonly line: MarkedLine;
  /** Whether it only says which part of the text the next one stands in. */
  readonly isHeading: boolean;
}

const HEADING = /^\s*[一二三四五六七八九十]+、/;

/** The lines in which something is marked, each with the heading that it stands under. */
export function linesWithMarks(text: string, lines: readonly MarkedLine[]): readonly ShownLine[] {
  let heading: MarkedLine | null = null;
  return lines.flatMap((line): ShownLine[] => {
    const isMarked = line.segments.some(({ findings }) => findings.length > 0);
    const isHeading = HEADING.test(text.slice(line.start, line.end));
    if (!isMarked) {
      if (isHeading) heading = line;
      return [];
    }
    const above = heading;
    heading = null;
    return [...(above ? [{ line: above, isHeading: true }] : []), { line, isHeading }];
  });
}

/** All lines. */
export function allLines(text: string, lines: readonly MarkedLine[]): readonly ShownLine[] {
  return lines.map((line) => ({ line, isHeading: HEADING.test(text.slice(line.start, line.end)) }));
}

/** How many paragraphs with words are not shown. */
export function hiddenCount(
  text: string,
  lines: readonly MarkedLine[],
  shown: readonly ShownLine[]
): number {
  const seen = new Set(shown.map(({ line }) => line));
  return lines.filter((line) => !seen.has(line) && text.slice(line.start, line.end).trim() !== "")
    .length;
}
