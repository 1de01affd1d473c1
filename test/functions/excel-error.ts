/** What Office.js defines for functions, for tests without it. */

/** As Office.js defines it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string
  ) {
    super(message);
  }
}

/** Puts the part of the runtime that the functions use on the global object. */
export function defineCustomFunctions(): void {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: ExcelError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
  });
}
