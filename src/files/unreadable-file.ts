/** Why a file cannot be used; for the caller who wants to react, the message says it to people. */
export type UnreadableReason =
  | "empty"
  | "not-a-workbook"
  | "not-a-document"
  | "old-format"
  | "password"
  | "damaged"
  | "too-large"
  | "no-results"
  | "unknown-encoding";

/**
 * A file that cannot be read. The message is Chinese and complete without the file's name: what it is, why, and what
 * to do next; it continues the sentence «文件名：…».
 */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";

  constructor(
    readonly reason: UnreadableReason,
    message: string,
    options?: ErrorOptions
  ) {
    super(message, options);
  }
}
