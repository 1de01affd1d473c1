import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../../src/cli/main";

export const SAMPLES = [
  "samples/dadukou-2024.xlsx",
  "samples/dadukou-2026.xlsx",
  "samples/jiulongpo-2026.xlsx",
  "samples/qijiang-2026.xlsx",
  "samples/tongnan-2023.xlsx",
] as const;

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  /** The lines on standard error. */
  readonly stderr: readonly string[];
  readonly written: ReadonlyMap<string, Uint8Array>;
}

const ROOT = join(__dirname, "../..");

/**
 * Runs a command in this process. `files` stand in for the disk: bytes, a text, or the code of the system's refusal;
 * other paths are read from the project's folder.
 */
export async function runHere(
  argv: readonly string[],
  files: Readonly<Record<string, Uint8Array | string | { readonly code: string }>> = {}
): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const written = new Map<string, Uint8Array>();
  const refuse = (code: string): never => {
    throw Object.assign(new Error(`${code}: as the test wants it`), { code });
  };
  const code = await run(argv, {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    readFile: async (path) => {
      const file = files[path];
      if (file === undefined) return await readFile(join(ROOT, path));
      if (typeof file === "string") return Buffer.from(file);
      return file instanceof Uint8Array ? file : refuse(file.code);
    },
    writeFile: async (path, bytes) => {
      const file = files[path];
      if (typeof file === "object" && "code" in file) refuse(file.code);
      written.set(path, bytes);
      await Promise.resolve();
    },
  });
  return { code, stdout, stderr: stderr.split("\n").filter((line) => line !== ""), written };
}
