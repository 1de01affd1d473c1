import { createReadStream } from "node:fs";
import { realpath, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { filesIn } from "./folder-files";
import { codeOf, outputProblem } from "./files";
import { printable } from "./printable";
import { readWholeFile } from "./read-file";
import type { StopCode, Terminal } from "./terminal";
import { textLines } from "./text-lines";

/** One core is left for whoever works at the machine, and for what is done with the results. */
const SPARED_CORES = 1;

const SIGNALS: Readonly<Partial<Record<NodeJS.Signals, StopCode>>> = {
  SIGINT: 130,
  SIGTERM: 143,
  SIGHUP: 143,
};

/** Milliseconds: `npm run` passes on a Ctrl-C that the program has had itself. What comes later is the user who will not wait. */
const SAME_SIGNAL = 1000;

/** The process's own streams and the disk. */
export function nodeTerminal(): Terminal {
  const { stdout, stderr } = process;
  const listeners = new Set<(code: StopCode) => void>();
  const stop = (code: StopCode): void => {
    for (const listener of listeners) listener(code);
  };
  let isClosed = false;
  stdout.on("error", (error) => {
    const wasClosed = isClosed;
    isClosed = true;
    // Whoever reads only the first lines («| head») closes the pipe; that is no error.
    if (codeOf(error) === "EPIPE") stop(141);
    else if (!wasClosed) {
      process.exitCode = 2;
      stderr.write(`${outputProblem(error)}\n`);
      stop(2);
    }
  });
  stderr.on("error", (error) => {
    // There is nowhere left to say anything else.
    if (codeOf(error) === "EPIPE") stop(141);
  });
  return {
    stdout: (text) => {
      if (!isClosed) stdout.write(printable(text));
    },
    stderr: (text) => void stderr.write(text),
    drained: () => {
      if (isClosed || !stdout.writableNeedDrain) return Promise.resolve();
      return new Promise((resolve) => {
        const ends = ["drain", "error", "close"];
        const go = (): void => {
          for (const end of ends) stdout.off(end, go);
          resolve();
        };
        for (const end of ends) stdout.on(end, go);
      });
    },
    readFile: readWholeFile,
    writeFile: (file, bytes) => writeFile(file, bytes),
    lines: (file) => linesOf(file),
    filesIn,
    realPath: (file) => realpath(file).catch(() => file),
    threads: {
      program: path.join(__dirname, "check-worker.cjs"),
      count: Math.max(1, availableParallelism() - SPARED_CORES),
    },
    screen: stderr.isTTY ? stderr.columns : null,
    onStop: (listener) => {
      listeners.add(listener);
      let stoppedAt: number | null = null;
      const handlers = Object.entries(SIGNALS).map(([signal, code]) => {
        const handler = (): void => {
          stoppedAt ??= performance.now();
          if (performance.now() - stoppedAt < SAME_SIGNAL) stop(code);
          else process.exit(code);
        };
        process.on(signal, handler);
        return { signal, handler };
      });
      return () => {
        listeners.delete(listener);
        // what is still to be said after a signal must not be cut off by its echo
        if (stoppedAt !== null) return;
        for (const { signal, handler } of handlers) process.off(signal, handler);
      };
    },
  };
}

function linesOf(file: string): AsyncIterable<string | null> {
  return textLines(file === "-" ? process.stdin : createReadStream(file));
}
