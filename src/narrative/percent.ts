import type { Fen } from "../money/amount";

/**
 * How many percent of the base a change is, to two places, half away from zero, without trailing zeros: "13.07". Exact. Null
 * where the base is not above zero: then there is nothing to compare with (无可比性, domain.md 3).
 */
export function percentOf(change: Fen, base: Fen): string | null {
  if (base <= 0) return null;
  // in hundredths of a percent; the product leaves what a number holds exactly
  const steps = (BigInt(Math.abs(change)) * 20_000n + BigInt(base)) / (2n * BigInt(base));
  const digits = steps.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, "");
}
