/** Which tests can notice a mutant. */

/** A mutant's switch, as Stryker writes it. */
const SWITCH = /stryMutAct_9fa48\("(\d+)"\)/g;

/**
 * Collects what the tests of one file after another reach. What runs while a module is loaded belongs to no test: it counts for
 * the tests that reach anything in that module or in those that use it.
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
      const using = this.#testsUsing(this.#fileOf.get(id));
      const tests = [...loading].filter((test) => using.has(test));
      for (const test of tests.length > 0 ? tests : loading) this.#perTest[test][id] ??= 1;
    }
    return { static: {}, perTest: this.#perTest };
  }

  #note(map, key, test) {
    map.set(key, (map.get(key) ?? new Set()).add(test));
  }

  /** The tests that reach something in a module, in those that use it and in their users; farther off where none does. */
  #testsUsing(file) {
    const tests = new Set();
    const seen = new Set();
    let level = [file];
    for (let depth = 0; level.length > 0 && (depth < 3 || tests.size === 0); depth++) {
      const next = new Set();
      for (const each of level.filter((one) => !seen.has(one))) {
        seen.add(each);
        const own = this.#testsOfModule.get(each);
        for (const test of own ?? []) tests.add(test);
        // what only gathers constants has little to be reached itself: who asks it stands behind
        for (const user of this.#users.get(each) ?? []) next.add(user);
      }
      level = [...next];
    }
    return tests;
  }
}
