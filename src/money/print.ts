import { FEN_PER_UNIT, type Fen, type Unit } from "./amount";
import { unitScale } from "./decimal";

export interface PrintOptions {
  /** Commas between groups of three digits (千分位). */
  readonly thousands?: boolean;
  /** 30.50 as 30.5, 40.00 as 40 (去尾零). */
  readonly trimZeros?: boolean;
  /** Places after the point, 2 unless told. */
  readonly decimals?: number;
  readonly minus?: "-" | "−";
}

/**
 * The amount as a figure in the unit, without the unit's name; rounded half away from zero, exactly. What rounds to zero
 * has no minus. Throws a RangeError where the amount is not a whole number of 分 or the places are not.
 */
export function printAmount(fen: Fen, unit: Unit, options: PrintOptions = {}): string {
  const { thousands = false, trimZeros = false, decimals = 2, minus = "-" } = options;
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole amount of 分: ${fen}`);
  if (!Number.isInteger(decimals) || decimals < 0) throw new RangeError(`decimals: ${decimals}`);
  const places = Math.min(decimals, unitScale(unit));
  const steps = wholeSteps(Math.abs(fen), FEN_PER_UNIT[unit] / 10 ** places);
  const digits = String(steps).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).padEnd(decimals, "0");
  const shownWhole = thousands ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const shownFraction = trimZeros ? fraction.replace(/0+$/, "") : fraction;
  const sign = fen < 0 && steps > 0 ? minus : "";
  return sign + shownWhole + (shownFraction === "" ? "" : `.${shownFraction}`);
}

/** How many steps, half a step counting as one: only whole numbers, hence exact. */
function wholeSteps(fen: Fen, step: Fen): number {
  const rest = fen % step;
  return (fen - rest) / step + (rest * 2 >= step ? 1 : 0);
}

/** The number that a cell in this unit would hold: the nearest to the exact quotient, so 303704000 分 are 303.704 万元. */
export function toUnit(fen: Fen, unit: Unit): number {
  return fen / FEN_PER_UNIT[unit];
}
