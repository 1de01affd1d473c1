import { codeOf } from "./files";
import { whyNotChecked, type FileResult, type Wanted } from "./file-result";
import type { CheckSettings } from "./check-inputs";
import type { WorkerTask } from "./check-worker";

/** What checks workbooks, here or in other threads. Nothing is thrown: what goes wrong is the file's result. */
export interface Checker {
  /** How many may be asked for at once. */
  readonly atOnce: number;
  check(file: string): Promise<FileResult>;
  close(): Promise<void>;
}

/** What a thread may take. */
export interface Limits {
  readonly threads: number;
  /** For one workbook. */
  readonly seconds: number;
  /** For one thread. */
  readonly megabytes: number;
}

/** Threads that check workbooks, each file alone. A thread that takes too long or too much memory is ended, and another takes its place. */
export async function openPool(
  program: string,
  { threads, seconds, megabytes }: Limits,
  settings: CheckSettings,
  wanted: Wanted
): Promise<Checker> {
  // loaded when there are several: one workbook starts without it
  const { Tinypool } = await import("tinypool");
  const pool = new Tinypool({
    filename: program,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // a thread that ends while it has no file has lost nothing: the next file gets another
  pool.on("error", () => undefined);
  // the time that threads take to start is no file's
  await Promise.allSettled(
    Array.from({ length: threads }, () => pool.run({ file: null, settings, wanted }))
  );
  const check = async (file: string): Promise<FileResult> => {
    const limit = new AbortController();
    const timer = setTimeout(() => {
      limit.abort();
    }, seconds * 1000);
    const task: WorkerTask = { file, settings, wanted };
    try {
      return (await pool.run(task, { signal: limit.signal })) as FileResult;
    } catch (error) {
      const tooLong = `${file}：核验超过 ${String(seconds)} 秒，已停止。请单独核验它，或用 --timeout 放宽时间。`;
      const tooMuch = `${file}：核验占用的内存超过 ${String(megabytes)} MB，已停止。请核对文件，或用 --memory 放宽。`;
      if (limit.signal.aborted) return { file, unusable: tooLong, notes: [] };
      if (codeOf(error) === "ERR_WORKER_OUT_OF_MEMORY")
        return { file, unusable: tooMuch, notes: [] };
      return { file, unusable: whyNotChecked(file, error), notes: [] };
    } finally {
      clearTimeout(timer);
    }
  };
  return { atOnce: threads, check, close: () => pool.destroy() };
}
