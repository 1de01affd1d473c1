import type { NotChecked } from "../documents/check-report";
import type { Checker } from "./check-pool";
import type { FileResult } from "./file-result";
import { inOrder } from "./in-order";
import { showProgress } from "./progress";
import type { ResultPrinter } from "./result-printer";
import type { Kept, RunResults } from "./run-results";
import { complain, type StopCode, type Terminal } from "./terminal";

/** How many results may wait for a file before them that takes long. */
const AHEAD = 64;

export interface ManyResults extends RunResults {
  /** What stopped the run before its end; null where nothing did. */
  readonly stopped: StopCode | null;
}

/**
 * Checks files and prints each result in the order of the files as soon as it is there. Stopped, it prints what is finished and says how
 * far it came. Keeps no more of a file than its summary, and the rows of a report where there is to be one.
 */
export async function checkMany(
  outer: Terminal,
  files: readonly string[],
  checker: Checker,
  printerFor: (terminal: Terminal) => ResultPrinter
): Promise<ManyResults> {
  const stop = new AbortController();
  let stopped: StopCode | null = null;
  const onStop = (code: StopCode): void => {
    stopped ??= code;
    stop.abort();
  };
  // a single file is checked in this thread, where nobody listens meanwhile: Ctrl-C has to end the process
  const stopListening = files.length > 1 ? outer.onStop(onStop) : () => undefined;
  const { terminal, ...progress } = showProgress(outer, files.length);
  const printer = printerFor(terminal);
  const kept: Kept[] = [];
  const notChecked: NotChecked[] = [];
  const missing = new Set(files);
  const check = async (file: string): Promise<FileResult & { readonly of: string }> => {
    const result = await checker.check(file);
    progress.done(file, howItWent(result));
    return { ...result, of: file };
  };
  try {
    const order = { atOnce: checker.atOnce, ahead: AHEAD + checker.atOnce, stop: stop.signal };
    for await (const { of, ...result } of inOrder(files, check, order)) {
      missing.delete(of);
      printer.print(result);
      for (const note of result.notes) complain(terminal, note);
      if ("unusable" in result) notChecked.push({ file: of, unusable: result.unusable });
      else kept.push({ summary: result.summary, report: result.report });
      await terminal.drained();
    }
    printer.end();
  } finally {
    progress.end();
    stopListening();
    await checker.close();
  }
  return { kept, notChecked, missing: [...missing], stopped };
}

function howItWent(result: FileResult): "errors" | "unusable" | "nothing" {
  if ("unusable" in result) return "unusable";
  return result.summary.counts.error > 0 ? "errors" : "nothing";
}
