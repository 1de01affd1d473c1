import fc from "fast-check";
import { pointsOf, pointsText } from "../../../src/checks/performance/points";

test.each([
  ["15", 1500],
  ["１５％", 1500],
  ["12.5%", 1250],
  ["-5", -500],
  ["33.333", null],
  ["高", null],
  ["", null],
])("%s is %s hundredths of a percent", (text, points) => {
  expect(pointsOf(text)).toBe(points);
});

test("what is printed is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (points) => {
      expect(pointsOf(pointsText(points))).toBe(points);
    })
  );
});
