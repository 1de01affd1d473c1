import { columnName } from "../tables/grid";

/** A range that a formula refers to, and how it is written there. */
export interface FormulaReference {
  /** Where it stands in the formula, the sheet's name included. */
  readonly start: number;
  readonly end: number;
  /** As named in front of it; null where it names none. */
  readonly sheet: string | null;
  /** Without the sheet: "A$5:D28". */
  readonly address: string;
}

/** A range as it stands in the workbook. Zero-based. */
export interface ReferredRange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const ADDRESS = `${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}`;
const SHEET = String.raw`'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*`;

/** Texts first: in them nothing is a reference. Neither is what a function, a name, another workbook or a span of sheets is written with. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!:\]'])(?:(${SHEET})!)?(${ADDRESS})(?![\p{L}\p{N}_.(!:])`,
  "gu"
);

/** The ranges of the workbook's own that a formula refers to by their addresses, in its order. Names and tables are kept up by Excel itself. */
export function referencesIn(formula: string): readonly FormulaReference[] {
  return [...formula.matchAll(TOKEN)].flatMap((match) => {
    const [text, sheet, address] = match;
    if (address === undefined || sheet?.includes("[")) return [];
    const name = sheet?.replace(/^'(.*)'$/, "$1").replaceAll("''", "'") ?? null;
    return [{ start: match.index, end: match.index + text.length, sheet: name, address }];
  });
}

/**
 * The formula with its references where their ranges stand now: in the same notation, and with the sheet where it was named, or is another.
 * @param ranges one for each of `referencesIn`
 * @param home the sheet on which the formula stands
 */
export function withReferences(
  formula: string,
  ranges: readonly ReferredRange[],
  home: string
): string {
  let written = "";
  let end = 0;
  referencesIn(formula).forEach((reference, i) => {
    const range = ranges[i];
    if (!range) return;
    const isNamed = reference.sheet !== null || range.sheet !== home;
    const prefix = isNamed ? `${quotedSheet(range.sheet)}!` : "";
    written += formula.slice(end, reference.start) + prefix + addressLike(reference.address, range);
    ({ end } = reference);
  });
  return written + formula.slice(end);
}

function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !new RegExp(`^(?:${ADDRESS})$`).test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** The address of a range, written as another one was: with its "$", as columns, rows or cells. */
function addressLike(model: string, { row, column, rows, columns }: ReferredRange): string {
  const corners = [
    { row, column },
    { row: row + rows - 1, column: column + columns - 1 },
  ];
  return model
    .split(":")
    .map((corner, i) => {
      const at = corners[i] ?? { row, column };
      return corner.replace(/[A-Za-z]+/, columnName(at.column)).replace(/\d+/, String(at.row + 1));
    })
    .join(":");
}
