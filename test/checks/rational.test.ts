import fc from "fast-check";
import {
  decimalText,
  dividedBy,
  isEqual,
  isLess,
  minus,
  plus,
  rationalOf,
  rounded,
  times,
  type Rational,
} from "../../src/checks/rational";

const whole = (value: number): Rational => ({ top: BigInt(value), bottom: 1n });
const part = (top: number, bottom: number): Rational => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
});

const fractions = fc
  .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e4 }))
  .map(([top, bottom]) => part(top, bottom));

test("a figure is read without a binary fraction", () => {
  expect(isEqual(rationalOf("22.5"), part(45, 2))).toBe(true);
  expect(isEqual(rationalOf("1,234.10"), part(12341, 10))).toBe(true);
  expect(isEqual(rationalOf("0.1"), part(1, 10))).toBe(true);
  expect(isEqual(rationalOf("7"), whole(7))).toBe(true);
  expect(isEqual(part(1, 3), part(2, 7))).toBe(false);
  expect(isEqual(part(1, 2), part(3, 4))).toBe(false);
});

describe("laws", () => {
  test("what is added is taken away again, what is multiplied is divided again", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(isEqual(minus(plus(a, b), b), a)).toBe(true);
        const back = dividedBy(times(a, b), b);
        if (b.top === 0n) expect(back).toBeNull();
        else expect(back && isEqual(back, a)).toBe(true);
        expect(back === null || back.bottom > 0n).toBe(true);
      })
    );
  });

  test("less is less, and never both", () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(isLess(a, b)).toBe(minus(a, b).top < 0n);
        expect([isLess(a, b), isLess(b, a), isEqual(a, b)].filter(Boolean)).toHaveLength(1);
      })
    );
  });
});

test.each([
  [part(1, 2), -4, -0.125],
  [part(1, 2), 4, 0.125],
])("division keeps the sign above", (a, by, value) => {
  const result = dividedBy(a, whole(by));
  expect(result && Number(result.top) / Number(result.bottom)).toBe(value);
  expect(result && result.bottom > 0n).toBe(true);
});

test.each<[Rational, number, string]>([
  [part(1, 3), 2, "0.33"],
  [part(2, 3), 2, "0.67"],
  [part(-2, 3), 2, "−0.67"],
  [part(1, 200), 2, "0.01"],
  [part(-1, 200), 2, "−0.01"],
  [part(-1, 201), 2, "0"],
  [part(5, 2), 2, "2.5"],
  [whole(40), 2, "40"],
  [whole(0), 2, "0"],
])("%p to %p places is %s", (value, places, text) => {
  expect(decimalText(value, places)).toBe(text);
});

test.each<[Rational, number]>([
  [part(1, 2), 1],
  [part(-1, 2), -1],
  [part(1, 3), 0],
  [part(-1, 3), 0],
  [part(7, 2), 4],
  [part(-7, 3), -2],
  [whole(12), 12],
])("%p is nearest to %p", (value, nearest) => {
  expect(rounded(value)).toBe(nearest);
});
