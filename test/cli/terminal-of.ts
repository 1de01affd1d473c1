import { Readable } from "node:stream";
import { textLines } from "../../src/cli/text-lines";
import type { Terminal } from "../../src/cli/terminal";

/** A terminal without threads and screen, and without folders; what a test wants of it otherwise is its own. */
export function terminalOf(
  own: Pick<Terminal, "stdout" | "stderr" | "readFile" | "writeFile"> & Partial<Terminal>
): Terminal {
  return {
    drained: () => Promise.resolve(),
    lines: async function* (path) {
      yield* textLines(Readable.from([await own.readFile(path)]));
    },
    filesIn: () => Promise.resolve(null),
    realPath: (path) => Promise.resolve(path),
    threads: null,
    screen: null,
    onStop: () => () => undefined,
    ...own,
  };
}
