/** How a file spells functions that came after its format: with a prefix; those of add-ins as Excel does, _xldudf_BUDGET_TOTAL. */

/** [MS-XLSX] 2.2.2: the future functions that Univer computes, and those around them. */
const PREFIXED = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHOOSECOLS CHOOSEROWS " +
    "COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP EXPAND FLOOR.MATH FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS ISFORMULA ISOWEEKNUM LAMBDA " +
    "LET MAKEARRAY MAP MAXIFS MINIFS MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI RANDARRAY REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE " +
    "SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR RANK.EQ RANK.AVG PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC MODE.SNGL NORM.DIST NORM.INV"
  ).split(" ")
);
/** Of these there is an older kind of the same name, so they have two prefixes. */
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);

const CALL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_][\p{L}\p{N}_.]*)\(/gu;

export class FunctionNames {
  private toOpen = new Map<string, string>();
  private toFile = new Map<string, string>();

  /** @param addIn the names of add-in functions: BUDGET.TOTAL */
  constructor(addIn: readonly string[]) {
    for (const name of addIn) {
      const stored = `_xldudf_${name.replaceAll(".", "_")}`;
      this.toOpen.set(stored.toUpperCase(), name);
      this.toFile.set(name.toUpperCase(), stored);
    }
  }

  /** A file's formula as a person writes it. */
  opened(formula: string): string {
    return replaceCalls(
      formula,
      (name) =>
        this.toOpen.get(name.toUpperCase()) ?? name.replace(/^_xlfn\.(?:_xlws\.)?(?=[A-Z])/i, "")
    );
  }

  stored(formula: string): string {
    return replaceCalls(formula, (name) => {
      const upper = name.toUpperCase();
      if (WORKSHEET_PREFIXED.has(upper)) return `_xlfn._xlws.${name}`;
      return this.toFile.get(upper) ?? (PREFIXED.has(upper) ? `_xlfn.${name}` : name);
    });
  }
}

function replaceCalls(formula: string, rename: (name: string) => string): string {
  return formula.replace(CALL, (whole, name?: string) =>
    name === undefined ? whole : `${rename(name)}(`
  );
}
