import type { Coverage } from "../checks/check";
import type { Finding, Severity } from "../checks/finding";
import type { ReportCell, ReportRow, ReportTone } from "../files/report";
import { toUnit } from "../money/print";
import { areaAddress } from "../tables/grid";
import { KIND_TITLES } from "../tables/kind-titles";
import { SEVERITIES, SEVERITY_TITLES, type CheckedFile } from "./checked-file";
import { fileSummary, type FileSummary } from "./file-summary";
import { findingText } from "./finding-text";

/** The rows of a report that are one workbook's: plain data, so that they can come from another thread or from a file of results. */
export interface ReportRows {
  readonly findings: readonly ReportRow[];
  readonly tables: readonly ReportRow[];
  readonly unrecognised: readonly ReportRow[];
  /** What the user wants left out. */
  readonly ignored: readonly ReportRow[];
}

/** All that a report says of one workbook. */
export interface ReportPart {
  readonly summary: FileSummary;
  readonly edition: string;
  readonly rows: ReportRows;
  readonly coverage: readonly Coverage[];
}

const TONES: Readonly<Record<Severity, ReportTone>> = {
  error: "error",
  warning: "warning",
  rounding: "plain",
  info: "note",
};

/** A row without emphasis. */
export function plain(...cells: readonly ReportCell[]): ReportRow {
  return { tone: "plain", cells };
}

/** A number to count with. */
export function count(value: number): ReportCell {
  return { text: String(value), value };
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

/** What a report says of a checked workbook. */
export function reportPart(checked: CheckedFile): ReportPart {
  const { file, edition, book, result } = checked;
  return {
    summary: fileSummary(checked),
    edition,
    rows: {
      findings: findingRows(checked),
      tables: book.tables.map(({ kind, area, year, unit, title, correction }) =>
        plain(
          file,
          KIND_TITLES[kind],
          area.sheet,
          areaAddress(area),
          year === null ? "未注明" : String(year),
          unit,
          correction ? `${title}（已按您的指定）` : title
        )
      ),
      unrecognised: book.unrecognised.map(({ area, reason }) =>
        plain(file, area.sheet, areaAddress(area), reason)
      ),
      ignored: (book.ignored ?? []).map(({ area, title }) =>
        plain(file, area.sheet, areaAddress(area), title)
      ),
    },
    coverage: result.coverage,
  };
}
