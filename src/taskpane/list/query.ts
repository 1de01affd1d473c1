/** What the user looks for: every word has to be found. Empty when nothing is looked for. */
export type Query = readonly RegExp[];

/** Blanks that only space a word out: 合　计. Between two names in Latin letters they part them. */
const BLANKS = /(?<![a-z\d])[^\S\n]+|[^\S\n]+(?![a-z\d])/g;

const ADDRESS = /^[a-z]{1,3}\d{1,7}$/;
const PLACE = /^(.+)!(\$?[a-z]{1,3}\$?\d{1,7})\s*$/i;

/**
 * The words of a query, parted by blanks; «表八!C7» is one, and finds that cell of that sheet. A cell's address is not the beginning of
 * another: C7 does not find C70.
 */
export function queryOf(text: string): Query {
  const place = PLACE.exec(text.normalize("NFKC"));
  if (place)
    return [wholeNumber(literal(searchable([`${place[1] ?? ""} ${unfixed(place[2] ?? "")}`])))];
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) =>
      ADDRESS.test(unfixed(word))
        ? wholeNumber(`(?<![a-z])${unfixed(word)}`)
        : new RegExp(literal(word))
    );
}

/** Texts as one that can be searched: no word is found across two of them. */
export function searchable(texts: readonly (string | null)[]): string {
  return folded(texts.filter((text) => text !== null).join("\n")).replace(BLANKS, "");
}

/** Whether a searchable text has every word. */
export function hasAll(query: Query, text: string): boolean {
  return query.every((word) => word.test(text));
}

/** Full- and half-width, capital and small, with and without quotation marks and thousands separators are alike. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[“”„‘’"']/g, "")
    .replace(/!/g, " ")
    .replace(/[−－–]/g, "-")
    .replace(/(?<=\d),(?=\d{3})/g, "");
}

/** Of an address that Excel has fixed: $C$7. */
function unfixed(address: string): string {
  return address.replace(/\$/g, "");
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Finds it only where its number ends. */
function wholeNumber(pattern: string): RegExp {
  return new RegExp(`${pattern}(?!\\d)`);
}
