import fc from "fast-check";
import { toWan } from "../../src/functions/wan";
import type { CellValue } from "../../src/money/amount";

const wan = (value: CellValue) => toWan([[value]])[0]?.[0];

describe("toWan", () => {
  test.each<[CellValue, number | string]>([
    [25730783, 2573.08],
    ["25,730,783", 2573.08],
    [50, 0.01],
    [49.99, 0],
    [12350, 1.24],
    [12349.996, 1.23],
    [-12350, -1.24],
    [-49.99, 0],
    [0, 0],
    [123456789012.345, 12345678.9],
    ["3.5万元", 3.5],
    ["", ""],
    [null, ""],
    ["—", ""],
  ])("%p 元 are %p 万元", (yuan, expected) => {
    expect(wan(yuan)).toBe(expected);
  });

  test("keeps the shape; what is no number is an error in its place", () => {
    expect(
      toWan([
        [10000, "待定"],
        ["#N/A", 20000],
      ])
    ).toMatchObject([
      [1, { kind: "value", message: "“待定”不是数。" }],
      [{ kind: "value", message: "金额是错误值 #N/A。" }, 2],
    ]);
  });

  test("law: for whole 元 it is never more than half a step away, and whole steps are exact", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (yuan) => {
        const steps = Math.round(Number(wan(yuan)) * 100);
        expect(Math.abs(steps * 100 - yuan)).toBeLessThanOrEqual(50);
        expect(wan(steps * 100)).toBe(steps / 100);
      })
    );
  });
});
