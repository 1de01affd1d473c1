/** The terminal over many workbooks: threads of the built program against reading the same files alone. */
import { copyFile, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { checkMany } from "../../../../src/cli/check-many";
import { openPool } from "../../../../src/cli/check-pool";
import { resultPrinter } from "../../../../src/cli/result-printer";
import { openWorkbook } from "../../../../src/files/open-workbook";
import { terminalOf } from "../../../cli/terminal-of";
import type { Bench, Row } from "../bench";
import { median, printedTime, processorTime } from "../processor-time";

const PROJECT = path.join(__dirname, "../../../..");
const SAMPLES = path.join(PROJECT, "samples");
const ROUNDS = 3;
const FILES = 40;
/** For the memory: so many times the files. */
const TIMES = 8;

/** Reading, all checks and the result's text may take so many times what reading alone does. */
const MOST = 3;
/** What the process may grow by from the first files to the last. */
const MOST_GROWTH = 1.25;

interface Spent {
  /** Milliseconds of the processor, all threads together. */
  readonly work: number;
  /** Milliseconds until the last result. */
  readonly time: number;
}

async function spent(work: () => Promise<unknown>): Promise<Spent> {
  globalThis.gc?.();
  const [processor, clock] = [processorTime(), performance.now()];
  await work();
  return { work: processorTime() - processor, time: performance.now() - clock };
}

/** What is printed goes nowhere. */
const terminal = terminalOf({
  stdout: () => undefined,
  stderr: () => undefined,
  readFile: (file) => readFile(file),
  writeFile: () => Promise.reject(new Error("nothing is written")),
});

async function copies(folder: string): Promise<string[]> {
  const samples = (await readdir(SAMPLES)).filter((name) => name.endsWith(".xlsx"));
  return await Promise.all(
    Array.from({ length: FILES }, async (_, i) => {
      const file = path.join(folder, `${String(i)}.xlsx`);
      await copyFile(path.join(SAMPLES, samples[i % samples.length] ?? ""), file);
      return file;
    })
  );
}

/** Checks files as `check --format ndjson` does, in so many threads that are warm, as often as asked; what each time took. */
async function checkedIn(
  threads: number,
  files: readonly string[],
  times: number,
  after: () => void = () => undefined
): Promise<Spent[]> {
  const limits = { threads, seconds: 600, megabytes: 2048 };
  const wanted = { format: "ndjson", report: false } as const;
  const pool = await openPool(path.join(PROJECT, "build/cli/check-worker.cjs"), limits, {}, wanted);
  const kept = { ...pool, close: () => Promise.resolve() };
  const all: Spent[] = [];
  for (let i = 0; i < times; i++) {
    all.push(
      await spent(() =>
        checkMany(terminal, files, kept, (shown) => resultPrinter(shown, "ndjson", true, null))
      )
    );
    after();
  }
  await pool.close();
  return all;
}

async function readAlone(files: readonly string[]): Promise<void> {
  for (const file of files) await openWorkbook(await readFile(file));
}

/** The first round warms up and does not count. */
function middle(rounds: readonly Spent[], what: keyof Spent): number {
  return median(rounds.slice(1).map((round) => round[what]));
}

async function rows(files: readonly string[]): Promise<Row[]> {
  const name = `${String(FILES)} workbooks in the terminal`;
  const reading: Spent[] = [];
  for (let i = 0; i <= ROUNDS; i++) reading.push(await spent(() => readAlone(files)));
  const one = await checkedIn(1, files, ROUNDS + 1);
  const two = await checkedIn(2, files, ROUNDS + 1);
  const sizes: number[] = [];
  await checkedIn(1, files, TIMES, () => {
    globalThis.gc?.();
    sizes.push(process.memoryUsage().rss);
  });
  const [first = NaN, last = NaN] = [Math.max(...sizes.slice(0, 2)), sizes.at(-1)];
  const megabytes = (bytes: number): string => `${String(Math.round(bytes / 2 ** 20))} MB`;
  return [
    {
      name: `${name}, one thread`,
      measured: `${printedTime(middle(one, "work"))} read, checked, as NDJSON`,
      against: `${printedTime(middle(reading, "work"))} read alone`,
      ratio: middle(one, "work") / middle(reading, "work"),
      target: { atMost: MOST },
    },
    {
      name: `${name}, two threads`,
      measured: `${printedTime(middle(one, "time"))} in one thread, by the clock`,
      against: `${printedTime(middle(two, "time"))} in two, of ${String(availableParallelism())} cores`,
      ratio: middle(one, "time") / middle(two, "time"),
      // by the clock, so that it says as much of what else the machine does
      target: null,
    },
    {
      name: `memory after ${String(FILES * TIMES)} workbooks`,
      measured: megabytes(last),
      against: `${megabytes(first)} after ${String(FILES * 2)}`,
      ratio: last / first,
      target: { atMost: MOST_GROWTH },
    },
  ];
}

export const manyWorkbooks: Bench = {
  name: "many-workbooks",
  builds: ["cli"],
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "budget-bench-"));
    try {
      return { rows: await rows(await copies(folder)) };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
