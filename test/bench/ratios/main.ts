/** The parts of `npm run bench` that scripts/bench.mjs puts together: it starts each bench in a process of its own. */
import { isReached, type Bench, type Measurements } from "./bench";
import { BENCHES } from "./registry";
import { printed } from "./table";

export { yardstick } from "./yardstick";
export { printed };

/** The benches whose names contain a word, or all of them. */
export function benchesNamed(word: string): readonly Bench[] {
  return BENCHES.filter(({ name }) => name.includes(word));
}

/** @throws RangeError when no bench has that name. */
export function runBench(name: string): Promise<Measurements> {
  const bench = BENCHES.find((each) => each.name === name);
  if (!bench) throw new RangeError(`There is no bench “${name}”.`);
  return bench.run();
}

/** Whether every row reached what it had to. */
export function allReached(measurements: readonly Measurements[]): boolean {
  return measurements.every(({ rows }) => rows.every((row) => isReached(row) !== false));
}
