/** As much of Jest's frame as the tests of the pure rooms use, over Jest's own expect. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { format } from "node:util";

const ofJest = createRequire(createRequire(import.meta.url).resolve("jest/package.json"));
const ofCore = createRequire(ofJest.resolve("@jest/core"));
const { expect } = ofCore("expect");
const pretty = ofCore("pretty-format");
const mocks = createRequire(ofCore.resolve("jest-runtime"))("jest-mock");

/** As Jest prints a snapshot. */
const PRINTED = { escapeString: false, printBasicPrototype: false };

/**
 * The tests that a file declares, in their order.
 * @param {string} file
 * @param {(file: string) => unknown} load
 * @returns {{ name: string, run: () => Promise<void>, hooks: readonly { run: () => Promise<void> }[] }[]}
 *   `hooks`: what runs before all tests of the blocks around it, outermost first
 */
export function declaredTests(file, load) {
  const tests = [];
  const names = new Set();
  let block = { name: "", parent: null, before: [], beforeEach: [], afterEach: [] };

  const describe = (name, body) => {
    block = { name, parent: block, before: [], beforeEach: [], afterEach: [] };
    body();
    block = block.parent;
  };
  const test = (name, body) => {
    const around = blocksOf(block);
    const full = [...around.map((each) => each.name), name].filter(Boolean).join(" ");
    let unique = full;
    for (let again = 2; names.has(unique); again++) unique = `${full} (${again})`;
    names.add(unique);
    tests.push({
      name: unique,
      hooks: around.flatMap(({ before }) => before),
      run: async () => {
        expect.setState({ currentTestName: full, testPath: file, snapshots: 0 });
        for (const { beforeEach } of around) for (const hook of beforeEach) await hook();
        await body();
        for (const { afterEach } of around.toReversed()) for (const hook of afterEach) await hook();
      },
    });
  };
  for (const one of [describe, test]) one.each = eachOf(one);
  Object.assign(globalThis, {
    ...{ describe, test, it: test, expect },
    beforeAll: (run) => block.before.push({ run }),
    beforeEach: (run) => block.beforeEach.push(run),
    afterEach: (run) => block.afterEach.push(run),
    jest: { fn: mocks.fn, spyOn: mocks.spyOn, requireActual: load },
  });
  load(file);
  return tests;
}

function blocksOf(block) {
  return block ? [...blocksOf(block.parent), block] : [];
}

function eachOf(declare) {
  return (rows) => (title, body) => {
    rows.forEach((row, index) => {
      const values = Array.isArray(row) ? row : [row];
      const places = title.replaceAll("%%", "").match(/%[sdifjoOp]/g)?.length ?? 0;
      const named = title.includes("$")
        ? title.replace(/\$(\w+)/g, (all, key) => (key in row ? pretty.format(row[key]) : all))
        : format(
            title.replaceAll("%#", String(index)).replaceAll("%p", "%o"),
            ...values.slice(0, places)
          );
      declare(named, () => body(...values));
    });
  };
}

const snapshots = new Map();

function snapshotsOf(file) {
  const known = snapshots.get(file);
  if (known) return known;
  const stored = {};
  const at = path.join(path.dirname(file), "__snapshots__", `${path.basename(file)}.snap`);
  new Function("exports", readFileSync(at, "utf8"))(stored);
  snapshots.set(file, stored);
  return stored;
}

expect.extend({
  toMatchSnapshot(received) {
    const { currentTestName, testPath, snapshots: before } = expect.getState();
    expect.setState({ snapshots: before + 1 });
    const stored = snapshotsOf(testPath)[`${currentTestName} ${before + 1}`];
    const pass = stored?.trim() === pretty.format(received, PRINTED).trim();
    return { pass, message: () => "not as in the snapshot" };
  },
});
