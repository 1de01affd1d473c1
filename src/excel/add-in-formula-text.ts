/**
 * The add-in's functions in the text of a formula: BUDGET.TOTAL( in any case, or _xldudf_BUDGET_TOTAL( as files spell it, which Excel shows where
 * it opened the file without the add-in.
 */
const OURS = /(?<![\p{L}\p{N}_.])(?:_xlfn\.)?(?:_xldudf_)?(BUDGET|SANGONG)[._]([A-Z]+)(?=\s*\()/giu;

/** Texts and quoted names of sheets, in which nothing is a function. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** Whether a formula calls one of the add-in's functions, alone or among others. */
export function callsAddIn(formula: unknown): formula is string {
  return (
    typeof formula === "string" &&
    formula.startsWith("=") &&
    formula.replace(QUOTED, "").search(OURS) >= 0
  );
}

/** The formula as it is typed, with the functions under their own names. */
export function asTypedFormula(formula: string): string {
  const quoted = formula.match(QUOTED) ?? [];
  return formula
    .split(QUOTED)
    .map((part, i) => part.replace(OURS, ownName) + (quoted[i] ?? ""))
    .join("");
}

function ownName(_call: string, family: string, name: string): string {
  return `${family.toUpperCase()}.${name.toUpperCase()}`;
}
