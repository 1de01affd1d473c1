import { printable } from "./printable";

/** What reading an input knows of the outside; a thread that checks has only this. */
export interface Inputs {
  stderr(text: string): void;
  /** The bytes of a file; rejects as Node does, with a code such as ENOENT. */
  readFile(path: string): Promise<Uint8Array>;
}

/** What the terminal's commands know of the outside: tests put their own in its place. */
export interface Terminal extends Inputs {
  stdout(text: string): void;
  /** Resolves when what was written has gone on, so that a slow reader does not fill the memory. */
  drained(): Promise<void>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  /** The lines of a text file as `textLines` gives them, as they are read; rejects as `readFile`. */
  lines(path: string): AsyncIterable<string | null>;
  /** The paths of all files in a folder and the folders in it, in no order; null for what is no folder. Rejects as `readFile`. */
  filesIn(path: string): Promise<readonly string[] | null>;
  /** The path that a file has without links; the path itself where there is no such file. */
  realPath(path: string): Promise<string>;
  /** The threads for checking several workbooks; null where everything is done in this one. */
  readonly threads: Threads | null;
  /** The columns of the screen that standard error goes to; null where it goes somewhere else. */
  readonly screen: number | null;
  /** Calls `stop` when the user or the system ends the program, or nobody reads on. Gives what ends listening. */
  onStop(stop: (code: StopCode) => void): () => void;
}

export interface Threads {
  /** The program of a thread, check-worker.ts as built. */
  readonly program: string;
  /** How many run at once where the user does not say. */
  readonly count: number;
}

/** 2: the results cannot be written · as a shell gives them for the signals: 130 Ctrl-C · 141 nobody reads on · 143 ended by the system. */
export type StopCode = 2 | 130 | 141 | 143;

/** 0: done, no errors found · 1: errors found · 2: the input or the call is unusable · stopped before the end. */
export type ExitCode = 0 | 1 | StopCode;

/** One line for people on standard error. */
export function complain(terminal: Pick<Inputs, "stderr">, line: string): void {
  terminal.stderr(`${printable(line.replace(/\s*\n\s*/g, " "))}\n`);
}

/** A value for programs: the only thing on standard output under --json. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
