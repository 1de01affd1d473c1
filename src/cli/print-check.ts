import type { Finding, Severity } from "../checks/finding";
import { explanationText } from "../checks/messages/causes";
import { KIND_TITLES } from "../tables/kind-titles";
import type { BudgetTable } from "../tables/table";
import { alignColumns } from "./columns";
import {
  SEVERITIES,
  SEVERITY_TITLES,
  countOf,
  explainedCount,
  tableOf,
  type CheckedFile,
} from "../documents/checked-file";
import { comparedCells, findingText } from "../documents/finding-text";
import { coverageLines } from "./print-coverage";
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

/** What stands below a finding's line: names it compares, what is wrong where there are no amounts, causes, and how much it explains. */
function furtherLines(finding: Finding, { result, outdated }: CheckedFile): string[] {
  const { expected, actual, explanation, causes } = findingText(finding);
  const hasAmounts = expected !== null && !comparesNames(finding);
  const names = comparesNames(finding)
    ? [labelled("应为", expected), labelled("实际", actual)].filter(([label]) => label !== "")
    : [];
  const cells = comparedCells(finding);
  const consequences = result.findings.filter(({ cause }) => cause === finding.id).length;
  const old = outdated.get(finding.id);
  return [
    ...(names.length > 0 ? [names.map((name) => name.join("")).join("，")] : []),
    ...(hasAmounts || names.length > 0 || explanation === causes ? [] : [explanation]),
    ...(cells === "" ? [] : [`表中的数在${cells}`]),
    ...causeLines(finding),
    ...(consequences > 0 ? [`另有 ${String(consequences)} 处由此引起，改正后会一并消失`] : []),
    ...(old === undefined ? [] : [`说明已过期（写说明以后金额变了）：${old}`]),
  ].map(indented);
}

/** The one cause, or the possibilities, each on a line. */
function causeLines(finding: Finding): readonly string[] {
  const { explanations } = finding;
  const texts = explanations.map((explanation) => explanationText(explanation, finding));
  if (texts.length <= 1) return texts;
  return ["可能的原因：", ...texts.map((text, i) => `（${String(i + 1)}）${text}`)];
}

function indented(line: string): string {
  return `        ${line}`;
}

function tailsLine(tails: readonly Finding[]): string {
  const places = [...new Set(tails.map((finding) => findingText(finding).place))].join("、");
  return `  ${SEVERITY_TITLES.rounding}  ${String(tails.length)} 项，四舍五入可以解释，不必修改：${places}`;
}

/**
 * Errors first, then as in the workbook; what another finding explains and 尾差 are only counted, and what the user has explained stands
 * apart.
 */
function findingLines(findings: readonly Finding[], checked: CheckedFile): string[] {
  const roots = findings.filter(({ cause, remark }) => cause === null && remark === null);
  const listed = SEVERITIES.filter((severity) => severity !== "rounding").flatMap((severity) =>
    roots.filter((finding) => finding.severity === severity)
  );
  const lines = alignColumns(listed.map(mainCells), AMOUNTS);
  const tails = roots.filter(({ severity }) => severity === "rounding");
  return [
    ...listed.flatMap((finding, i) => [`  ${lines[i] ?? ""}`, ...furtherLines(finding, checked)]),
    ...(tails.length > 0 ? [tailsLine(tails)] : []),
  ];
}

/** What the user has explained, with the explanation. */
function explainedLines({ book, result: { findings } }: CheckedFile): string[] {
  const explained = findings.flatMap((finding) =>
    finding.remark && finding.cause === null ? [{ finding, text: finding.remark.text }] : []
  );
  if (explained.length === 0) return [];
  const lines = explained.map(({ finding, text }) => {
    const table = tableOf(book, finding);
    const { place, title } = findingText(finding);
    const where = `${table ? quoted(table.area.sheet) : ""}${place}`;
    return [
      `  ${SEVERITY_TITLES[finding.severity]}  ${where}  ${title}`,
      indented(`说明：${text.replace(/\s*\n\s*/g, " ")}`),
    ];
  });
  return ["", `已说明（${String(explained.length)}）`, ...lines.flat()];
}

function groupTitle(table: BudgetTable | null): string {
  if (!table) return "情况说明及其他";
  return `${KIND_TITLES[table.kind]}（工作表${quoted(table.area.sheet)}）`;
}

function groupedFindings(checked: CheckedFile): string[] {
  const { book, result } = checked;
  return [...book.tables, null].flatMap((table) => {
    const own = result.findings.filter((finding) => tableOf(book, finding) === table);
    const lines = findingLines(own, checked);
    return lines.length === 0 ? [] : ["", groupTitle(table), ...lines];
  });
}

/** «警告 3（已说明 1）». */
function countText(result: CheckedFile["result"], severity: Severity): string {
  const explained = explainedCount(result, severity);
  const count = `${SEVERITY_TITLES[severity]} ${String(countOf(result, severity))}`;
  return explained > 0 ? `${count}（已说明 ${String(explained)}）` : count;
}

/** A workbook's result for people: what was recognised, what was found table by table, what ran, how many. */
export function checkText(checked: CheckedFile): string {
  const { file, edition, book, result } = checked;
  const counts = SEVERITIES.map((severity) => countText(result, severity)).join("，");
  const verdict = countOf(result, "error") === 0 ? "没有发现错误。" : "";
  return [
    file,
    ...tablesLines(book),
    ...groupedFindings(checked),
    ...explainedLines(checked),
    "",
    ...coverageLines(result.coverage),
    `科目依据：${edition}`,
    `合计：${counts}。${verdict}`,
    "",
  ].join("\n");
}
