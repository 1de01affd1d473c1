import type { NarrativeReading } from "../../narrative/read/reading";

/** What stands in front of the first heading, in the compact text; empty where the text begins with it. */
export interface TitleText {
  readonly text: string;
  readonly start: number;
}

const LONGEST = 200;

/** The title of a narrative: the words before 一、, without a table of contents and without what is said of amounts below it. */
export function titleOf({ source, parts }: NarrativeReading): TitleText {
  const first = parts[0]?.heading ?? 0;
  const text = source.text.slice(0, Math.min(first, LONGEST));
  return { text: text.replace(/目录.*$|(?<=说明|预算|公开)20\d\d年，.*$/, ""), start: 0 };
}

/** Whether the text is a whole document and not some of its parts: it has a title or says what the department does. */
export function isWholeDocument(reading: NarrativeReading): boolean {
  return (
    /说明|公开/.test(titleOf(reading).text) ||
    reading.parts.some(({ topic }) => topic === "information")
  );
}
