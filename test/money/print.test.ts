import fc from "fast-check";
import type { Unit } from "../../src/money/amount";
import { parseAmount } from "../../src/money/parse";
import { printAmount, toUnit, type PrintOptions } from "../../src/money/print";

const anyFen = fc.integer({ min: -9e15, max: 9e15 });
const anyUnit = fc.constantFrom<Unit>("元", "千元", "万元", "亿元");

test.each<[number, Unit, PrintOptions | undefined, string]>([
  [3_037_040_000, "万元", undefined, "3037.04"],
  [3_037_040_000, "万元", { thousands: true }, "3,037.04"],
  [30_500_000, "万元", { trimZeros: true }, "30.5"],
  [40_000_000, "万元", { trimZeros: true }, "40"],
  [40_000_000, "万元", undefined, "40.00"],
  [100_000_000_000, "万元", { thousands: true, trimZeros: true }, "100,000"],
  [0, "万元", undefined, "0.00"],
  [0, "万元", { trimZeros: true }, "0"],
  [-3_037_040_000, "万元", { thousands: true, minus: "−" }, "−3,037.04"],
  [5_000, "万元", undefined, "0.01"],
  [-5_000, "万元", undefined, "-0.01"],
  [4_999, "万元", undefined, "0.00"],
  [-4_999, "万元", undefined, "0.00"],
  [999_995_000, "万元", undefined, "1000.00"],
  [1_500_000, "万元", { decimals: 0 }, "2"],
  [123, "万元", { decimals: 6 }, "0.000123"],
  [2_573_078_350, "元", undefined, "25730783.50"],
  [123, "元", { decimals: 4 }, "1.2300"],
  [123, "元", { decimals: 4, trimZeros: true }, "1.23"],
  [9e15, "元", { thousands: true }, "90,000,000,000,000.00"],
  [-9e15, "亿元", { decimals: 10 }, "-900000.0000000000"],
  [9e15 - 1, "亿元", undefined, "900000.00"],
])("%p 分 in %s with %j", (fen, unit, options, text) => {
  expect(printAmount(fen, unit, options)).toBe(text);
});

test("only whole 分 and whole places are printed", () => {
  for (const fen of [0.5, NaN, Infinity]) {
    expect(() => printAmount(fen, "元")).toThrow(RangeError);
    expect(() => printAmount(fen, "元")).toThrow(String(fen));
  }
  for (const decimals of [-1, 1.5]) {
    expect(() => printAmount(1, "元", { decimals })).toThrow(RangeError);
    expect(() => printAmount(1, "元", { decimals })).toThrow(String(decimals));
  }
});

test("a print is at most half a step away, and half goes away from zero", () => {
  fc.assert(
    fc.property(anyFen, anyUnit, fc.nat({ max: 6 }), (fen, unit, decimals) => {
      const read = parseAmount(printAmount(fen, unit, { decimals }), unit);
      if (read.kind !== "amount") throw new Error(`not read back: ${read.kind}`);
      const step = Math.max(1, parseStep(unit, decimals));
      const missed = Math.abs(read.fen) - Math.abs(fen);
      expect(Math.abs(missed) * 2).toBeLessThanOrEqual(step);
      if (missed !== 0 && Math.abs(missed) * 2 === step) expect(missed).toBeGreaterThan(0);
    })
  );
});

test("the cell's number is read back as the amount", () => {
  // Fifteen digits are what a spreadsheet keeps.
  fc.assert(
    fc.property(fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }), anyUnit, (fen, unit) => {
      expect(parseAmount(toUnit(fen, unit), unit)).toMatchObject({ kind: "amount", fen });
    })
  );
  expect(toUnit(303_704_120, "万元")).toBe(303.70412);
  expect(toUnit(-30, "元")).toBe(-0.3);
});

/** 分 in the last printed place. */
function parseStep(unit: Unit, decimals: number): number {
  const step = parseAmount(decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`, unit);
  return step.kind === "amount" ? step.fen : NaN;
}
