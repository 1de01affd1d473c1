import fc from "fast-check";
import { scaleOf } from "../../src/taskpane/overview/bar-scale";

test("amounts above zero begin at the left, and the largest fills the track", () => {
  const scale = scaleOf([200, 100, 50]);
  expect([scale(200), scale(50)]).toEqual([
    { left: 0, width: 100 },
    { left: 0, width: 25 },
  ]);
});

test("what is below zero goes to the left of where all begin", () => {
  const scale = scaleOf([300, -100]);
  expect([scale(300), scale(-100)]).toEqual([
    { left: 25, width: 75 },
    { left: 0, width: 25 },
  ]);
});

test("nothing but zeros has no length", () => {
  expect(scaleOf([0, 0])(0)).toEqual({ left: 0, width: 0 });
  expect(scaleOf([])(0)).toEqual({ left: 0, width: 0 });
});

test("every bar stays in its track, all begin at the same zero, and lengths are as the amounts", () => {
  const fen = fc.integer({ min: -1e12, max: 1e12 });
  fc.assert(
    fc.property(fc.array(fen, { minLength: 2, maxLength: 9 }), (amounts) => {
      const scale = scaleOf(amounts);
      const zero = scale(0).left;
      for (const one of amounts) {
        const { left, width } = scale(one);
        expect(left).toBeGreaterThanOrEqual(-1e-9);
        expect(left + width).toBeLessThanOrEqual(100 + 1e-9);
        expect(one < 0 ? left + width : left).toBeCloseTo(zero, 6);
      }
    }),
    { numRuns: 50 }
  );
});
