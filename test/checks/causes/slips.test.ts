import type { Cause, Suspect } from "../../../src/checks/causes/cause";
import { decimalPoint } from "../../../src/checks/causes/decimal-point";
import { droppedDigit } from "../../../src/checks/causes/dropped-digit";
import { extraDigit } from "../../../src/checks/causes/extra-digit";
import { ANYTHING, includes, intersection, union } from "../../../src/checks/causes/ranges";
import { transposedDigits } from "../../../src/checks/causes/transposed-digits";
import { wrongDigit } from "../../../src/checks/causes/wrong-digit";

const FEN = 1_000_000;
const fen = (wan: number) => Math.round(wan * FEN);

/** What a slip makes of a printed figure where only some amounts settle what is wrong; in 万元 with two decimals. */
function original(cause: Cause, printed: number, allowed: readonly number[], wanted = allowed[0]) {
  const amounts = allowed.map(fen);
  const suspect = {
    printed: fen(printed),
    step: 10_000,
    wanted: wanted === undefined ? null : fen(wanted),
    allows: (amount: number) => amounts.includes(amount),
  } as Partial<Suspect> as Suspect;
  const found = "original" in cause ? cause.original?.(suspect) : null;
  return found === null || found === undefined ? null : found / FEN;
}

const CAUSES = {
  transposed: transposedDigits,
  dropped: droppedDigit,
  extra: extraDigit,
  wrong: wrongDigit,
  point: decimalPoint,
};

type Case = readonly [cause: keyof typeof CAUSES, printed: number, allowed: number];

test.each<Case>([
  ["transposed", 1088.19, 1088.91],
  ["transposed", 1808.91, 1088.91],
  ["transposed", 108.81, 108.18],
  ["transposed", 10.23, 12.03],
  ["transposed", -5.12, -5.21],
  ["dropped", 108.19, 1088.19],
  ["dropped", 88.19, 188.19],
  ["dropped", 108.19, 1082.19],
  ["dropped", 0.23, 1.23],
  ["dropped", 0.23, 10.23],
  ["dropped", 12.4, 12.34],
  ["dropped", 12.4, 12.45],
  ["extra", 10888.19, 1088.19],
  ["extra", 5.19, 0.19],
  ["extra", 12.34, 12.4],
  ["extra", 12.34, 12.3],
  ["wrong", 1038.19, 1088.19],
  ["wrong", 1088.19, 2088.19],
  ["wrong", 1088.19, 1088.1],
  ["point", 108.819, 1088.19],
  ["point", 10881.9, 1088.19],
  ["point", 1.08, 1080],
  ["point", 1088.19, 1.09],
])("%s: %d was %d", (cause, printed, allowed) => {
  expect(original(CAUSES[cause], printed, [allowed])).toBe(allowed);
});

test.each<Case>([
  // neither of a further place, nor with a nought in front
  ["transposed", 10.5, 1.5],
  ["transposed", 5.123, 5.132],
  ["transposed", 1088.19, 1988.1],
  ["dropped", 108.19, 108.199],
  ["dropped", 12.34, 12.345],
  ["dropped", 108.19, 11088.19],
  ["extra", 1088.19, 10.19],
  ["wrong", 1088.19, 1099.19],
  ["wrong", 88.19, 188.19],
  ["point", 5, 0],
  ["point", 5, 50000],
])("%s: %d was not %d", (cause, printed, allowed) => {
  expect(original(CAUSES[cause], printed, [allowed])).toBeNull();
});

test("of several the one nearest to what is wanted, else to what is printed", () => {
  expect(original(wrongDigit, 55, [95, 56], 90)).toBe(95);
  expect(original(wrongDigit, 55, [95, 56], 57)).toBe(56);
  const suspect = { printed: fen(55), step: 10_000, wanted: null } as Partial<Suspect> as Suspect;
  const allowed = [fen(95), fen(56)];
  const allows = (amount: number) => allowed.includes(amount);
  expect(wrongDigit.original?.({ ...suspect, allows })).toBe(fen(56));
});

describe("ranges of amounts", () => {
  const pairs = union([
    [8, 9],
    [1, 3],
    [3, 5],
    [2, 2],
  ]);

  test("join where they touch, in their order", () => {
    expect(pairs).toEqual([
      [1, 5],
      [8, 9],
    ]);
    expect(union([])).toEqual([]);
    expect(union([[4, 6]])).toEqual([[4, 6]]);
  });

  test("share what both have", () => {
    expect(
      intersection(pairs, [
        [5, 8],
        [9, 20],
      ])
    ).toEqual([
      [5, 5],
      [8, 8],
      [9, 9],
    ]);
    expect(intersection(pairs, [[6, 7]])).toEqual([]);
    expect(intersection(ANYTHING, pairs)).toBe(pairs);
    expect(intersection(pairs, ANYTHING)).toBe(pairs);
  });

  test("have their ends, and nothing between them", () => {
    expect([1, 5, 8].map((amount) => includes(pairs, amount))).toEqual([true, true, true]);
    expect([0, 6, 10].map((amount) => includes(pairs, amount))).toEqual([false, false, false]);
    expect(includes(ANYTHING, 5)).toBe(true);
  });
});
