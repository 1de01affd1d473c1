/** What a bench of `npm run bench` is, and what it gives. */

/** What a ratio has to reach. */
export type Target = { readonly atMost: number } | { readonly atLeast: number };

/** One line of the table of ratios: two things measured in one run on the same work. */
export interface Row {
  /** What it is about: "whole check, largest sample". */
  readonly name: string;
  /** What was measured, with its unit: "31 ms of checking". */
  readonly measured: string;
  /** What it is held against: "350 ms of reading the .xlsx". */
  readonly against: string;
  readonly ratio: number;
  /** Null: a figure worth knowing that has nothing to reach. */
  readonly target: Target | null;
}

/** Counted figures that are no ratios, printed beneath the table. */
export interface CountTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Measurements {
  readonly rows: readonly Row[];
  readonly counts?: readonly CountTable[];
}

/** Builds that `npm run bench` makes beforehand where their sources have changed. */
export type Build = "add-in" | "host" | "cli";

/** One bench; it runs in a process of its own (`node --expose-gc`), so that none warms up or fills the memory of another. */
export interface Bench {
  /** By which it is chosen: kebab-case. */
  readonly name: string;
  readonly builds?: readonly Build[];
  /** Whether it needs Chromium; its path is then in `process.env.CHROMIUM_PATH`. */
  readonly browser?: true;
  run(): Promise<Measurements>;
}

/** Whether a row reached what it had to; null where it had nothing to reach. */
export function isReached({ ratio, target }: Row): boolean | null {
  if (target === null) return null;
  return "atMost" in target ? ratio <= target.atMost : ratio >= target.atLeast;
}
