import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The builds of webpack.config.js that scripts need: what they are made of, one file they make, and their settings. */
const BUILDS = {
  "add-in": {
    sources: ["src", "assets", "samples", "manifest.xml"],
    result: "build/add-in/taskpane.html",
    // Office.js from the add-in's own folder: the page with the embedded workbook works without a network
    settings: ["--env", "office=local", "--env", "to=build/add-in"],
  },
  host: {
    sources: ["src/host", "src/files", "src/tables", "src/money"],
    result: "build/host/index.html",
    settings: [],
  },
  cli: { sources: ["src"], result: "build/cli/budget.cjs", settings: [] },
};

/** What every build depends on. */
const SETTINGS = ["webpack.config.js", "package-lock.json", "scripts/webpack"];

/**
 * Runs a build of webpack.config.js when its result is missing or older than a source.
 * @param {"add-in" | "host" | "cli"} name
 * @returns {boolean} false when the build failed; webpack has then said why on standard error
 */
export function buildIfStale(name) {
  const { sources, result, settings } = BUILDS[name];
  const newest = Math.max(...[...sources, ...SETTINGS].map(newestChange));
  // webpack leaves files alone that come out the same, so their own dates say nothing
  const stamp = `build/${name}.built`;
  if (existsSync(result) && existsSync(stamp) && statSync(stamp).mtimeMs > newest) return true;
  mkdirSync("build", { recursive: true });
  const started = new Date();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/webpack-cli/bin/cli.js", "--config-name", name, ...settings],
    { encoding: "utf8" }
  );
  // a build that succeeds is nobody's news, and standard output is the caller's
  if (status !== 0) {
    process.stderr.write(stdout + stderr);
    return false;
  }
  // dated by the start: what was edited meanwhile is not in it
  writeFileSync(stamp, "");
  utimesSync(stamp, started, started);
  return true;
}

function newestChange(file) {
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  const inside = readdirSync(file, { recursive: true }).map(
    (name) => statSync(path.join(file, name)).mtimeMs
  );
  return Math.max(mtimeMs, ...inside);
}
