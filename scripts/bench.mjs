/**
 * `npm run bench [-- FILTER] [--no-browser] [--no-build]`: measures the benches of test/bench/ratios whose names contain the word, each in
 * a process of its own, and prints one table of ratios. The options leave out those that need a browser, or a build as well. Ends with 1
 * when a ratio misses its mark or a bench fails.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildIfStale } from "./build-if-stale.mjs";
import { findBrowser } from "./find-browser.mjs";
import { typescriptLoader } from "./load-typescript.mjs";

const { benchesNamed, runBench, yardstick, printed, allReached } = typescriptLoader(
  fileURLToPath(new URL("..", import.meta.url))
)("./test/bench/ratios/main.ts");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "no-browser": { type: "boolean", default: false },
    "no-build": { type: "boolean", default: false },
  },
});

/** What a bench measured in a process of its own; null when it failed, and has then said why. */
async function inItsOwnProcess({ name }) {
  const child = fork(fileURLToPath(import.meta.url), [name], {
    // Code that was not used for a while would count as memory that a check gives back.
    execArgv: ["--expose-gc"],
    env: { ...process.env, RUN_BENCH: "1" },
  });
  let measured = null;
  child.on("message", (message) => {
    measured = message;
  });
  await once(child, "exit");
  return measured;
}

function isLeftOut({ builds = [], browser = false }) {
  if (values["no-build"]) return browser || builds.length > 0;
  return values["no-browser"] && browser;
}

async function main() {
  const named = benchesNamed(positionals[0] ?? "");
  const chosen = named.filter((bench) => !isLeftOut(bench));
  if (chosen.length === 0) {
    console.error(
      `No bench to run. There are: ${benchesNamed("")
        .map(({ name }) => name)
        .join(", ")}`
    );
    process.exit(2);
  }
  const builds = new Set(chosen.flatMap((bench) => bench.builds ?? []));
  if (![...builds].every(buildIfStale)) process.exit(1);
  if (chosen.some(({ browser }) => browser)) process.env.CHROMIUM_PATH = findBrowser();

  const cores = os.cpus().length;
  console.log(
    `Node ${process.version}, ${cores} cores. Yardstick: ${(await yardstick()).toFixed(1)} ms of the processor (parsing, sorting and hashing of fixed data).\n`
  );
  const measurements = [];
  const failed = [];
  for (const bench of chosen) {
    process.stderr.write(`${bench.name} …\n`);
    const measured = await inItsOwnProcess(bench);
    if (measured) measurements.push(measured);
    else failed.push(bench.name);
  }
  console.log(printed(measurements));
  const leftOut = named.filter(isLeftOut).map(({ name }) => name);
  if (leftOut.length > 0) console.log(`\nLeft out: ${leftOut.join(", ")}`);
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
  process.exitCode = failed.length === 0 && allReached(measurements) ? 0 : 1;
}

if (process.env.RUN_BENCH) {
  const measured = await runBench(positionals[0]);
  // the pipe is flushed before the end, whatever a bench has left open
  process.send(measured, () => process.exit());
} else {
  await main();
}
