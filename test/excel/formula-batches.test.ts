import { batchesOf } from "../../src/excel/formula-batches";

test.each([
  [0, []],
  [1, [1]],
  [300, [300]],
  [650, [300, 300, 50]],
])("%i formulas make portions of %j, in their order", (count, sizes) => {
  const all = Array.from({ length: count }, (_, i) => i);
  expect(batchesOf(all).map((batch) => batch.length)).toEqual(sizes);
  expect(batchesOf(all).flat()).toEqual(all);
});
