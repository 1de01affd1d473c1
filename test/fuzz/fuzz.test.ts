/**
 * A few cases of every kind, the same each time, and all that once failed. New ones come with `npm run fuzz`, or here with another `FUZZ_SEED`;
 * `FUZZ_RUNS=100` tries a hundred times as many.
 */
import fc from "fast-check";
import { corpus } from "./corpus";
import { KINDS } from "./kinds/registry";

const TIMES = Number(process.env["FUZZ_RUNS"] ?? 1);
const SEED = Number(process.env["FUZZ_SEED"] ?? 7);

test.each(KINDS.map((kind) => [kind.name, kind] as const))(
  "%s: whatever comes, no defect shows",
  async (_, kind) => {
    const property = fc.asyncProperty(await kind.cases(), (example) => kind.run(example));
    // Fast-check prints the seed with what fails.
    await fc.assert(property, { seed: SEED, numRuns: Math.ceil(kind.runsInCi * TIMES) });
  }
);

const KEPT = corpus();

test("the corpus is of kinds that there are", () => {
  const kinds = KINDS.map(({ name }) => name);
  expect(KEPT.filter(([, { kind }]) => !kinds.includes(kind))).toEqual([]);
});

test.each(KEPT)("%s does not fail again", async (_, { kind, example }) => {
  await KINDS.find(({ name }) => name === kind)?.run(example);
});
