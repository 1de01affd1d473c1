import type { Branch, Subjects } from "../subjects/subjects";
import type { TableKind } from "../tables/table";
import type { FormNotice } from "./notices";
import { isUsableCode } from "./subject-codes";

/** 223: 国有资本经营预算支出. */
const STATE_CAPITAL = /^223/;

function kindOf(code: string, branch: Branch): TableKind | null {
  switch (branch) {
    case "function":
      return "general-expenditure";
    case "fund":
      return STATE_CAPITAL.test(code) ? "state-capital-expenditure" : "fund-expenditure";
    case "economic-department":
      return "basic-expenditure";
    case "economic-government":
      return "basic-expenditure-government";
    case "income":
      return null;
  }
}

/** Of a code that the tree does not have only the first digit tells its sort. */
const BY_DIGIT: Readonly<Record<string, Branch>> = {
  "2": "function",
  "3": "economic-department",
  "5": "economic-government",
};

export interface ChosenCodes {
  /** The codes by the table that lists them first. */
  readonly byKind: ReadonlyMap<TableKind, readonly string[]>;
  readonly notices: readonly FormNotice[];
}

/** Codes in a text, however they are separated: "2010301，2080505". What is no code is given back as it was typed. */
export function codesIn(text: string): { readonly codes: string[]; readonly others: string[] } {
  const words = text.split(/[\s,，、;；]+/).filter((word) => word !== "");
  const unique = [...new Set(words)];
  return {
    codes: unique.filter(isUsableCode),
    others: unique.filter((word) => !isUsableCode(word)),
  };
}

/** Puts codes that the user names to the tables that list them. */
export function placeCodes(
  codes: readonly string[],
  subjects: Subjects,
  kinds: readonly TableKind[]
): ChosenCodes {
  const byKind = new Map<TableKind, string[]>();
  const notices: FormNotice[] = [];
  for (const code of codes) {
    const entry = subjects.byCode(code);
    const branch = entry?.branch ?? BY_DIGIT[code.charAt(0)];
    const kind = branch ? kindOf(code, branch) : null;
    if (kind === null) notices.push({ type: "not-expenditure", code });
    else if (!kinds.includes(kind)) notices.push({ type: "not-in-set", code, kind });
    else {
      byKind.set(kind, [...(byKind.get(kind) ?? []), code]);
      if (!entry) notices.push({ type: "unknown-code", code });
    }
  }
  return { byKind, notices };
}
