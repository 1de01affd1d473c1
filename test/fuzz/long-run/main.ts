/**
 * npm run fuzz [-- --minutes N] [--kind NAME]… [--seed N] [--longest SECONDS]
 *
 * Tries every kind in turn, each in a process of its own that is ended when one case takes too long or the memory is full. What fails is made
 * as small as it gets and kept in test/fuzz/corpus/; a kind goes on after it with other seeds.
 */
import { parseArgs } from "node:util";
import { KINDS } from "../kinds/registry";
import { fuzzInProcess } from "./in-process";
import { watchOver } from "./watch";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    kind: { type: "string", multiple: true },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
    longest: { type: "string", default: "60" },
    /** Of the process that tries one kind: where it writes what it is trying. */
    "under-way": { type: "string" },
  },
});

async function main(): Promise<void> {
  const kinds = KINDS.filter(({ name }) => values.kind?.includes(name) ?? true);
  const seed = Number(values.seed);
  const milliseconds = Number(values.minutes) * 60_000;
  const underWay = values["under-way"];
  const [only] = kinds;
  if (!only) throw new Error(`no such kind; there are ${KINDS.map(({ name }) => name).join(", ")}`);
  if (underWay !== undefined) {
    process.exitCode = (await fuzzInProcess(only, { seed, milliseconds, underWay })) ? 0 : 1;
    return;
  }
  let failed = 0;
  for (const kind of kinds)
    failed += await watchOver(kind.name, {
      seed,
      milliseconds: milliseconds / kinds.length,
      longest: Number(values.longest) * 1000,
    });
  process.stdout.write(`${String(failed)} failed; seed ${String(seed)}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();
