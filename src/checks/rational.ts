/** An exact fraction; the denominator is positive. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The value of an unsigned decimal figure such as "22.5", without a binary fraction on the way. */
export function rationalOf(figure: string): Rational {
  const [whole = "", fraction = ""] = figure.replaceAll(",", "").split(".");
  return { top: BigInt(whole + fraction), bottom: 10n ** BigInt(fraction.length) };
}

export function times(a: Rational, b: Rational): Rational {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** Null for a division by zero. */
export function dividedBy(a: Rational, b: Rational): Rational | null {
  if (b.top === 0n) return null;
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

export function plus(a: Rational, b: Rational): Rational {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function isLess(a: Rational, b: Rational): boolean {
  return a.top * b.bottom < b.top * a.bottom;
}

export function isEqual(a: Rational, b: Rational): boolean {
  return a.top * b.bottom === b.top * a.bottom;
}

/** The decimal of a fraction, with so many places at most, rounded half up and without trailing zeros. */
export function decimalText({ top, bottom }: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = top < 0n ? -top : top;
  const steps = (size * scale * 2n + bottom) / (bottom * 2n);
  const digits = steps.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, "");
  return `${top < 0n && steps > 0n ? "−" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** The nearest whole number, half away from zero. */
export function rounded({ top, bottom }: Rational): number {
  const size = top < 0n ? -top : top;
  const nearest = Number((size * 2n + bottom) / (bottom * 2n));
  return top < 0n && nearest !== 0 ? -nearest : nearest;
}
