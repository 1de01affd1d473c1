import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { filesIn } from "../../src/cli/folder-files";
import { run } from "../../src/cli/main";
import type { Terminal } from "../../src/cli/terminal";
import { terminalOf } from "./terminal-of";

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

type Disk = Readonly<Record<string, Uint8Array | string | { readonly code: string }>>;

/**
 * Runs a command in this process, on one thread. `files` stand in for the disk: bytes, a text, or the code of the system's refusal;
 * other paths are read from the project's folder. `more` replaces parts of the terminal.
 */
export async function runHere(
  argv: readonly string[],
  files: Disk = {},
  more: Partial<Terminal> = {}
): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const written = new Map<string, Uint8Array>();
  const refuse = (code: string): never => {
    throw Object.assign(new Error(`${code}: as the test wants it`), { code });
  };
  const terminal = terminalOf({
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
    filesIn: async (path) => {
      if (files[path] !== undefined) return null;
      const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
      if (inside.length > 0) return inside;
      return (await filesIn(join(ROOT, path)))?.map((file) => relative(ROOT, file)) ?? null;
    },
    ...more,
  });
  const code = await run(argv, terminal);
  return { code, stdout, stderr: stderr.split("\n").filter((line) => line !== ""), written };
}
