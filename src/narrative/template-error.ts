/** What a template does wrong, and where. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";

  constructor(
    message: string,
    /** The whole template, which tells which one it is. */
    readonly template: string,
    /** From one. */
    readonly line: number,
    readonly column: number
  ) {
    super(message);
  }
}
