import { readdirSync } from "node:fs";
import path from "node:path";
import { SAMPLES } from "../../src/host/page/samples";

test("the page offers every sample", () => {
  const files = readdirSync(path.resolve(__dirname, "../../samples"));
  const workbooks = files.filter((file) => file.endsWith(".xlsx"));
  expect(SAMPLES.map(({ file }) => file).sort()).toEqual(workbooks.sort());
});
