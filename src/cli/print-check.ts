import type { Coverage } from "../checks/check";
import type { Finding } from "../checks/finding";
import { checks } from "../checks/registry";
import { KIND_TITLES } from "../tables/kind-titles";
import type { BudgetTable } from "../tables/table";
import { alignColumns } from "./columns";
import { SEVERITIES, SEVERITY_TITLES, countOf, tableOf, type CheckedFile } from "./checked-file";
import { comparedCells, findingText } from "./finding-text";
import { tablesLines } from "./print-tables";
import { quoted } from "../tables/quoted";

/** The columns of a finding's line that hold amounts. */
const AMOUNTS = [4, 6, 8];

function labelled(label: string, text: string | null): [string, string] {
  return text === null ? ["", ""] : [label, text];
}

/** Amounts stand in the line, so that they can be compared down the list; names are too long for that. */
function comparesNames({ expected, actual }: Finding): boolean {
  return typeof expected === "string" || typeof actual === "string";
}

function mainCells(finding: Finding): string[] {
  const { place, title, expected, actual, difference } = findingText(finding);
  const amounts = comparesNames(finding) ? [null, null, null] : [expected, actual, difference];
  return [
    SEVERITY_TITLES[finding.severity],
    place,
    title,
    ...["应为", "实际", "差额"].flatMap((label, i) => labelled(label, amounts[i] ?? null)),
  ];
}

/** What stands below a finding's line: the names it compares, a text's cells, and how much it explains. */
function furtherLines(finding: Finding, all: readonly Finding[]): string[] {
  const { expected, actual, explanation } = findingText(finding);
  const names = comparesNames(finding)
    ? [labelled("应为", expected), labelled("实际", actual)].filter(([label]) => label !== "")
    : [];
  const cells = comparedCells(finding);
  const consequences = all.filter(({ cause }) => cause === finding.id).length;
  return [
    ...(names.length > 0 ? [names.map((name) => name.join("")).join("，")] : []),
    ...(finding.detail.type === "own-relation-mistake" ? [explanation] : []),
    ...(cells === "" ? [] : [`表中的数在${cells}`]),
    ...(consequences > 0 ? [`另有 ${String(consequences)} 处由此引起，改正后会一并消失`] : []),
  ].map((line) => `        ${line}`);
}

function tailsLine(tails: readonly Finding[]): string {
  const places = [...new Set(tails.map((finding) => findingText(finding).place))].join("、");
  return `  ${SEVERITY_TITLES.rounding}  ${String(tails.length)} 项，四舍五入可以解释，不必修改：${places}`;
}

/** Errors first, then as in the workbook; what another finding explains and 尾差 are only counted. */
function findingLines(findings: readonly Finding[], all: readonly Finding[]): string[] {
  const roots = findings.filter(({ cause }) => cause === null);
  const listed = SEVERITIES.filter((severity) => severity !== "rounding").flatMap((severity) =>
    roots.filter((finding) => finding.severity === severity)
  );
  const lines = alignColumns(listed.map(mainCells), AMOUNTS);
  const tails = roots.filter(({ severity }) => severity === "rounding");
  return [
    ...listed.flatMap((finding, i) => [`  ${lines[i] ?? ""}`, ...furtherLines(finding, all)]),
    ...(tails.length > 0 ? [tailsLine(tails)] : []),
  ];
}

function groupTitle(table: BudgetTable | null): string {
  if (!table) return "情况说明及其他";
  return `${KIND_TITLES[table.kind]}（工作表${quoted(table.area.sheet)}）`;
}

function groupedFindings({ book, result: { findings } }: CheckedFile): string[] {
  return [...book.tables, null].flatMap((table) => {
    const own = findings.filter((finding) => tableOf(book, finding) === table);
    const lines = findingLines(own, findings);
    return lines.length === 0 ? [] : ["", groupTitle(table), ...lines];
  });
}

/** The title of a check; its id for one that is not in the registry. */
export function checkTitle(id: string): string {
  return checks.find((check) => check.id === id)?.title ?? id;
}

function coverageLines(coverage: readonly Coverage[]): string[] {
  const ran = coverage.filter((one) => one.ran > 0);
  const comparisons = ran.reduce((sum, one) => sum + one.ran, 0);
  const reasons = coverage.flatMap(({ check, skipped }) =>
    skipped.map(({ reason }) => [checkTitle(check), reason])
  );
  return [
    `核验范围：${String(coverage.length)} 项规则，运行了 ${String(ran.length)} 项，比较了 ${String(comparisons)} 处。`,
    ...(reasons.length > 0
      ? ["没有运行或没有比较的：", ...alignColumns(reasons).map((line) => `  ${line}`)]
      : []),
  ];
}

/** A workbook's result for people: what was recognised, what was found table by table, what ran, how many. */
export function checkText(checked: CheckedFile): string {
  const { file, edition, book, result } = checked;
  const counts = SEVERITIES.map(
    (severity) => `${SEVERITY_TITLES[severity]} ${String(countOf(result, severity))}`
  ).join("，");
  const verdict = countOf(result, "error") === 0 ? "没有发现错误。" : "";
  return [
    file,
    ...tablesLines(book),
    ...groupedFindings(checked),
    "",
    ...coverageLines(result.coverage),
    `科目依据：${edition}`,
    `合计：${counts}。${verdict}`,
    "",
  ].join("\n");
}
