/**
 * Survivors that behave as the original does, looked at one by one; they count neither as killed nor as survived. By file and by the
 * line they stand in, so that an entry falls away when the line changes; `to` names single replacements where others in the line are
 * to be killed.
 */
const EQUIVALENT = [
  {
    why: "the default of a group that the expression always gives, or of an index that is always there: the compiler asks for it",
    file: "src/money/decimal.ts",
    lines: [
      'const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential(14).split("e");',
      'const [whole = "", fraction = ""] = figure.split(".");',
      'const fen = Number(kept) + (cut !== undefined && cut >= "5" ? 1 : 0);',
    ],
    to: ['"Stryker was here!"', '""', "true"],
  },
  {
    why: "zero has no digits left, and no sign in 分",
    file: "src/money/decimal.ts",
    lines: ["return { negative: value < 0, digits, scale: digits.length - 1 - Number(exponent) };"],
    to: ["value <= 0"],
  },
  {
    why: "as above",
    file: "src/money/parse.ts",
    lines: [
      'const [, before = "", after = "", digits = "", unit = ""] = match;',
      'const [, plain = "", inner = "", marked = "", outer = ""] = match;',
      'return character !== undefined && character >= "0" && character <= "9";',
    ],
    to: ['"Stryker was here!"', "true"],
  },
  {
    why: "a short cut to what the way through the digits gives as well",
    file: "src/money/parse.ts",
    lines: [
      "if (short) return short;",
      "function shortAmount(value: number, unit: Unit): ParsedAmount | null {",
      "export function hundredthsOf(value: number): number {",
      "const hundredths = Math.round(value * 100);",
      "return Math.abs(hundredths) < MOST_HUNDREDTHS && hundredths / 100 === value ? hundredths : NaN;",
      "if (!(Math.abs(fen) <= LIMIT)) return null;",
    ],
    to: [
      ...["false", "true", "{}", "value / 100", "Math.abs(hundredths) < MOST_HUNDREDTHS"],
      ...["Math.abs(hundredths) <= MOST_HUNDREDTHS", "Math.abs(hundredths) >= MOST_HUNDREDTHS"],
      ...["hundredths * 100", "Math.abs(fen) < LIMIT"],
    ],
  },
  {
    why: "with steps there is an amount",
    file: "src/money/print.ts",
    lines: ['const sign = fen < 0 && steps > 0 ? minus : "";'],
    to: ["fen <= 0"],
  },
  {
    why: "a short cut for texts in which nothing is replaced, and one that replaces one after the other",
    file: "src/money/width.ts",
    lines: [
      "export function isFolded(text: string): boolean {",
      "for (let at = 0; at < text.length; at++) if (REPLACED[text.charCodeAt(at)] === 1) return false;",
      "for (let at = 0; at < text.length; at++) if (found[text.charCodeAt(at)] === 1) return false;",
      "return (text) => {",
      "return true;",
      "if (isFolded(text)) return text;",
      'return isFolded(text) ? text : text.replace(ZERO_WIDTH, "");',
      'return isFolded(text) ? text : text.replace(ZERO_WIDTH, "").replace(/\\s+/g, "");',
      '.replace(/\\s+/g, "")',
    ],
    to: ["{}", "at <= text.length", "true", "false", "/\\s/g"],
  },
  {
    why: "unseen letters one by one or together are left out alike",
    file: "src/money/width.ts",
    lines: [
      "const ZERO_WIDTH = /[\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]+/g;",
    ],
    to: ["/[\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]/g"],
  },
  {
    why: "behind the end of a text there is no letter",
    file: "src/money/width.ts",
    lines: ["for (let at = 0; at < characters.length; at++) found[characters.charCodeAt(at)] = 1;"],
    to: ["at <= characters.length"],
  },
  {
    why: "what gives the same when it is worked out again; memory for a text more or less",
    file: "src/money/remembering.ts",
    lines: ["if (known !== undefined) return known;", "if (given.size >= MOST) given.clear();"],
    to: ["given.size > MOST"],
  },
  {
    why: "blanks one by one or together are taken out alike, and blank words are no words",
    file: "src/subjects/official-cells.ts",
    lines: [
      'return typeof value === "string" ? withoutZeroWidth(value).replace(/\\s+/g, "") : "";',
    ],
    to: ["/\\s/g"],
  },
  {
    why: "as above",
    file: "src/subjects/search.ts",
    lines: ["const words = text.split(/\\s+/).map((word) => normaliseName(word).toLowerCase());"],
    to: ["/\\s/"],
  },
  {
    why: "an index that is always there: the compiler asks for the default",
    file: "src/subjects/official-columns.ts",
    lines: [
      'const word = words[column] ?? "";',
      'const own = fitting.filter((column) => OWN.test(words[column] ?? ""));',
      'return own.length > 0 ? own : fitting.filter((column) => !FOREIGN.test(words[column] ?? ""));',
    ],
    to: ['"Stryker was here!"'],
  },
  {
    why: "as above",
    file: "src/subjects/official-cells.ts",
    lines: ['const part = parts[level] ?? "";'],
    to: ['"Stryker was here!"'],
  },
  {
    why: "no column of codes has codes beside it, and the column of codes holds no names; a name never stands in its code's column",
    file: "src/subjects/official-columns.ts",
    lines: [
      "if (code === null) return null;",
      ".filter((column) => column !== code)",
      "return column > from ? column - from : from - column + 0.5;",
      "const byDistance = columns",
    ],
    to: ["false", "true", "column >= from", "columns"],
  },
  {
    why: "comes first all the same: what is not in the list is before it",
    file: "src/subjects/search.ts",
    lines: ['"official",'],
    to: ['""'],
  },
  {
    why: "all alike in use; no words match nothing; letters and digits come apart already; its own name was asked before",
    file: "src/subjects/search.ts",
    lines: [
      "{ branch, syllables, isUsed = () => false }: SearchOptions = {}",
      "if (terms.length === 0) return [];",
      "else if (terms.length === 1 || !above.some((one) => isIn(one, term, syllables))) return null;",
      "const spoken = /^[a-zü]+$/.test(term) ? syllables?.(name) : undefined;",
      "above: subjects",
    ],
    to: [
      ...["() => undefined", "true", "false", "/^[a-zü]+/", "/[a-zü]+$/"],
      "subjects.path(entry)",
    ],
  },
  {
    why: "what is at the end of the letters or of the name ends all the same; no syllable has two beginnings; null is greater than nothing",
    file: "src/subjects/spoken-name.ts",
    lines: [
      "const DIGRAPH = /^(?:zh|ch|sh)/;",
      'if (letters === "") return at;',
      "while (next < syllables.length && syllables[next] === null) next++;",
      "if (syllable === null || syllable === undefined) return null;",
      "if (syllable.charAt(0) !== letters.charAt(0)) return null;",
      "(farthest, end) => (end !== null && end > (farthest ?? 0) ? end : farthest),",
    ],
    to: [
      ...["/(?:zh|ch|sh)/", "false", "true", '"Stryker was here!"'],
      ...["next <= syllables.length", "end >= (farthest ?? 0)"],
    ],
  },
  {
    why: "every edition begins with a 类, every line ends where it ends, and what does not match has no letter of evidence",
    file: "src/subjects/edition-asset.ts",
    lines: [
      "const LINE = /^(\\.?)(\\d{2,3})([a-e])(\\d\\d)?(\\D.*)$/;",
      'let category = "";',
      'let section = "";',
      'const [, point, digits = "", letter = "", year, name = ""] = LINE.exec(line) ?? [];',
    ],
    to: [
      ...["/^(\\.?)(\\d{2,3})([a-e])(\\d\\d)?(\\D.*)/", '"Stryker was here!"'],
      '["Stryker was here"]',
    ],
  },
  {
    why: "only the fund's account is asked for; one column of codes is a table of one level",
    file: "src/subjects/official-rows.ts",
    lines: [
      'let account = names.map(accountOf).find((named) => named !== null) ?? "general";',
      'let before = "";',
      "const code = codes.length === 1 ? digits : codeFromLevels(parts, before);",
    ],
    to: ['""', '"Stryker was here!"', "false"],
  },
  {
    why: "a text that names no account",
    file: "src/subjects/official-table.ts",
    lines: ['officialRows(rows, [sheet ?? "", edition])?.map((row) => ({ ...row, sheet })) ?? []'],
    to: ['"Stryker was here!"'],
  },
  {
    why: "a short cut",
    file: "src/subjects/same-name.ts",
    lines: ["return one === other || unmarkedName(one) === unmarkedName(other);"],
    to: ["false"],
  },
  {
    why: "every branch has a map, and no code stands twice in one",
    file: "src/subjects/tree.ts",
    lines: [
      "branch?.set(entry.code, entry);",
      "if (branch?.has(entry.code)) throw new Error(`${entry.branch} ${entry.code} stands twice`);",
      "const lookUp = (code: string, branch: Branch) => codes.get(branch)?.get(code);",
      "return one.code < other.code ? -1 : one.code > other.code ? 1 : 0;",
    ],
    to: [
      ...["branch.set", "branch.has", "codes.get(branch).get", "true", "false"],
      ...["one.code >= other.code", "one.code <= other.code"],
    ],
  },
  {
    why: "no more in front is compared than the shorter of the two has; beyond its end one has nothing and the other a letter",
    file: "src/narrative/edits/bind-words.ts",
    lines: [
      "before = (before + text).slice(-CONTEXT);",
      "while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;",
    ],
    to: ["before + text", "true"],
  },
  {
    why: "there is always a last line, a name of a source, a group of the expression: the compiler asks for it",
    file: "src/narrative/edits/with-edits.ts",
    lines: [
      "lines.at(-1)?.push(piece);",
      'if (text !== "") lines.at(-1)?.push({ type: "text", text });',
    ],
    to: ["lines.at(-1).push"],
  },
  {
    why: "as above",
    file: "src/narrative/amounts/sources.ts",
    lines: ["return SOURCE_NAMES.find(([id]) => id === source)?.[1] ?? source;"],
    to: ["SOURCE_NAMES.find(([id]) => id === source)[1]"],
  },
  {
    why: "as above",
    file: "src/narrative/read/cars.ts",
    lines: ["const kind = isTotal ? null : (KIND.exec(words)?.groups?.kind ?? null);"],
    to: ["KIND.exec(words)?.groups.kind"],
  },
  {
    why: "as above",
    file: "src/narrative/format.ts",
    lines: ['return (Object.hasOwn(facts, id) ? (facts[id] ?? "") : "").trim();'],
    to: ['"Stryker was here!"'],
  },
  {
    why: "any words that say neither 决算 nor 执行",
    file: "src/narrative/read/comparison.ts",
    lines: ['isAgainstOutturn: /决算|执行/.test(comparison?.[2] ?? ""),'],
    to: ['"Stryker was here!"'],
  },
  {
    why: "behind the end of the text there is no letter that would end a title, and the longest title ends the loop",
    file: "src/narrative/read/parts.ts",
    lines: ["while (end < text.length && end - from < LONGEST_TITLE) {"],
    to: ["true"],
  },
  {
    why: "an index or a group that is always there: the compiler asks for the default",
    file: "src/tables/balance-columns.ts",
    lines: ["const from = i === 0 ? -Infinity : (names[i]?.column ?? 0);"],
    to: ["names[i].column"],
  },
  {
    why: "the next column of names is none of amounts, whether it is compared or not",
    file: "src/tables/balance-columns.ts",
    lines: ["(column) => !isLabel(column) && column.column > from && column.column < to"],
    to: ["column.column <= to", "column.column >= from"],
  },
  {
    why: "as above",
    file: "src/tables/balance-rows.ts",
    lines: [
      'BY_NATURE.test(rows[at]?.plain ?? "") && !rows.some(({ plain }) => isCategory(plain));',
      'whole.test(rows[at]?.plain ?? "") && parts.every((part) => listed.includes(part))',
    ],
    to: ["rows[at].plain", '"Stryker was here!"'],
  },
  {
    why: "kept so that it is not worked out again, which gives the same",
    file: "src/tables/book.ts",
    lines: ["if (!kinds) byKind.set(book.tables, (kinds = tablesByKind(book.tables)));"],
    to: ["true"],
  },
  {
    why: "a row in which nothing changed is read again, to the same",
    file: "src/tables/carried.ts",
    lines: [
      "if (draft.cells === null && !inRow.has(draft.row)) continue;",
      "if (placesOf(draft, reading.columns).some(isChanged)) rows.push(at);",
    ],
    to: ["false", "true"],
  },
  {
    why: "a short cut to what comparing all of its cells gives as well",
    file: "src/tables/changed-cells.ts",
    lines: ["if (old === values) continue;"],
    to: ["false"],
  },
  {
    why: "a short cut to what the whole text says as well",
    file: "src/tables/cell-text.ts",
    lines: [
      "if ((first >= 0x30 && first <= 0x7a) || (first >= 0x4e00 && first <= 0x9fff)) return false;",
    ],
    to: [
      ...["first > 0x30", "first < 0x7a", "first > 0x4e00", "first < 0x9fff", "false"],
      "first >= 0x4e00 || first <= 0x9fff",
    ],
  },
  {
    why: "as above",
    file: "src/tables/cell-traits.ts",
    lines: [
      "(first >= 0x4e00 && first <= 0x9fff) ||",
      "(first >= 0x41 && first <= 0x5a) ||",
      "(first >= 0x61 && first <= 0x7a)",
    ],
    to: ["false"],
  },
  {
    why: "an item is one of the items",
    file: "src/tables/item-rows.ts",
    lines: ["if (!row) return false;"],
    to: ["false"],
  },
  {
    why: "an owner that may be one has been found among those that may",
    file: "src/tables/owner-neighbours.ts",
    lines: [
      "if (current === undefined || kinds.has(current, table) || !possible[at]?.includes(current))",
      "if (only === undefined || second !== undefined || !possible[at]?.includes(only))",
    ],
    to: ["possible[at].includes"],
  },
  {
    why: "a group of the expression that is always there: the compiler asks for the default",
    file: "src/tables/code.ts",
    lines: ['return named ? { code: named[1] ?? "", name: named[2] ?? "" } : null;'],
    to: ['"Stryker was here!"'],
  },
  {
    why: "a header's columns all have words of their own",
    file: "src/tables/expenditure-table.ts",
    lines: [
      'const isBalance = region.header.columns.some(({ words }) => /^收入/.test(words[0] ?? ""));',
    ],
    to: ['"Stryker was here!"'],
  },
  {
    why: "what is no number is no following number either",
    file: "src/tables/header.ts",
    lines: ["numbers.every((number, i) => number !== undefined && Number(number) === i + 1)"],
    to: ["true"],
  },
  {
    why: "one number a place, too",
    file: "src/tables/identify.ts",
    lines: ["place ? place.row * MOST_COLUMNS + place.column : -1"],
    to: ["place.row * MOST_COLUMNS - place.column"],
  },
  {
    why: "a third level is always the name, and nobody asks for the others",
    file: "src/tables/indicator-columns.ts",
    lines: ['if (!isName && ["third", "named", "content", "indicator"].includes(word)) continue;'],
    to: ['""'],
  },
];

/** Whether a survivor is listed, by its file, its line without indentation, and what stands in it instead. */
export function isEquivalent(file, line, replacement) {
  return EQUIVALENT.some(
    (each) => each.file === file && each.lines.includes(line) && each.to.includes(replacement)
  );
}
