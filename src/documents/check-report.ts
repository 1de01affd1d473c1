import { notRunByReason, partlyRunByReason, type NotCompared } from "../checks/coverage";
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
import {
  SEVERITIES,
  SEVERITY_TITLES,
  countOf,
  explainedCount,
  type CheckedFile,
} from "./checked-file";
import { findingText } from "./finding-text";
import { checkTitle } from "../checks/check-title";

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

function findingRow({ file, outdated, result }: CheckedFile, finding: Finding): ReportRow {
  const text = findingText(finding);
  const { place, title, expected, actual, difference, explanation, action, causes } = text;
  const { unit, remark, cause } = finding;
  const shownDifference = difference?.replace(/ \S+$/, "") ?? null;
  const old = outdated.get(finding.id);
  const consequences = result.findings.filter((other) => other.cause === finding.id).length;
  const folded =
    consequences > 0 ? `另有 ${String(consequences)} 处由此引起，改正后会一并消失。` : "";
  return {
    tone: remark || cause !== null ? "plain" : TONES[finding.severity],
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
      cause === null
        ? [explanation, explanation === causes ? "" : causes, folded, action].join("")
        : `由第 ${String(cause)} 条引起，那里改正后会一并消失。`,
      count(finding.id),
      remark?.text ?? (old === undefined ? "" : `（已过期，写说明以后金额变了）${old}`),
    ],
  };
}

/** What has to be done first; consequences stand behind what they come from. */
function findingRows(checked: CheckedFile): ReportRow[] {
  const { findings } = checked.result;
  const roots = findings.filter(({ cause }) => cause === null);
  return [false, true].flatMap((isExplained) =>
    SEVERITIES.flatMap((severity) =>
      roots
        .filter((root) => root.severity === severity && (root.remark !== null) === isExplained)
        .flatMap((root) => [root, ...findings.filter(({ cause }) => cause === root.id)])
        .map((finding) => findingRow(checked, finding))
    )
  );
}

function overviewRow({ file, book, result }: CheckedFile): ReportRow {
  return plain(
    file,
    book.department ?? "未注明",
    book.year === null ? "未注明" : String(book.year),
    count(book.tables.length),
    ...SEVERITIES.map((severity) => count(countOf(result, severity))),
    count(SEVERITIES.reduce((sum, severity) => sum + explainedCount(result, severity), 0))
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
          ["已说明", 8],
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
          ["条号", 6],
          ["单位的说明", 30],
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
          book.tables.map(({ kind, area, year, unit, title, correction }) =>
            plain(
              file,
              KIND_TITLES[kind],
              area.sheet,
              areaAddress(area),
              year === null ? "未注明" : String(year),
              unit,
              correction ? `${title}（已按您的指定）` : title
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
      ...ignoredSection(checked),
      section(
        "核验范围",
        [
          ["规则", 60],
          ["运行的文件", 12],
          ["比较次数", 12],
        ],
        ranRows(checked),
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
        checked.flatMap(notComparedRows),
        "全部规则都运行了。"
      ),
    ],
  };
}

/** How often each rule compared something, over all files. */
/** What the user wants left out; no section where there is nothing of that. */
function ignoredSection(checked: readonly CheckedFile[]): ReportSection[] {
  const rows = checked.flatMap(({ file, book }) =>
    (book.ignored ?? []).map(({ area, title }) => plain(file, area.sheet, areaAddress(area), title))
  );
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

function ranRows(checked: readonly CheckedFile[]): ReportRow[] {
  const ids = [
    ...new Set(checked.flatMap(({ result }) => result.coverage.map(({ check }) => check))),
  ];
  return ids.map((id) => {
    const runs = checked.flatMap(({ result }) =>
      result.coverage.flatMap(({ check, ran }) => (check === id && ran > 0 ? [ran] : []))
    );
    return plain(
      checkTitle(id),
      count(runs.length),
      count(runs.reduce((sum, ran) => sum + ran, 0))
    );
  });
}

function notComparedRows({ file, result: { coverage } }: CheckedFile): ReportRow[] {
  const row = (extent: string) => (one: NotCompared) =>
    plain(file, one.reason, extent, one.checks.map(checkTitle).join("；"));
  return [
    ...notRunByReason(coverage).map(row("没有运行")),
    ...partlyRunByReason(coverage).map(row("部分没有比较")),
  ];
}
