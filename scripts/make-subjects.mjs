/**
 * Packs scripts/subjects/*.tsv into src/subjects/data/edition-2026.json, the asset that ships.
 *   node scripts/make-subjects.mjs           writes it
 *   node scripts/make-subjects.mjs --check   exits 1 where the committed one is stale
 *
 * One line a subject: its own digits (all three of a 类, the last two below, a point before a 款), a letter for the
 * evidence, two digits of the year where there is one, the name. `src/subjects/edition-asset.ts` reads it back.
 */
import { readFileSync, writeFileSync } from "node:fs";

const EDITION = "2026";
const BRANCHES = ["function", "fund", "economic-department", "economic-government", "income"];
const EVIDENCE_LETTERS = {
  "printed-2023+": "a",
  "printed-2018+": "b",
  likely: "c",
  unverified: "d",
  doubtful: "e",
};

const asset = new URL(`../src/subjects/data/edition-${EDITION}.json`, import.meta.url);

function readSource(branch) {
  const text = readFileSync(new URL(`subjects/${branch}.tsv`, import.meta.url), "utf8");
  const [header, ...lines] = text.trimEnd().split(/\r?\n/);
  if (header !== "code\tname\tevidence\tyear") throw new Error(`${branch}.tsv: header «${header}»`);
  return lines.map((line, index) => {
    const [code, name, evidence, year = ""] = line.split("\t");
    const letter = EVIDENCE_LETTERS[evidence];
    const sound =
      /^\d{3}(\d\d){0,2}$/.test(code) && /^[^\d\s]\S*$/.test(name) && /^(20\d\d)?$/.test(year);
    if (!letter || !sound) throw new Error(`${branch}.tsv, line ${index + 2}: «${line}»`);
    return { code, name, letter, year: year.slice(2) };
  });
}

function packed(branch) {
  const seen = new Set();
  let before = "";
  return readSource(branch).map(({ code, name, letter, year }) => {
    const parent = code.slice(0, -2);
    if (code <= before) throw new Error(`${branch}.tsv: ${code} is not in ascending order`);
    if (code.length > 3 && !seen.has(parent))
      throw new Error(`${branch}.tsv: ${code} has no parent`);
    seen.add(code);
    before = code;
    const digits = { 3: code, 5: `.${code.slice(3)}`, 7: code.slice(5) }[code.length];
    return digits + letter + year + name;
  });
}

const branches = Object.fromEntries(BRANCHES.map((branch) => [branch, packed(branch)]));
const made = `${JSON.stringify({ edition: EDITION, branches }, null, 1)}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(asset, "utf8") !== made) {
    console.error(
      "src/subjects/data/edition-2026.json is stale: run node scripts/make-subjects.mjs"
    );
    process.exit(1);
  }
} else {
  writeFileSync(asset, made);
}
