import type { CheckedFile } from "../documents/checked-file";
import type { NotChecked } from "../documents/check-report";
import { fileSummary } from "../documents/file-summary";
import { reportPart, type ReportPart } from "../documents/report-part";
import { checkJson } from "./json";
import type { Shard } from "./shard";

/** The lines of `--format ndjson`: what `--json` prints of a workbook, and beside it under `merge` what `budget merge` needs. */

/** Stands in the first line of a part's results, so that a merge knows what is missing. */
export interface ShardHead extends Shard {
  /** The files of all parts, in the order of the call. */
  readonly files: readonly string[];
}

/** One line, read back. */
export interface ResultLine {
  readonly result: ReportPart | NotChecked;
  readonly shard: ShardHead | null;
}

/** The line of a checked workbook, without its end. */
export function resultLine(checked: CheckedFile): string {
  const { file, ...summary } = fileSummary(checked);
  return JSON.stringify({
    ...checkJson(checked),
    merge: { ...summary, rows: reportPart(checked).rows },
  });
}

/** The line of a workbook that could not be checked, without its end. */
export function notCheckedLine({ file, unusable }: NotChecked): string {
  return JSON.stringify({ file, unusable });
}

/** A line with what stands in the first one of a part. */
export function withShard(line: string, shard: ShardHead): string {
  return `${line.slice(0, -1)},"shard":${JSON.stringify(shard)}}`;
}

/** Reads a line; null for one that is none, or is cut off. */
export function readResultLine(text: string): ResultLine | null {
  const value = parsed(text);
  if (!isObject(value) || typeof value.file !== "string") return null;
  const result = partIn(value, value.file) ?? notCheckedIn(value, value.file);
  return result && { result, shard: isShardHead(value.shard) ? value.shard : null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function notCheckedIn({ unusable }: Fields, file: string): NotChecked | null {
  return typeof unusable === "string" ? { file, unusable } : null;
}

function partIn({ edition, coverage, merge }: Fields, file: string): ReportPart | null {
  if (typeof edition !== "string" || !isObject(merge) || !isObject(merge.rows)) return null;
  if (!isListOf(coverage, isCoverage)) return null;
  const { department, year, tables, unrecognised, counts, explained, rows } = merge;
  if (department !== null && typeof department !== "string") return null;
  if (year !== null && typeof year !== "number") return null;
  if (typeof tables !== "number" || typeof unrecognised !== "number") return null;
  if (typeof explained !== "number" || !isCounts(counts)) return null;
  const { findings, tables: tableRows, unrecognised: others, ignored } = rows as Fields;
  if (!isListOf(findings, isRow) || !isListOf(tableRows, isRow)) return null;
  if (!isListOf(others, isRow) || !isListOf(ignored, isRow)) return null;
  return {
    summary: { file, department, year, tables, unrecognised, counts, explained },
    edition,
    rows: { findings, tables: tableRows, unrecognised: others, ignored },
    coverage,
  };
}

type Fields = Readonly<Record<string, unknown>>;
type Rows = ReportPart["rows"]["findings"];

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, isOne: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isCell(value: unknown): value is Rows[number]["cells"][number] {
  if (typeof value === "string") return true;
  return isObject(value) && typeof value.text === "string" && typeof value.value === "number";
}

const TONES: readonly unknown[] = ["error", "warning", "note", "plain"];

function isRow(value: unknown): value is Rows[number] {
  return isObject(value) && TONES.includes(value.tone) && isListOf(value.cells, isCell);
}

function isCoverage(value: unknown): value is ReportPart["coverage"][number] {
  return (
    isObject(value) &&
    typeof value.check === "string" &&
    typeof value.ran === "number" &&
    isListOf(value.skipped, isReason)
  );
}

function isReason(value: unknown): value is { readonly reason: string } {
  return isObject(value) && typeof value.reason === "string";
}

function isCounts(value: unknown): value is ReportPart["summary"]["counts"] {
  return (
    isObject(value) &&
    ["error", "warning", "rounding", "info"].every((name) => typeof value[name] === "number")
  );
}

function isShardHead(value: unknown): value is ShardHead {
  return (
    isObject(value) &&
    typeof value.index === "number" &&
    typeof value.of === "number" &&
    isListOf(value.files, isText)
  );
}
