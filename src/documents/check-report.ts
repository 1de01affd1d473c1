import { checkTitle } from "../checks/check-title";
import { notRunByReason, partlyRunByReason, type NotCompared } from "../checks/coverage";
import type { ReportDocument, ReportRow, ReportSection } from "../files/report";
import { SEVERITIES, SEVERITY_TITLES, type CheckedFile } from "./checked-file";
import type { FileSummary } from "./file-summary";
import { count, plain, reportPart, type ReportPart } from "./report-part";

/** A workbook that could not be checked, and why: Chinese, with its name. */
export interface NotChecked {
  readonly file: string;
  readonly unusable: string;
}

function section(
  title: string,
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly ReportRow[],
  none: string
): ReportSection {
  if (rows.length === 0) return { title, paragraphs: [none], table: null };
  return {
    title,
    paragraphs: [],
    table: { columns: columns.map(([name, width]) => ({ title: name, width })), rows },
  };
}

function overviewRow({
  file,
  department,
  year,
  tables,
  counts,
  explained,
}: FileSummary): ReportRow {
  return plain(
    file,
    department ?? "未注明",
    year === null ? "未注明" : String(year),
    count(tables),
    ...SEVERITIES.map((severity) => count(counts[severity])),
    count(explained)
  );
}

/** The results of one or more workbooks as a report: overview, findings, tables, what was not recognised, what ran. */
export function checkReport(checked: readonly CheckedFile[]): ReportDocument {
  return joinedReport(checked.map(reportPart), []);
}

/** As `checkReport`, of what was kept of each workbook, with those that could not be checked. */
export function joinedReport(
  parts: readonly ReportPart[],
  notChecked: readonly NotChecked[]
): ReportDocument {
  const editions = [...new Set(parts.map(({ edition }) => edition))].join("、");
  const errors = parts.reduce((sum, { summary }) => sum + summary.counts.error, 0);
  return {
    title: "预算公开表核验报告",
    paragraphs: [
      errors === 0 ? "没有发现错误。" : `发现 ${String(errors)} 处错误，公开前必须改正。`,
      `科目依据：${editions}。`,
    ],
    sections: [
      section(
        "概况",
        [
          ["文件", 36],
          ["部门", 28],
          ["年度", 8],
          ["识别的表", 10],
          ...SEVERITIES.map((severity) => [SEVERITY_TITLES[severity], 8] as const),
          ["已说明", 8],
        ],
        parts.map(({ summary }) => overviewRow(summary)),
        "没有可以核验的文件。"
      ),
      ...notCheckedSection(notChecked),
      section(
        "发现的问题",
        [
          ["级别", 10],
          ["文件", 24],
          ["工作表或文本", 20],
          ["位置", 18],
          ["问题", 28],
          ["应为", 18],
          ["实际", 18],
          ["差额", 18],
          ["单位", 8],
          ["说明与处理", 60],
          ["条号", 6],
          ["单位的说明", 30],
        ],
        parts.flatMap(({ rows }) => rows.findings),
        "没有发现问题。"
      ),
      section(
        "识别的表",
        [
          ["文件", 28],
          ["表", 30],
          ["工作表", 20],
          ["区域", 12],
          ["年度", 8],
          ["单位", 10],
          ["标题", 40],
        ],
        parts.flatMap(({ rows }) => rows.tables),
        "没有识别到表。"
      ),
      section(
        "没有识别的内容",
        [
          ["文件", 28],
          ["工作表", 20],
          ["区域", 12],
          ["原因", 60],
        ],
        parts.flatMap(({ rows }) => rows.unrecognised),
        "没有。"
      ),
      ...ignoredSection(parts),
      section(
        "核验范围",
        [
          ["规则", 60],
          ["运行的文件", 12],
          ["比较次数", 12],
        ],
        ranRows(parts),
        "没有运行任何规则。"
      ),
      section(
        "没有运行或没有比较的",
        [
          ["文件", 28],
          ["原因", 50],
          ["程度", 14],
          ["规则", 80],
        ],
        parts.flatMap(notComparedRows),
        "全部规则都运行了。"
      ),
    ],
  };
}

/** What could not be checked; no section where there is nothing of that. */
function notCheckedSection(notChecked: readonly NotChecked[]): ReportSection[] {
  if (notChecked.length === 0) return [];
  return [
    section(
      "没有核验的文件",
      [
        ["文件", 36],
        ["原因", 80],
      ],
      notChecked.map(({ file, unusable }) => plain(file, unusable)),
      "没有。"
    ),
  ];
}

/** What the user wants left out; no section where there is nothing of that. */
function ignoredSection(parts: readonly ReportPart[]): ReportSection[] {
  const rows = parts.flatMap((part) => part.rows.ignored);
  if (rows.length === 0) return [];
  return [
    section(
      "按您的指定不核验",
      [
        ["文件", 28],
        ["工作表", 20],
        ["区域", 12],
        ["标题", 60],
      ],
      rows,
      "没有。"
    ),
  ];
}

/** How often each rule compared something, over all files. */
function ranRows(parts: readonly ReportPart[]): ReportRow[] {
  const ran = new Map<string, number[]>();
  for (const { coverage } of parts)
    for (const one of coverage) {
      const runs = ran.get(one.check) ?? [];
      if (one.ran > 0) runs.push(one.ran);
      ran.set(one.check, runs);
    }
  return [...ran].map(([id, runs]) =>
    plain(checkTitle(id), count(runs.length), count(runs.reduce((sum, times) => sum + times, 0)))
  );
}

function notComparedRows({ summary: { file }, coverage }: ReportPart): ReportRow[] {
  const row = (extent: string) => (one: NotCompared) =>
    plain(file, one.reason, extent, one.checks.map(checkTitle).join("；"));
  return [
    ...notRunByReason(coverage).map(row("没有运行")),
    ...partlyRunByReason(coverage).map(row("部分没有比较")),
  ];
}
