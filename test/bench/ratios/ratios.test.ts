import { isReached, type Row } from "./bench";
import { growthExponent } from "./growth";
import { median } from "./processor-time";
import { BENCHES } from "./registry";
import { printed } from "./table";

const ROW: Row = {
  name: "a work",
  measured: "2 ms",
  against: "10 ms of another",
  ratio: 0.2,
  target: { atMost: 0.25 },
};

test("the exponent of a power is its exponent, whatever the factor", () => {
  const sizes = [10, 20, 40, 80];
  for (const exponent of [0, 0.5, 1, 2])
    expect(
      growthExponent(
        sizes,
        sizes.map((size) => 3 * size ** exponent)
      )
    ).toBeCloseTo(exponent);
});

test("a ratio at its mark reaches it, one beyond does not, and one without a mark has nothing to reach", () => {
  expect(isReached({ ...ROW, ratio: 0.25 })).toBe(true);
  expect(isReached({ ...ROW, ratio: 0.26 })).toBe(false);
  expect(isReached({ ...ROW, ratio: 300, target: { atLeast: 300 } })).toBe(true);
  expect(isReached({ ...ROW, ratio: 299, target: { atLeast: 300 } })).toBe(false);
  expect(isReached({ ...ROW, target: null })).toBeNull();
});

test("the median is the middle of the sorted values, or between the two", () => {
  expect(median([30, 1, 2])).toBe(2);
  expect(median([10, 1, 2, 4])).toBe(3);
});

test("the table says of every row what was reached, and the counted figures stand beneath", () => {
  const text = printed([
    { rows: [ROW, { ...ROW, ratio: 1234.5, target: { atLeast: 2000 } }] },
    {
      rows: [],
      counts: [{ title: "Round trips", head: ["what", "times"], rows: [["检查", "2"]] }],
    },
  ]);
  expect(text.split("\n")).toEqual([
    "| what   | measured | against          | ratio | target  | reached |",
    "| ------ | -------- | ---------------- | ----- | ------- | ------- |",
    "| a work | 2 ms     | 10 ms of another | 0.2   | ≤ 0.25  | yes     |",
    "| a work | 2 ms     | 10 ms of another | 1,235 | ≥ 2,000 | NO      |",
    "",
    "Round trips",
    "",
    "| what | times |",
    "| ---- | ----- |",
    "| 检查 | 2     |",
  ]);
});

test("every bench has a name of its own by which it can be chosen", () => {
  const names = BENCHES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});
