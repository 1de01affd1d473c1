import fc from "fast-check";
import { exactAmount } from "../../src/cli/exact-amount";
import { FEN_PER_UNIT, type Unit } from "../../src/money/amount";
import { parseAmount } from "../../src/money/parse";

test.each<[number, Unit, string]>([
  [1_088_800_000, "万元", "1088.80"],
  [-610_000, "万元", "-0.61"],
  [0, "万元", "0.00"],
  [303_704_120, "万元", "303.70412"],
  [1_200_000_000, "万元", "1200.00"],
  [1, "万元", "0.000001"],
  [150, "元", "1.50"],
  [1, "亿元", "0.0000000001"],
])("%i 分 in %s are %s", (fen, unit, text) => {
  expect(exactAmount(fen, unit)).toBe(text);
});

test("no amount loses anything", () => {
  const units = fc.constantFrom(...(Object.keys(FEN_PER_UNIT) as Unit[]));
  fc.assert(
    fc.property(fc.integer({ min: -9e14, max: 9e14 }), units, (fen, unit) => {
      expect(parseAmount(exactAmount(fen, unit), unit)).toMatchObject({ kind: "amount", fen });
    })
  );
});
