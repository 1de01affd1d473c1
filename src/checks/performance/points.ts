import { normaliseName } from "../../money/width";

/** Weights are counted in hundredths of a percent, so that «12.5» stays exact. */
export const HUNDRED_PERCENT = 10_000;

/** What 预算执行率 weighs in a project's table that does not print it; some forms leave it out altogether. */
export const USUAL_EXECUTION_WEIGHT = 1_000;

const FIGURE = /^(-?)(\d{1,6})(?:\.(\d{1,2}))?%?$/;

/** «15», «15%», «12.5» in hundredths of a percent; null where the text is no such figure. */
export function pointsOf(text: string): number | null {
  const match = FIGURE.exec(normaliseName(text));
  if (!match) return null;
  const [, sign, whole = "", fraction = ""] = match;
  const points = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return sign === "-" ? -points : points;
}

/** 9250 → "92.5". */
export function pointsText(points: number): string {
  const size = Math.abs(points);
  const figure = `${String(Math.floor(size / 100))}.${String(size % 100).padStart(2, "0")}`;
  return (points < 0 ? "−" : "") + figure.replace(/\.?0+$/, "");
}
