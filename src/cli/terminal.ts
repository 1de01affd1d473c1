/** What the terminal's commands know of the outside: tests put their own in its place. */
export interface Terminal {
  stdout(text: string): void;
  stderr(text: string): void;
  /** The bytes of a file; rejects as Node does, with a code such as ENOENT. */
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
}

/** 0: done, no errors found · 1: errors found · 2: the input or the call is unusable. */
export type ExitCode = 0 | 1 | 2;

/** One line for people on standard error. */
export function complain(terminal: Terminal, line: string): void {
  terminal.stderr(`${line.replace(/\s*\n\s*/g, " ")}\n`);
}

/** A value for programs: the only thing on standard output under --json. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.stdout(`${JSON.stringify(value, null, 2)}\n`);
}
