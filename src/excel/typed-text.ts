/**
 * What Excel takes for something else than the text that it is: a formula (half and full width), a number, an amount of money, a date, a
 * time, an error, what comes after an apostrophe.
 */
const TAKEN = [
  /^[\s=＝+＋\-－−@＠'’.．#%％$¥￥€£(（\d０-９]/,
  /^(true|false)$/i,
  /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  /^[〇零一二三四五六七八九十]+[年月日时点]/,
  /^[上下]午/,
];

/** Excel takes text that looks like a number or a formula for one, unless an apostrophe stands before it. */
export function asTyped(value: number | string): number | string {
  return typeof value === "string" && TAKEN.some((one) => one.test(value)) ? `'${value}` : value;
}
