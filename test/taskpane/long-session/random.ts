/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 inclusive to 1 exclusive. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to `count` exclusive. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** One of several; undefined for none. */
  of<T>(all: readonly T[]): T | undefined {
    return all[this.below(all.length)];
  }

  /** One of several, each as often as its weight. */
  weighted<T>(all: readonly (readonly [weight: number, value: T])[]): T {
    let rest = this.next() * all.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of all) if ((rest -= weight) < 0) return value;
    throw new RangeError("nothing to choose from");
  }
}
