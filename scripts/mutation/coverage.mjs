/** Which tests can notice a mutant. */

/** A mutant's switch, as Stryker writes it. */
const SWITCH = /stryMutAct_9fa48\("(\d+)"\)/g;

/**
 * Collects what the tests of one file after another reach. What runs while a module is loaded belongs to no test: it counts for
 * the tests that reach anything in that module or, where it has nothing else, in those that use it.
 */
export class Coverage {
  #fileOf = new Map();
  #users = new Map();
  /** Test → mutant → how often. */
  #perTest = {};
  #atLoading = new Set();
  #testsOfModule = new Map();
  #testsLoading = new Map();

  compiled(file, source) {
    for (const [, id] of source.matchAll(SWITCH)) this.#fileOf.set(id, file);
  }

  required(by, file) {
    this.#users.set(file, (this.#users.get(file) ?? new Set()).add(by));
  }

  /**
   * @param {{ static: object, perTest: Record<string, Record<string, number>> }} found what the tests of one file reached
   * @param {readonly string[]} tests those tests
   */
  add(found, tests) {
    for (const test of tests) {
      const hits = (this.#perTest[test] = { ...found.perTest[test] });
      for (const id of Object.keys(hits))
        this.#note(this.#testsOfModule, this.#fileOf.get(id), test);
    }
    for (const id of Object.keys(found.static)) {
      this.#atLoading.add(id);
      for (const test of tests) this.#note(this.#testsLoading, id, test);
    }
  }

  /** As Stryker wants it. */
  get result() {
    for (const id of this.#atLoading) {
      const loading = this.#testsLoading.get(id);
      const using = this.#testsUsing(this.#fileOf.get(id), new Set());
      const tests = [...loading].filter((test) => using.has(test));
      for (const test of tests.length > 0 ? tests : loading) this.#perTest[test][id] ??= 1;
    }
    return { static: {}, perTest: this.#perTest };
  }

  #note(map, key, test) {
    map.set(key, (map.get(key) ?? new Set()).add(test));
  }

  #testsUsing(file, seen) {
    const own = this.#testsOfModule.get(file);
    if (own || seen.has(file)) return own ?? new Set();
    seen.add(file);
    const users = [...(this.#users.get(file) ?? [])];
    return new Set(users.flatMap((user) => [...this.#testsUsing(user, seen)]));
  }
}
