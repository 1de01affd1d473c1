/**
 * A test runner for Stryker: the same test files that Jest runs, in one process. Every test file gets new instances of all
 * modules, as under Jest, but they are compiled once; the cheapest tests come first, and the first that fails ends the run.
 * Stryker's runner for Jest loads every test file for each mutant and lets none stop the others.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Coverage } from "./coverage.mjs";
import { moduleLoaders } from "./modules.mjs";
import { declaredTests } from "./test-frame.mjs";
import { TIMED, testFiles } from "./tests.mjs";

/** What a process that takes over from one that hung has to know; in the sandbox. */
const TIMES = "mutation-times.json";

const SAMPLES = "test/fixtures/samples.ts";

/** What the tests held against a mutant may take, in ms of a processor: what survives them may still fall to dearer ones. */
const BUDGET_MS = Number(process.env["MUTATION_BUDGET"] ?? 3000);

/** In ms of the clock; later mutants are not tried. */
const DEADLINE = Number(process.env["MUTATION_DEADLINE"] ?? Infinity);

class InProcessRunner {
  #context = (globalThis.__stryker__ = {});
  #coverage = new Coverage();
  #loader;
  /** What a test took in the dry run, in ms of a processor. */
  #times = new Map();
  /** How many mutants of a file a test file has killed: what killed one kills its neighbours. */
  #kills = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // the same examples for every mutant; a failing one need not be made smaller. The tests' own instance: as a module it is another one
    createRequire(path.resolve("package.json"))("fast-check").configureGlobal({
      seed: 20260101,
      endOnFailure: true,
    });
    this.#loader = moduleLoaders(process.cwd(), {
      compiled: (...what) => this.#coverage.compiled(...what),
      required: (...what) => this.#coverage.required(...what),
    });
    if (existsSync(TIMES)) this.#times = new Map(JSON.parse(readFileSync(TIMES, "utf8")));
    const { SAMPLE_NAMES, sampleGrids } = this.#loader()(SAMPLES);
    for (const name of SAMPLE_NAMES) await sampleGrids(name);
  }

  async dryRun() {
    const tests = [];
    const { MUTATION_ROOM, MUTATION_TESTS } = process.env;
    for (const file of testFiles(MUTATION_ROOM, MUTATION_TESTS?.split(","))) {
      this.#context.mutantCoverage = { static: {}, perTest: {} };
      const ran = [];
      await this.#run(file, null, (test) => ran.push(test));
      this.#coverage.add(
        this.#context.mutantCoverage,
        ran.map(({ id }) => id)
      );
      tests.push(...ran);
    }
    this.#context.mutantCoverage = undefined;
    this.#times = new Map(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(TIMES, JSON.stringify([...this.#times]));
    return { status: "complete", tests, mutantCoverage: this.#coverage.result };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    if (Date.now() > DEADLINE) return { status: "error", errorMessage: "not tried: out of time" };
    Object.assign(this.#context, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    let nrOfTests = 0;
    try {
      const tests = this.#within(testFilter ?? [...this.#times.keys()], activeMutant.fileName);
      for (const [file, ids] of this.#inOrder(tests, activeMutant)) {
        let killer = null;
        await this.#run(file, ids, (test) => {
          nrOfTests++;
          if (test.status === 1) killer = test;
          return killer === null;
        });
        if (this.#context.hitCount > hitLimit) return { status: "timeout", reason: "hit limit" };
        if (killer === null) continue;
        const key = `${activeMutant.fileName} ${file}`;
        this.#kills.set(key, (this.#kills.get(key) ?? 0) + 1);
        const { id, failureMessage } = killer;
        return { status: "killed", killedBy: [id], failureMessage, nrOfTests };
      }
      return { status: "survived", nrOfTests };
    } finally {
      Object.assign(this.#context, {
        activeMutant: undefined,
        hitLimit: undefined,
        hitCount: undefined,
      });
    }
  }

  /** The tests that are named after the file, then the cheapest, as many as the budget allows. */
  #within(ids, fileName) {
    const about = path.basename(fileName, ".ts");
    const isAbout = (id) => Number(id.toLowerCase().includes(about));
    const sorted = [...ids].sort(
      (a, b) => isAbout(b) - isAbout(a) || this.#times.get(a) - this.#times.get(b)
    );
    let spent = 0;
    return sorted.filter((id, at) => (spent += this.#times.get(id)) <= BUDGET_MS || at === 0);
  }

  /** Test files with their tests, the cheapest first, and those that killed other mutants of the same file. */
  #inOrder(ids, { fileName }) {
    const byFile = new Map();
    for (const id of ids) byFile.set(fileOf(id), [...(byFile.get(fileOf(id)) ?? []), id]);
    const cost = ([file, own]) =>
      own.reduce((sum, id) => sum + this.#times.get(id), 10) /
      (1 + (this.#kills.get(`${fileName} ${file}`) ?? 0));
    return [...byFile].sort((a, b) => cost(a) - cost(b));
  }

  /**
   * Runs tests of a file, all or those named.
   * @param {(test: object) => boolean | void} done is told each result; false ends the run
   */
  async #run(file, ids, done) {
    const result = (name, from, error) => ({
      ...{
        id: idOf(file, name),
        name,
        fileName: path.resolve(file),
        timeSpentMs: processorMs() - from,
      },
      ...(error === undefined ? { status: 0 } : { status: 1, failureMessage: messageOf(error) }),
    });
    const started = processorMs();
    let tests;
    try {
      tests = declaredTests(path.resolve(file), this.#loader()).filter(
        ({ name }) => !TIMED.includes(name)
      );
    } catch (error) {
      done(result("(does not load)", started, error));
      return;
    }
    const chosen = tests.filter(({ name }) => !ids || ids.includes(idOf(file, name)));
    const timeOf = ({ name }) => this.#times.get(idOf(file, name)) ?? 0;
    if (ids) chosen.sort((a, b) => timeOf(a) - timeOf(b));
    const hooks = new Map();
    for (const test of chosen) {
      const from = processorMs();
      this.#context.currentTestId = idOf(file, test.name);
      let error;
      try {
        for (const hook of test.hooks) {
          if (!hooks.has(hook)) hooks.set(hook, await this.#hook(hook));
          this.#mergeHits(hooks.get(hook));
        }
        await test.run();
      } catch (thrown) {
        error = thrown ?? new Error("thrown");
      }
      this.#context.currentTestId = undefined;
      if (done(result(test.name, from, error)) === false) return;
    }
  }

  /** What a hook reaches counts for every test behind it. */
  async #hook(hook) {
    const test = this.#context.currentTestId;
    this.#context.currentTestId = "(hook)";
    await hook.run();
    this.#context.currentTestId = test;
    const { perTest } = this.#context.mutantCoverage ?? { perTest: {} };
    const hits = perTest["(hook)"] ?? {};
    delete perTest["(hook)"];
    return hits;
  }

  #mergeHits(hits) {
    const { mutantCoverage, currentTestId } = this.#context;
    if (!mutantCoverage) return;
    const own = (mutantCoverage.perTest[currentTestId] ??= {});
    for (const [id, count] of Object.entries(hits)) own[id] = (own[id] ?? 0) + count;
  }
}

function processorMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const idOf = (file, name) => `${file}: ${name}`;
const fileOf = (id) => id.slice(0, id.indexOf(": "));
const messageOf = (error) => String(error?.message ?? error).slice(0, 500);

/** A part of all mutants, drawn by their places and a seed: MUTATION_SAMPLE=0.1 MUTATION_SEED=1. */
class SampleChecker {
  init() {}

  check(mutants) {
    const part = Number(process.env["MUTATION_SAMPLE"] ?? 1);
    const chosen = (mutant) => drawn(mutant) < part;
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        chosen(mutant)
          ? { status: "passed" }
          : { status: "compileError", reason: "not in the sample" },
      ])
    );
  }

  group(mutants) {
    return [mutants.map(({ id }) => id)];
  }
}

/** Evenly between 0 and 1. */
function drawn({ fileName, location: { start, end }, replacement }) {
  const { MUTATION_SEED = "1" } = process.env;
  const place = [start.line, start.column, end.line, end.column].join(":");
  let hash = 2166136261;
  for (const letter of [MUTATION_SEED, path.basename(fileName), place, replacement].join("|"))
    hash = Math.imul(hash ^ letter.codePointAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner },
  { kind: "Checker", name: "sample", injectableClass: SampleChecker },
];
