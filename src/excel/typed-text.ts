/** Excel takes text that looks like a number or a formula for one, unless an apostrophe stands before it. */
export function asTyped(value: number | string): number | string {
  return typeof value === "string" && /^[=+\-@\d'（(]/.test(value) ? `'${value}` : value;
}
