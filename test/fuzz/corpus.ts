/** What once failed, and must not again: small readable files, one a case. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(__dirname, "corpus");

/** One case that once failed. */
export interface CorpusCase {
  readonly kind: string;
  /** What was wrong, in a sentence. */
  readonly was: string;
  readonly example: unknown;
}

/** All that is kept, by file name. */
export function corpus(): readonly (readonly [file: string, kept: CorpusCase])[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as CorpusCase]);
}

/** Keeps a case under a name of its own; gives the file's path. */
export function keep(name: string, found: CorpusCase): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${found.kind}-${name}.json`);
  writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`);
  return path;
}
