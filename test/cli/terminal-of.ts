import type { Terminal } from "../../src/cli/terminal";

/** A terminal without threads and screen, and without folders; what a test wants of it otherwise is its own. */
export function terminalOf(
  own: Pick<Terminal, "stdout" | "stderr" | "readFile" | "writeFile"> & Partial<Terminal>
): Terminal {
  return {
    drained: () => Promise.resolve(),
    lines: async function* (path) {
      const text = new TextDecoder().decode(await own.readFile(path));
      yield* text.split("\n").filter((line, i, all) => i < all.length - 1 || line !== "");
    },
    filesIn: () => Promise.resolve(null),
    realPath: (path) => Promise.resolve(path),
    threads: null,
    screen: null,
    onStop: () => () => undefined,
    ...own,
  };
}
