import { loadBeside, type Beside, type CheckSettings } from "./check-inputs";
import { resultOf, type FileResult, type Wanted } from "./file-result";
import { readWholeFile } from "./read-file";

/** What a thread is asked; the same settings for every file of a run. */
export interface WorkerTask {
  /** Null: only to be ready. */
  readonly file: string | null;
  readonly settings: CheckSettings;
  readonly wanted: Wanted;
}

const inputs = {
  readFile: readWholeFile,
  // of the files beside the workbooks the first thread has told the user already
  stderr: () => undefined,
};

// The pool does not hear of a thread that ends itself, and would wait for its file until the time is over.
process.exit = (): never => {
  throw new Error("process.exit");
};

let beside: Promise<Beside> | null = null;

/** A thread of the pool (check-pool.ts): checks one workbook after the other. */
export default async function checkInThread({
  file,
  settings,
  wanted,
}: WorkerTask): Promise<FileResult | null> {
  beside ??= loadBeside(inputs, settings);
  const known = await beside;
  return file === null ? null : await resultOf(inputs, file, known, wanted);
}
