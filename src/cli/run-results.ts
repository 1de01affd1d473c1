import type { NotChecked } from "../documents/check-report";
import type { FileSummary } from "../documents/file-summary";
import type { ReportPart } from "../documents/report-part";
import type { ExitCode } from "./terminal";
import { UnusableError } from "./unusable";
import { byName } from "./workbook-list";

/** A checked workbook as a run keeps it to the end. */
export interface Kept {
  readonly summary: FileSummary;
  /** Null where no report is wanted. */
  readonly report: ReportPart | null;
}

/** What came of the workbooks of a run, or of several that were merged. */
export interface RunResults {
  readonly kept: readonly Kept[];
  readonly notChecked: readonly NotChecked[];
  /** Files of which there is no result: the run was stopped before them, or a part's results are not there. */
  readonly missing: readonly string[];
}

const ORDERS: Readonly<Record<string, (a: FileSummary, b: FileSummary) => number>> = {
  errors: (a, b) =>
    b.counts.error - a.counts.error ||
    b.counts.warning - a.counts.warning ||
    byName(a.file, b.file),
  name: (a, b) => byName(a.file, b.file),
};

/**
 * The order of `--sort` for summary and report, null without the option: the order of the call.
 * @throws UnusableError for an order that is not known.
 */
export function orderNamed(name: string | undefined): ((a: Kept, b: Kept) => number) | null {
  if (name === undefined) return null;
  const order = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
  if (order) return (a, b) => order(a.summary, b.summary);
  throw new UnusableError(`--sort ${name}：应为 errors（按错误从多到少）或 name（按文件名）。`);
}

/** The worst of all: 2 where a file could not be checked or has no result, 1 where errors were found. */
export function exitCodeOf({ kept, notChecked, missing }: RunResults): ExitCode {
  if (notChecked.length > 0 || missing.length > 0) return 2;
  return kept.some(({ summary }) => summary.counts.error > 0) ? 1 : 0;
}
