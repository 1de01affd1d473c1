import { normaliseName } from "../money/width";
import { isWhole, spokenStretch, type Stretch, type Syllables } from "./spoken-name";
import type { Branch, Evidence, SubjectEntry, Subjects } from "./subjects";

/** What a search may know besides codes and names. */
export interface SearchOptions {
  readonly branch?: Branch;
  /** How a name in the form for comparing is spoken, one for each of its UTF-16 units; without it letters find nothing but letters. */
  readonly syllables?: (name: string) => Syllables | undefined;
  /** What the user is at work with comes before what fits as well. */
  readonly isUsed?: (entry: SubjectEntry) => boolean;
}

/** A subject that was found, and what of it was typed. */
export interface SubjectHit {
  readonly entry: SubjectEntry;
  /** In the code and in the name, ascending and apart; empty where it cannot be told. */
  readonly inCode: readonly Stretch[];
  readonly inName: readonly Stretch[];
}

/** Subjects made ready for being searched. */
export type SearchIndex = readonly Indexed[];

interface Indexed {
  readonly entry: SubjectEntry;
  readonly name: string;
  /** The names of what it belongs to; their codes are the beginning of its own. */
  readonly above: readonly string[];
}

/** How well a term fits, best first. */
enum Fit {
  exact,
  codeStart,
  nameStart,
  nameWithin,
  spokenWhole,
  spokenStart,
  spokenWithin,
}

interface Match {
  readonly fit: Fit;
  readonly in: "code" | "name";
  readonly stretch: Stretch;
}

/** Printed names are known best; what is only recalled comes last. */
const BY_EVIDENCE: readonly Evidence[] = [
  "official",
  "printed-2023+",
  "printed-2018+",
  "likely",
  "unverified",
  "doubtful",
];

/** A single letter begins half of all syllables: within a name it tells nothing. */
const LEAST_LETTERS = 2;

/** All subjects made ready, in their order. */
export function createSearchIndex(subjects: Subjects): SearchIndex {
  return subjects.all().map((entry) => ({
    entry,
    name: normaliseName(entry.name).toLowerCase(),
    above: subjects
      .path(entry)
      .slice(0, -1)
      .map(({ name }) => normaliseName(name).toLowerCase()),
  }));
}

/**
 * The subjects that a typed text may mean: by the beginning of a code, a part of a name, or how a name is spoken. Of several words one must be
 * the subject's own, the others may be of what it belongs to («财政 行政运行»). The very code or name comes first, then what is in
 * use, then what fits better, then what is better evidenced, then the given order. A blank text means nothing.
 */
export function searchSubjects(
  index: SearchIndex,
  text: string,
  { branch, syllables, isUsed = () => false }: SearchOptions = {}
): readonly SubjectHit[] {
  const terms = termsOf(text);
  if (terms.length === 0) return [];
  const found: { readonly hit: SubjectHit; readonly order: readonly number[] }[] = [];
  for (const indexed of index) {
    const { entry, name } = indexed;
    if (branch && entry.branch !== branch) continue;
    const matches = matchesOf(indexed, terms, syllables);
    if (!matches) continue;
    const fit = Math.max(...matches.map((match) => match.fit));
    const isShownAsIs = name.length === entry.name.length;
    found.push({
      hit: {
        entry,
        inCode: stretchesIn("code", matches),
        inName: isShownAsIs ? stretchesIn("name", matches) : [],
      },
      order: [
        fit === Fit.exact ? 0 : 1,
        isUsed(entry) ? 0 : 1,
        fit,
        BY_EVIDENCE.indexOf(entry.evidence),
      ],
    });
  }
  return found.sort((one, other) => compare(one.order, other.order)).map(({ hit }) => hit);
}

/** Words, and within them digits, letters and all else apart: «2010301-行政运行» is typed, and pasted, for a code with its name. */
function termsOf(text: string): readonly string[] {
  const words = text.split(/\s+/).map((word) => normaliseName(word).toLowerCase());
  return words.flatMap((word) => word.match(/\d+|[a-zü]+|[^\da-zü'’_—–-]+/g) ?? []);
}

/** Where each term stands in the entry itself; null where one stands neither there nor in what it belongs to, or none there. */
function matchesOf(
  { entry, name, above }: Indexed,
  terms: readonly string[],
  syllables: SearchOptions["syllables"]
): readonly Match[] | null {
  const matches: Match[] = [];
  for (const term of terms) {
    const match = matchOf(entry.code, name, term, syllables);
    if (match) matches.push(match);
    else if (terms.length === 1 || !above.some((one) => isIn(one, term, syllables))) return null;
  }
  return matches.length > 0 ? matches : null;
}

function matchOf(
  code: string,
  name: string,
  term: string,
  syllables: SearchOptions["syllables"]
): Match | null {
  const inCode = (fit: Fit): Match => ({
    fit,
    in: "code",
    stretch: { start: 0, end: term.length },
  });
  const inName = (fit: Fit, stretch: Stretch): Match => ({ fit, in: "name", stretch });
  if (code === term) return inCode(Fit.exact);
  if (code.startsWith(term)) return inCode(Fit.codeStart);
  const start = name.indexOf(term);
  if (start >= 0) {
    const fit = name === term ? Fit.exact : start === 0 ? Fit.nameStart : Fit.nameWithin;
    return inName(fit, { start, end: start + term.length });
  }
  const spoken = spokenIn(name, term, syllables);
  return spoken && inName(spoken.fit, spoken.stretch);
}

function spokenIn(
  name: string,
  term: string,
  syllables: SearchOptions["syllables"]
): { readonly fit: Fit; readonly stretch: Stretch } | null {
  const spoken = /^[a-zü]+$/.test(term) ? syllables?.(name) : undefined;
  const stretch = spoken && spokenStretch(term.replaceAll("ü", "v"), spoken);
  if (!spoken || !stretch) return null;
  if (isWhole(stretch, spoken)) return { fit: Fit.spokenWhole, stretch };
  if (stretch.start === 0) return { fit: Fit.spokenStart, stretch };
  return term.length < LEAST_LETTERS ? null : { fit: Fit.spokenWithin, stretch };
}

/** Whether a term stands in the name of what an entry belongs to. */
function isIn(text: string, term: string, syllables: SearchOptions["syllables"]): boolean {
  return text.includes(term) || spokenIn(text, term, syllables) !== null;
}

function stretchesIn(where: Match["in"], matches: readonly Match[]): readonly Stretch[] {
  const stretches = matches
    .filter((match) => match.in === where)
    .map(({ stretch }) => stretch)
    .sort((one, other) => one.start - other.start);
  const apart: Stretch[] = [];
  for (const { start, end } of stretches) {
    const last = apart.at(-1);
    if (last && start <= last.end) {
      apart.pop();
      apart.push({ start: last.start, end: Math.max(last.end, end) });
    } else apart.push({ start, end });
  }
  return apart;
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (const [at, value] of one.entries()) {
    const difference = value - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
