/**
 * Full-width and half-width forms. Input methods mix them freely: «３，０３７．０４», «（境）» and «(境)» are typed by the same
 * hand in one table, so nothing is compared or parsed before it is folded.
 */

/** U+FF01–FF5E mirror ASCII at this distance. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width ASCII, the small forms used in figures, the minus sign, the full-width yen sign, and blanks that are not " ". */
const FOLDABLE =
  /[\uff01-\uff5e\ufe50\ufe52\ufe59\ufe5a\ufe63\u2212\uffe5\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;

const SINGLES: Readonly<Record<string, string>> = {
  "\ufe50": ",",
  "\ufe52": ".",
  "\ufe59": "(",
  "\ufe5a": ")",
  "\ufe63": "-",
  "\u2212": "-",
  "\uffe5": "¥",
};

function fold(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  return SINGLES[character] ?? " ";
}

/**
 * Folds full-width digits, letters, punctuation and brackets, the minus sign and every kind of blank to their ASCII form.
 * One character for one character: a position in the result is the same position in the text. Line breaks, tabs,
 * zero-width characters and Chinese punctuation without an ASCII twin (。、《》“”) stay.
 */
export function toHalfWidth(text: string): string {
  return isFolded(text) ? text : text.replace(FOLDABLE, fold);
}

/** Characters that something in this file replaces, by their codes. */
const REPLACED = new Uint8Array(0x10000);
for (let code = 0; code < REPLACED.length; code++)
  if (
    /[\uff01-\uff5e\ufe50\ufe52\ufe59\ufe5a\ufe63\u2212\uffe5\u2000-\u200f\u202a-\u202f\u205f\u2060\u2066-\u2069\u3000\u00ad\u061c\ufeff\s[〔【﹝\]〕】﹞]/.test(
      String.fromCharCode(code)
    )
  )
    REPLACED[code] = 1;

/**
 * Whether there is nothing in a text to fold, to leave out or to write otherwise, as in most cells: seen in one look, where the
 * replacements would each look through the text.
 */
export function isFolded(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (REPLACED[text.charCodeAt(at)] === 1) return false;
  return true;
}

/**
 * As `isFolded`, for texts in which other characters matter as well.
 * @param characters which, each of one code
 */
export function isFoldedWithout(characters: string): (text: string) => boolean {
  const found = Uint8Array.from(REPLACED);
  for (let at = 0; at < characters.length; at++) found[characters.charCodeAt(at)] = 1;
  return (text) => {
    for (let at = 0; at < text.length; at++) if (found[text.charCodeAt(at)] === 1) return false;
    return true;
  };
}

/**
 * What comes along unseen with pasted text: soft hyphen, zero-width blanks and joiners, byte-order marks, and what directs the writing. Of that
 * the last is the worst: whatever is shown after such a name, amounts too, would stand the other way round.
 */
const ZERO_WIDTH = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;
const OPENING = /[[〔【﹝]/g;
const CLOSING = /[\]〕】﹞]/g;

/** The text without the characters that nobody sees. */
export function withoutZeroWidth(text: string): string {
  return isFolded(text) ? text : text.replace(ZERO_WIDTH, "");
}

/** The text without invisible characters, and without any blank or line break. */
export function withoutBlanks(text: string): string {
  return isFolded(text) ? text : text.replace(ZERO_WIDTH, "").replace(/\s+/g, "");
}

/**
 * The form in which names are compared: half-width, without any blank, line break or invisible character, all square and
 * tortoise-shell brackets as round ones. Not for showing to anybody.
 */
export function normaliseName(text: string): string {
  if (isFolded(text)) return text;
  return text
    .replace(FOLDABLE, fold)
    .replace(ZERO_WIDTH, "")
    .replace(/\s+/g, "")
    .replace(OPENING, "(")
    .replace(CLOSING, ")");
}
