import fc from "fast-check";
import { FEN_PER_UNIT, type Fen, type Unit } from "../../src/money/amount";
import { parseAmount } from "../../src/money/parse";
import { printAmount } from "../../src/money/print";
import { halfStep, tolerance } from "../../src/money/rounding";

test.each<[Unit, number, Fen]>([
  ["万元", 2, 5_000],
  ["万元", 0, 500_000],
  ["万元", 5, 5],
  ["万元", 6, 0],
  ["万元", 7, 0],
  ["元", 0, 50],
  ["元", 1, 5],
  ["元", 2, 0],
  ["千元", 2, 500],
  ["亿元", 2, 50_000_000],
])("half a step of %s with %p places is %p 分", (unit, decimals, fen) => {
  expect(halfStep(unit, decimals)).toBe(fen);
});

test("tolerances add up, none without figures", () => {
  expect(tolerance([])).toBe(0);
  expect(tolerance(new Set([5_000, 50]))).toBe(5_050);
  expect(tolerance([5_000, 5_000, 5_000])).toBe(15_000);
});

test("a total and its addends, each rounded on its own, never miss by more than the tolerance", () => {
  const printed = (fen: Fen, unit: Unit) => {
    const parsed = parseAmount(printAmount(fen, unit), unit);
    if (parsed.kind !== "amount") throw new Error(parsed.kind);
    return parsed.fen;
  };
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -1e11, max: 1e11 }), { maxLength: 40 }),
      fc.constantFrom(...(Object.keys(FEN_PER_UNIT) as Unit[])),
      (addends, unit) => {
        const total = addends.reduce((sum, fen) => sum + fen, 0);
        const sumOfPrints = addends.reduce((sum, fen) => sum + printed(fen, unit), 0);
        const allowed = tolerance([total, ...addends].map(() => halfStep(unit, 2)));
        expect(Math.abs(printed(total, unit) - sumOfPrints)).toBeLessThanOrEqual(allowed);
      }
    )
  );
});
