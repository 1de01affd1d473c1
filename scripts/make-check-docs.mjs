/**
 * Writes docs/checks.md from the checks and causes themselves, with wordings that they really have for the samples.
 *   node scripts/make-check-docs.mjs            writes it
 *   node scripts/make-check-docs.mjs --check    exits 1 where the committed one is stale
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NOT_YET } from "./checks-not-yet.mjs";
import { NARRATIVE_RULES } from "./narrative-rules.mjs";
import { typescriptLoader } from "./load-typescript.mjs";

const project = fileURLToPath(new URL("..", import.meta.url));
const file = `${project}docs/checks.md`;
const load = typescriptLoader(project);

const { checkGroups } = load("./src/checks/registry.ts");
const { runChecks } = load("./src/checks/engine.ts");
const { describe } = load("./src/checks/messages.ts");
const { KIND_TITLES } = load("./src/tables/kind-titles.ts");
const { createBook } = load("./src/tables/book.ts");
const { readWorkbook } = load("./src/files/workbook.ts");
const { standardSubjects } = load("./src/subjects/edition-2026.ts");
const { causes } = load("./src/checks/causes/registry.ts");

const SEVERITY = { error: "错误", warning: "警告", rounding: "尾差", info: "提示" };

const PREAMBLE = `<!-- 由 scripts/make-check-docs.mjs 生成，请改 src/checks 中的核验。 -->

# 核验项目

每一项核验有固定的编号，结果、报告和 \`check --json\` 里都用这个编号。“级别”是它可能给出的最高级别：错误须在公开前改正，警告须核对或说明，提示仅供参考；四舍五入能解释的差额另列为尾差。
“需要”是缺了就不能运行的表。没有运行的核验会写明原因，没有运行不等于没有问题。
“依据”是规则清单中的编号。“例”是对示例工作簿核验时的真实提示，没有这样问题的不列。
`;

/** The first real wording of every check, from the samples. */
async function wordings() {
  const found = new Map();
  const samples = readdirSync(`${project}samples`).filter((name) => name.endsWith(".xlsx"));
  for (const name of samples.sort()) {
    const path = `${project}samples/${name}`;
    const book = createBook(await readWorkbook(readFileSync(path)));
    const narrative = readFileSync(path.replace(/xlsx$/, "narrative.txt"), "utf8");
    const { findings } = runChecks({ book, subjects: standardSubjects, narrative });
    for (const finding of findings) {
      const known = found.get(finding.check);
      // An error says more about a check than a tail.
      if (!known || (known.severity === "rounding" && finding.severity !== "rounding"))
        found.set(finding.check, finding);
    }
  }
  return found;
}

function sectionOf({ title, description, id, severity, basis, needs }, finding) {
  const tables = needs.map(
    (kind) => `“${KIND_TITLES[kind].replaceAll("“", "‘").replaceAll("”", "’")}”`
  );
  const lines = [
    `### ${title}`,
    "",
    `\`${id}\` · 级别：${SEVERITY[severity]} · 依据：${basis.replace("domain.md ", "")} · 需要：${tables.join("、") || "不限"}`,
    "",
    description,
    "",
  ];
  if (!finding) return lines;
  const { title: what, explanation, action } = describe(finding);
  return [...lines, `> 例：**${what}**。${explanation}${action}`, ""];
}

const examples = await wordings();
const text = [
  PREAMBLE,
  ...checkGroups.flatMap(({ title, checks }) => [
    `## ${title}`,
    "",
    ...checks.flatMap((check) => sectionOf(check, examples.get(check.id))),
  ]),
  "## 情况说明的规则",
  "",
  "核验情况说明所依据的规则，上文“依据”里的 D01 至 D25：",
  "",
  ...NARRATIVE_RULES.map(({ rule, about }) => `- ${rule} ${about}`),
  "",
  "## 原因",
  "",
  "几处核对不上时，逐一试人会想到的原因。改过来能让有关的各处都相符、又不弄坏别处的，才说出来；说得通的不止一个时，都列出来。",
  "",
  ...causes.map(({ id, title, description }) => `- **${title}** \`${id}\`：${description}`),
  "",
  "## 尚未核验",
  "",
  "规则清单里有、现在还没有核验的：",
  "",
  ...NOT_YET.map(({ rule, about }) => `- ${rule} ${about}`),
  "",
].join("\n");

const covered = checkGroups.flatMap(({ checks }) => checks.map(({ basis }) => basis)).join(" ");
const stale = NOT_YET.filter(
  ({ rule, isPartly }) => !isPartly && new RegExp(`${rule}\\b`).test(covered)
);
if (stale.length > 0)
  throw new Error(`checked by now, so no longer "not yet": ${stale.map(({ rule }) => rule)}`);

const unasked = NARRATIVE_RULES.filter(({ rule }) => !new RegExp(`${rule}\\b`).test(covered));
if (unasked.length > 0) throw new Error(`no check asks: ${unasked.map(({ rule }) => rule)}`);

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
  console.error("docs/checks.md is stale: run node scripts/make-check-docs.mjs");
  process.exitCode = 1;
}
