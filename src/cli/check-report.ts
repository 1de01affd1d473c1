import type { Finding, Severity } from "../checks/finding";
import type {
  ReportCell,
  ReportDocument,
  ReportRow,
  ReportSection,
  ReportTone,
} from "../files/report";
import { toUnit } from "../money/print";
import { areaAddress } from "../tables/grid";
import { KIND_TITLES } from "../tables/kind-titles";
import { SEVERITIES, SEVERITY_TITLES, countOf, type CheckedFile } from "./checked-file";
import { findingText } from "./finding-text";
import { checkTitle } from "./print-check";

const TONES: Readonly<Record<Severity, ReportTone>> = {
  error: "error",
  warning: "warning",
  rounding: "plain",
  info: "note",
};

function plain(...cells: readonly ReportCell[]): ReportRow {
  return { tone: "plain", cells };
}

function count(value: number): ReportCell {
  return { text: String(value), value };
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

/** Not «不超过 28.50», which is no amount to calculate with, nor 空白. */
const PLAIN_AMOUNT = /^[+−]?[\d,]+\.\d+$/;

/** An amount as a number to calculate with, everything else as its text. */
function compared(
  value: Finding["expected"],
  text: string | null,
  unit: Finding["unit"]
): ReportCell {
  if (typeof value !== "number" || text === null || !PLAIN_AMOUNT.test(text)) return text ?? "";
  return { text, value: toUnit(value, unit ?? "万元") };
}

function sourceOf({ where: [place] }: Finding): string {
  if (!place) return "";
  return place.narrative ? "情况说明" : place.sheet;
}

function findingRow(file: string, finding: Finding): ReportRow {
  const { place, title, expected, actual, difference, explanation, action } = findingText(finding);
  const { unit } = finding;
  const shownDifference = difference?.replace(/ \S+$/, "") ?? null;
  return {
    tone: TONES[finding.severity],
    cells: [
      SEVERITY_TITLES[finding.severity],
      file,
      sourceOf(finding),
      place,
      title,
      compared(finding.expected, expected, unit),
      compared(finding.actual, actual, unit),
      compared(finding.difference, shownDifference, unit),
      unit ?? "",
      explanation + action,
    ],
  };
}

function findingRows({ file, result }: CheckedFile): ReportRow[] {
  return SEVERITIES.flatMap((severity) =>
    result.findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => findingRow(file, finding))
  );
}

function overviewRow({ file, book, result }: CheckedFile): ReportRow {
  return plain(
    file,
    book.department ?? "未注明",
    book.year === null ? "未注明" : String(book.year),
    count(book.tables.length),
    ...SEVERITIES.map((severity) => count(countOf(result, severity)))
  );
}

/** The results of one or more workbooks as a report: overview, findings, tables, what was not recognised, what ran. */
export function checkReport(checked: readonly CheckedFile[]): ReportDocument {
  const editions = [...new Set(checked.map(({ edition }) => edition))].join("、");
  const errors = checked.reduce((sum, { result }) => sum + countOf(result, "error"), 0);
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
        ],
        checked.map(overviewRow),
        "没有可以核验的文件。"
      ),
      section(
        "发现的问题",
        [
          ["级别", 10],
          ["文件", 24],
          ["工作表或文本", 20],
          ["位置", 12],
          ["问题", 28],
          ["应为", 18],
          ["实际", 18],
          ["差额", 18],
          ["单位", 8],
          ["说明与处理", 60],
        ],
        checked.flatMap(findingRows),
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
        checked.flatMap(({ file, book }) =>
          book.tables.map(({ kind, area, year, unit, title }) =>
            plain(
              file,
              KIND_TITLES[kind],
              area.sheet,
              areaAddress(area),
              year === null ? "未注明" : String(year),
              unit,
              title
            )
          )
        ),
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
        checked.flatMap(({ file, book }) =>
          book.unrecognised.map(({ area, reason }) =>
            plain(file, area.sheet, areaAddress(area), reason)
          )
        ),
        "没有。"
      ),
      section(
        "核验范围",
        [
          ["文件", 28],
          ["规则", 40],
          ["比较次数", 10],
          ["没有运行或没有比较的原因", 60],
        ],
        checked.flatMap(({ file, result }) =>
          result.coverage.map(({ check, ran, skipped }) =>
            plain(
              file,
              checkTitle(check),
              count(ran),
              skipped.map(({ reason }) => reason).join("；")
            )
          )
        ),
        "没有运行任何规则。"
      ),
    ],
  };
}
