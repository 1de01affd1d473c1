import type { Branch, Evidence, SubjectEntry } from "./subjects";

/** An edition as it ships; `scripts/make-subjects.mjs` packs it and says how a line is written. */
interface EditionAsset {
  readonly edition: string;
  readonly branches: Readonly<Record<Branch, readonly string[]>>;
}

const EVIDENCE: Readonly<Record<string, Evidence>> = {
  a: "printed-2023+",
  b: "printed-2018+",
  c: "likely",
  d: "unverified",
  e: "doubtful",
};

const LINE = /^(\.?)(\d{2,3})([a-e])(\d\d)?(\D.*)$/;

/** The subjects of an asset in its order: branch by branch, ascending codes. Throws on a line that it cannot read. */
export function unpackEdition({ branches }: EditionAsset): Omit<SubjectEntry, "level">[] {
  return (Object.keys(branches) as Branch[]).flatMap((branch) =>
    unpackBranch(branch, branches[branch])
  );
}

function unpackBranch(branch: Branch, lines: readonly string[]): Omit<SubjectEntry, "level">[] {
  let category = "";
  let section = "";
  return lines.map((line) => {
    const [, point, digits = "", letter = "", year, name = ""] = LINE.exec(line) ?? [];
    const evidence = EVIDENCE[letter];
    if (!evidence) throw new Error(`unreadable line in the edition: ${line}`);
    let code = section + digits;
    if (digits.length === 3) code = category = digits;
    else if (point) code = section = category + digits;
    return { branch, code, name, evidence, year: year === undefined ? null : 2000 + Number(year) };
  });
}
