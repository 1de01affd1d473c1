/** The input or the call cannot be used. The message is one complete Chinese line: what, why, what next. */
export class UnusableError extends Error {
  override readonly name = "UnusableError";
}
