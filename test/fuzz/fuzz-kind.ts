import type fc from "fast-check";

/** One way to try the program out: cases that can be written down as JSON, and what must hold for each of them. */
export interface FuzzKind<T = unknown> {
  /** Kebab-case; the files of its corpus begin with it. */
  readonly name: string;
  /** How many cases CI tries. */
  readonly runsInCi: number;
  /** Cases as values of JSON: what JSON cannot hold, such as -0, is written in words (see `written-cell.ts`). */
  cases(): Promise<fc.Arbitrary<T>>;
  /** Throws where the case shows a defect. */
  run(example: T): Promise<void>;
}

/** A kind that is listed with others: its cases come back from JSON, so their type is only known to itself. */
export type AnyKind = Pick<FuzzKind, "name" | "runsInCi"> & {
  cases(): Promise<fc.Arbitrary<unknown>>;
  run(example: unknown): Promise<void>;
};

/** Forgets the type of a kind's cases, so that kinds can stand in one list. */
export function listed<T>({ name, runsInCi, cases, run }: FuzzKind<T>): AnyKind {
  return { name, runsInCi, cases, run: (example) => run(example as T) };
}

/** What an oracle throws: the program did something that it never may. */
export class Defect extends Error {
  override readonly name = "Defect";
}

/** @throws Defect where it does not hold */
export function mustHold(condition: boolean, what: () => string): asserts condition {
  if (!condition) throw new Defect(what());
}
