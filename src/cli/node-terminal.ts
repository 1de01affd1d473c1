import { readFile, writeFile } from "node:fs/promises";
import type { Terminal } from "./terminal";

/** The process's own streams and the disk. */
export function nodeTerminal(): Terminal {
  // Whoever reads only the first lines («| head») closes the pipe; that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    readFile: (path) => readFile(path),
    writeFile: (path, bytes) => writeFile(path, bytes),
  };
}
