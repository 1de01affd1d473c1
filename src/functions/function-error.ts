/** Which Excel error a formula shows: #VALUE! for input that cannot be used, #N/A for something that does not exist. */
export type FunctionErrorKind = "value" | "notAvailable";

/** Why a worksheet function has no result. The message is Chinese, for the user; Excel shows it beside the cell. */
export class FunctionError extends Error {
  constructor(
    readonly kind: FunctionErrorKind,
    message: string
  ) {
    super(message);
    this.name = "FunctionError";
  }
}

/** What one cell of a result holds: a value, or the reason why this cell alone has none. */
export type Answer = string | number | FunctionError;
