/**
 * Mutation testing of the pure rooms: `npm run mutation -- money`, `npm run mutation -- tables src/tables/amount-cell.ts`,
 * `npm run mutation -- checks --sample 0.1 --seed 1`. Writes build/mutation/<room>.json, which the next run goes on from,
 * and a list of the survivors; `npm run mutation -- table` prints what was measured so far.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";
import { ROOMS } from "./mutation/tests.mjs";
import { markdownTable, survivors, withoutUndrawn } from "./mutation/figures.mjs";

const FOLDER = "build/mutation";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    minutes: { type: "string" },
    tests: { type: "string" },
  },
});
const [room, ...files] = positionals;

if (room === "table") {
  const measured = ROOMS.flatMap((name) => {
    const file = `${FOLDER}/${name}.json`;
    return existsSync(file) ? [{ room: name, report: JSON.parse(readFileSync(file, "utf8")) }] : [];
  });
  console.log(markdownTable(measured));
} else if (ROOMS.includes(room)) {
  await measure();
} else {
  console.error(
    `npm run mutation -- ${ROOMS.join("|")}|table [file …] [--sample 0.1] [--seed 1] [--minutes 20] [--tests checks/relation,checks/rules]`
  );
  process.exitCode = 2;
}

async function measure() {
  mkdirSync(FOLDER, { recursive: true });
  os.setPriority(15);
  process.env["MUTATION_ROOM"] = room;
  process.env["MUTATION_SAMPLE"] = values.sample;
  process.env["MUTATION_SEED"] = values.seed;
  if (values.tests) process.env["MUTATION_TESTS"] = values.tests;
  if (values.minutes)
    process.env["MUTATION_DEADLINE"] = String(Date.now() + Number(values.minutes) * 60_000);
  const report = `${FOLDER}/${room}.json`;
  await new Stryker({
    mutate: files.length > 0 ? files : [`src/${room}/**/*.ts`],
    plugins: [path.resolve("scripts/mutation/runner.mjs")],
    testRunner: "in-process",
    checkers: ["sample"],
    coverageAnalysis: "perTest",
    concurrency: 1,
    // by the clock, on a machine that others use too; endless loops are counted, not timed
    timeoutMS: 300_000,
    timeoutFactor: 10,
    dryRunTimeoutMinutes: 30,
    incremental: true,
    incrementalFile: report,
    reporters: ["progress-append-only"],
    tempDirName: path.join(os.tmpdir(), "mutation-sandbox"),
    ignorePatterns: [
      ...["assets", "build", "coverage", "dist", "docs", "manifest.xml", "*.log"],
      ...["src/{cli,commands,excel,host,taskpane}", "test/{bench,browser,cli,excel,host,taskpane}"],
    ],
    allowConsoleColors: false,
  }).runMutationTest();
  const found = JSON.parse(readFileSync(report, "utf8"));
  // patterns are Stryker's to understand: their survivors stand among all
  const named = files.every((file) => existsSync(file)) ? files : [];
  writeFileSync(`${FOLDER}/${room}-survivors.txt`, survivors(found, named));
  console.log(markdownTable([{ room, report: found }]));
  writeFileSync(report, JSON.stringify(withoutUndrawn(found)));
  console.log(`${FOLDER}/${room}-survivors.txt`);
}
