import { readFile, stat } from "node:fs/promises";

/** What a shell gives for `<(…)` and for «-»: pipes that somebody writes to. */
const GIVEN_BY_SHELL = /^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/self\/fd\/\d+)$/;

/**
 * The bytes of a file. A pipe or a device that merely has a workbook's name is refused: nobody may ever write to it, or it never ends.
 * Rejects as Node does, with a code such as ENOENT; for such a one with NOT_A_FILE.
 */
export async function readWholeFile(path: string): Promise<Uint8Array> {
  const status = await stat(path);
  const isFile = status.isFile() || status.isDirectory() || GIVEN_BY_SHELL.test(path);
  if (isFile) return readFile(path);
  throw Object.assign(new Error(`${path} is no file`), { code: "NOT_A_FILE" });
}
