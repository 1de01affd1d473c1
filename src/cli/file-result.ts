import type { NotChecked } from "../documents/check-report";
import { fileSummary, type FileSummary } from "../documents/file-summary";
import { reportPart, type ReportPart } from "../documents/report-part";
import { checkFile } from "./check-file";
import type { Beside } from "./check-inputs";
import { checkJson } from "./json";
import { checkText } from "./print-check";
import { resultLine } from "./result-line";
import type { Inputs } from "./terminal";
import { UnusableError } from "./unusable";

/** How the workbooks' results are printed, one by one; `summary` prints none of them. */
export type Format = "text" | "json" | "ndjson" | "summary";

/** What to make of a checked workbook. */
export interface Wanted {
  readonly format: Format;
  /** Whether there will be a report. */
  readonly report: boolean;
}

/** What is kept of a checked workbook when there are many: plain data, so that it can come from another thread. */
export interface Checked {
  /** As it is to be printed, without a line's end under json and ndjson; "" under summary. */
  readonly output: string;
  readonly summary: FileSummary;
  readonly report: ReportPart | null;
}

export type FileResult = (Checked | NotChecked) & {
  /** What the user has to know of it, a Chinese line each with the file's name. */
  readonly notes: readonly string[];
};

const PRINTED: Readonly<Record<Format, (checked: Parameters<typeof checkText>[0]) => string>> = {
  text: checkText,
  json: (checked) => JSON.stringify(checkJson(checked), null, 2),
  ndjson: resultLine,
  summary: () => "",
};

/** Checks one workbook. What cannot be checked is a result too, whatever was wrong with it; nothing is thrown. */
export async function resultOf(
  inputs: Pick<Inputs, "readFile">,
  file: string,
  beside: Beside,
  { format, report }: Wanted
): Promise<FileResult> {
  const notes: string[] = [];
  const noting: Inputs = {
    readFile: (path) => inputs.readFile(path),
    stderr: (text) => notes.push(text.trimEnd()),
  };
  try {
    const checked = await checkFile(noting, file, beside);
    return {
      notes,
      output: PRINTED[format](checked),
      summary: fileSummary(checked),
      report: report ? reportPart(checked) : null,
    };
  } catch (error) {
    return { notes, file, unusable: whyNotChecked(file, error) };
  }
}

/** Why a workbook could not be checked: one Chinese line with its name. */
export function whyNotChecked(file: string, error: unknown): string {
  if (error instanceof UnusableError) return error.message;
  return `${file}：程序出错，没有核验：${error instanceof Error ? error.message : String(error)}`;
}
