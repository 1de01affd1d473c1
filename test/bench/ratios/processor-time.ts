/** Times of the processor, which other work on the machine changes little: only ratios taken in one run mean anything. */

type Work = () => unknown;

/** Shorter works are repeated until they take so long, in milliseconds: the clock and the machine are not finer. */
const SHORTEST = 25;

/** Processor time of this process so far in milliseconds, with that of the garbage collector and the compiler. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the processor that a work takes, the garbage of whatever ran before left out. For long works that are measured once. */
export async function timeOf(work: Work): Promise<number> {
  globalThis.gc?.();
  return elapsed(work);
}

async function elapsed(work: Work): Promise<number> {
  const start = processorTime();
  await work();
  return processorTime() - start;
}

/**
 * Milliseconds of the processor that each work takes: the medians of so many rounds in which all take turns, after one round that does
 * not count. Works of a few milliseconds are repeated within a round. Garbage is collected when the engine likes: asked for between the works,
 * it also throws away what the compiler has learnt, and doubles the time of whatever has much code.
 */
export async function medianTimes<K extends string>(
  works: Readonly<Record<K, Work>>,
  rounds = 7
): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[];
  const repeats = new Map<K, number>();
  globalThis.gc?.();
  for (const name of names) {
    await works[name]();
    repeats.set(name, Math.ceil(SHORTEST / Math.max(await elapsed(works[name]), 0.001)));
  }
  const times = new Map<K, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const repeat = repeats.get(name) ?? 1;
      const time = await elapsed(async () => {
        for (let i = 0; i < repeat; i++) await works[name]();
      });
      times.get(name)?.push(time / repeat);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    K,
    number
  >;
}

/** The middle one; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

/** "31.2 ms", "1.84 s": three digits. */
export function printedTime(milliseconds: number): string {
  return milliseconds < 1000
    ? `${milliseconds.toPrecision(3)} ms`
    : `${(milliseconds / 1000).toPrecision(3)} s`;
}
