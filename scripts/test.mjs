/**
 * `npm test`: everything that must hold: the tools and builds, then the tests. Ends with «N passed, N failed», in which
 * every tool and build counts as one and every test of Jest as one.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { installPackages } from "./install-packages.mjs";

installPackages();
// after the installation: it may need packages
const { findBrowser } = await import("./find-browser.mjs");
process.env.CHROMIUM_PATH = findBrowser();

const bin = (name) => `node_modules/${name}`;
/** Checks by a tool, and the builds that the tests need; the long ones first, so that no core is left with one at the end. */
const TOOLS = [
  ["build of the add-in", "scripts/build.mjs", "add-in"],
  ["types", bin("typescript/bin/tsc"), "-p", "."],
  ["lint", bin("eslint/bin/eslint.js"), ".", "--max-warnings=0"],
  ["build of the host", "scripts/build.mjs", "host"],
  ["build of the cli", "scripts/build.mjs", "cli"],
  ["format", bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."],
  [
    "dependency rules",
    bin("dependency-cruiser/bin/dependency-cruise.mjs"),
    "src",
    "--output-type=err",
  ],
  ["unused files, exports and packages", bin("knip/bin/knip.js")],
  ["manifest", "scripts/check-manifest.mjs"],
  ["licences and reasons of packages", "scripts/check-dependencies.mjs"],
  ["subjects asset is current", "scripts/make-subjects.mjs", "--check"],
  ["check reference is current", "scripts/make-check-docs.mjs", "--check"],
  ["function reference is current", "scripts/make-function-docs.mjs", "--check"],
];

let passed = 0;
let failed = 0;
function count(name, ok) {
  if (ok) passed += 1;
  else failed += 1;
  console.log(`${ok ? "ok    " : "FAILED"}  ${name}`);
}

await runTools();
// Each by itself leaves cores idle: Jest between the files, a browser while it waits. One browser at a time: two make each other wait.
const inBrowser = runJest("browser", "--runInBand");
const inNode = runJest(
  "unit",
  "office",
  `--maxWorkers=${Math.max(2, availableParallelism() - 1)}`,
  "--workerIdleMemoryLimit=1GB"
);
for (const tests of [inNode, inBrowser]) {
  const { said, tally } = await tests;
  process.stdout.write(said);
  tally();
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** As many at a time as there are cores; what one says comes in one piece, when it has ended. */
async function runTools() {
  const waiting = [...TOOLS];
  const lane = async () => {
    for (let tool; (tool = waiting.shift());) {
      const [name, ...command] = tool;
      const { ok, said } = await runAside(command);
      process.stdout.write(said);
      count(name, ok);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

function runAside(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("close", (status) => resolve({ ok: status === 0, said }));
  });
}

/** Runs projects of Jest: what it said, and what counts its tests. */
async function runJest(...projects) {
  const options = projects.filter((name) => name.startsWith("--"));
  const rooms = projects.filter((name) => !name.startsWith("--"));
  const results = `build/test-results-${rooms.join("-")}.json`;
  mkdirSync("build", { recursive: true });
  rmSync(results, { force: true });
  const { said } = await runAside([
    bin("jest/bin/jest.js"),
    "--selectProjects",
    ...rooms,
    ...options,
    "--json",
    `--outputFile=${results}`,
  ]);
  return { said, tally: () => tallyOf(results, rooms) };
}

function tallyOf(results, rooms) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(results, "utf8")
    );
    passed += numPassedTests;
    // a file that does not even load counts as a failure
    failed += numFailedTests + numRuntimeErrorTestSuites;
  } catch {
    count(`tests of ${rooms.join(", ")} (Jest ended without a result)`, false);
  }
}
