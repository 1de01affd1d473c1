import { SEVERITIES, SEVERITY_TITLES } from "../documents/checked-file";
import type { FileSummary } from "../documents/file-summary";
import { alignColumns } from "./columns";
import type { RunResults } from "./run-results";
import { printJson, type Terminal } from "./terminal";

const TITLES = [
  "文件",
  "部门",
  "年度",
  ...SEVERITIES.map((severity) => SEVERITY_TITLES[severity]),
  "其中已说明",
  "没有识别",
];

function cells({ counts, explained, unrecognised }: Omit<FileSummary, "file">): string[] {
  return [...SEVERITIES.map((severity) => counts[severity]), explained, unrecognised].map(String);
}

function row(summary: FileSummary): string[] {
  const { file, department, year } = summary;
  return [file, department ?? "未注明", year === null ? "未注明" : String(year), ...cells(summary)];
}

function totals(summaries: readonly FileSummary[]): string[] {
  const numbers = summaries.map((summary) => cells(summary).map(Number));
  const sums = (numbers[0] ?? []).map((_, column) =>
    numbers.reduce((sum, own) => sum + (own[column] ?? 0), 0)
  );
  return ["合计", "", "", ...sums.map(String)];
}

/** How many files have errors, have none, and could not be checked. */
function countsLine({ kept, notChecked, missing }: RunResults): string {
  const wrong = kept.filter(({ summary }) => summary.counts.error > 0).length;
  return [
    `共 ${String(kept.length + notChecked.length + missing.length)} 个文件：${String(wrong)} 个有错误`,
    `${String(kept.length - wrong)} 个没有发现错误`,
    ...(notChecked.length > 0 ? [`${String(notChecked.length)} 个不能核验`] : []),
    ...(missing.length > 0 ? [`${String(missing.length)} 个没有结果`] : []),
  ].join("，");
}

/** The counts of several workbooks below each other, for whoever looks at a hundred departments. */
function summaryText(results: RunResults): string {
  const summaries = results.kept.map(({ summary }) => summary);
  const rows = [...summaries.map(row), ...(summaries.length > 1 ? [totals(summaries)] : [])];
  const numbers = TITLES.map((_, column) => column).slice(3);
  return [
    countsLine(results),
    ...(rows.length > 0 ? alignColumns([TITLES, ...rows], numbers).map(indented) : []),
    ...listed(
      "不能核验的文件：",
      results.notChecked.map(({ file }) => file)
    ),
    ...listed("没有结果的文件：", results.missing),
    "",
  ].join("\n");
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map(indented)];
}

function indented(line: string): string {
  return `  ${line}`;
}

/** The same for programs. */
function summaryJson(results: RunResults): object {
  const { kept, notChecked, missing } = results;
  return {
    files: kept.length + notChecked.length + missing.length,
    withErrors: kept.filter(({ summary }) => summary.counts.error > 0).length,
    departments: kept.map(({ summary: { counts, ...about } }) => ({
      ...about,
      errors: counts.error,
      warnings: counts.warning,
      rounding: counts.rounding,
      info: counts.info,
    })),
    unusable: notChecked.map(({ file, unusable }) => ({ file, reason: unusable })),
    missing,
  };
}

/** Prints what came of several workbooks: a table for people, or JSON. */
export function printSummary(terminal: Terminal, results: RunResults, asJson: boolean): void {
  if (asJson) printJson(terminal, summaryJson(results));
  else terminal.stdout(summaryText(results));
}
