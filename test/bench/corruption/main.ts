/**
 * npm run bench:corruption [-- --seed N] [--share 0.1] [--sample NAME] [--kind TEXT] [--list]
 *
 * Corrupts the repaired samples, one thing at a time at every amount, and counts what the checks find and name.
 */
import { parseArgs } from "node:util";
import { SAMPLE_NAMES } from "../../fixtures/samples";
import { measure } from "./measure";
import { printReport } from "./report";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    share: { type: "string", default: "1" },
    sample: { type: "string" },
    kind: { type: "string" },
    list: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  const cases = await measure({
    seed: Number(values.seed),
    share: Number(values.share),
    samples: SAMPLE_NAMES.filter((name) => values.sample === undefined || name === values.sample),
    kind: values.kind ?? "",
  });
  const isReached = printReport(cases, values.list, (line) => {
    process.stdout.write(`${line}\n`);
  });
  process.exitCode = isReached ? 0 : 1;
}

void main();
