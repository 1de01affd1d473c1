import { carCounts } from "./cars";
import type { TextPlace } from "./claim";
import { compact, type CompactText } from "./compact";
import { nothingIn } from "./nothing";
import { findParts, type Part } from "./parts";
import { PartWalk } from "./part-walk";
import type { NarrativeReading, ReadingLists } from "./reading";

/**
 * Reads a published or pasted 情况说明: amounts, changes, percentages, cars and what there is none of. Hard-wrapped lines and
 * blanks inside numbers do not matter. Only what the grammar of domain.md 5 and its variants surely identify is read;
 * what else has a unit of money is said not to be understood. Linear in the length of the text.
 */
export function readNarrative(text: string): NarrativeReading {
  const source = compact(text);
  const parts = findParts(source);
  const lists: ReadingLists = {
    claims: [],
    changes: [],
    percents: [],
    counts: [],
    none: [],
    choices: [],
    notUnderstood: [],
  };
  let sentence = 0;
  let year: number | null = null;
  parts.forEach((part, index) => {
    if (part.topic === "information" || part.topic === "terms") return;
    const walk = new PartWalk(source, part, index, { sentence, year }, lists);
    walk.run();
    sentence = walk.sentence + 1;
    year = walk.year;
    if (part.topic === "assets" || part.topic === "other")
      lists.counts.push(...carCounts(source, part.start, part.end));
    lists.choices.push(...choiceWords(source, part));
    lists.none.push(...nothingIn(source, part));
  });
  return { source, parts, ...lists };
}

function choiceWords(source: CompactText, { start, end }: Part): TextPlace[] {
  return [...source.text.slice(start, end).matchAll(/主要(?:是|为|包括|有|用于)|重点是?/g)].map(
    (match) => source.original(start + match.index, start + match.index + match[0].length)
  );
}
