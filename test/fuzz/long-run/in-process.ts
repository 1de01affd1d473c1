import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { keep } from "../corpus";
import type { AnyKind } from "../fuzz-kind";

interface Batches {
  readonly seed: number;
  readonly milliseconds: number;
  /** The file in which the case under way stands, so that it is known when the process hangs or dies. */
  readonly underWay: string;
}

const BATCH = 200;
/** For making a failing case smaller. */
const SHRINKING = 30_000;
/** Of one kind; what comes after is mostly the same again. */
const MOST_FAILURES = 8;

/** Tries a kind until its time is up; whether nothing failed. */
export async function fuzzInProcess(
  kind: AnyKind,
  { seed, milliseconds, underWay }: Batches
): Promise<boolean> {
  const cases = await kind.cases();
  const end = performance.now() + milliseconds;
  const known = new Set<string>();
  let runs = 0;
  for (let batch = seed; performance.now() < end && known.size < MOST_FAILURES; batch++) {
    let failedAt = Infinity;
    const property = fc.asyncProperty(cases, async (example) => {
      if (performance.now() > Math.min(failedAt + SHRINKING, end + SHRINKING)) return;
      writeFileSync(underWay, JSON.stringify(example));
      runs++;
      try {
        await kind.run(example);
      } catch (error) {
        if (known.has(signature(error))) return;
        failedAt = Math.min(failedAt, performance.now());
        throw error;
      }
    });
    const result = await fc.check(property, { seed: batch, numRuns: BATCH });
    if (!result.failed) continue;
    const [example] = result.counterexample ?? [];
    const error: unknown = result.errorInstance;
    known.add(signature(error));
    const path = keep(`found-${String(batch)}`, { kind: kind.name, was: inWords(error), example });
    process.stdout.write(
      `FAILED ${kind.name}, seed ${String(batch)}: ${path}\n${inWords(error)}\n${firstLines(stackOf(error))}\n`
    );
  }
  process.stdout.write(`${kind.name}: ${String(runs)} cases, ${String(known.size)} failures\n`);
  return known.size === 0;
}

/** Tells one defect from another: the message without its figures and quotations. */
function signature(error: unknown): string {
  return inWords(error)
    .replace(/[“"‘'].*/s, "")
    .replace(/\d+/g, "")
    .slice(0, 60);
}

/** What an error and those behind it say: no stack, whose paths are of one machine. */
function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = firstLines(`${error.name}: ${error.message}`);
  return error.cause === undefined ? own : `${inWords(error.cause)} (${own})`;
}

/** Where the error that is behind all others came from. */
function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  return error.cause === undefined ? (error.stack ?? "") : stackOf(error.cause);
}

function firstLines(text: string): string {
  return text.split("\n").slice(0, 6).join("\n").slice(0, 1_000);
}
