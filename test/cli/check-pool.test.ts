import { join } from "node:path";
import { openPool, type Checker } from "../../src/cli/check-pool";

/** Long enough for a thread to start on a busy machine. */
const SECONDS = 3;

let pool: Checker | null = null;

async function opened(threads: number, seconds = SECONDS): Promise<Checker> {
  pool = await openPool(
    join(__dirname, "odd-worker.mjs"),
    { threads, seconds, megabytes: 64 },
    {},
    { format: "summary", report: false }
  );
  return pool;
}

afterEach(async () => {
  await pool?.close();
  pool = null;
});

test("a file that breaks, fills the memory or hangs is a result, and the files after it are checked", async () => {
  const { check } = await opened(1);
  const results: unknown[] = [];
  for (const file of ["one", "throws", "fills-memory", "two", "hangs", "three"])
    results.push(await check(file));
  expect(results).toEqual([
    expect.objectContaining({ output: "one" }),
    { file: "throws", notes: [], unusable: expect.stringMatching(/^throws：程序出错.*it broke/) },
    {
      file: "fills-memory",
      notes: [],
      unusable: expect.stringMatching(/^fills-memory：.*超过 64 MB.*--memory/),
    },
    expect.objectContaining({ output: "two" }),
    {
      file: "hangs",
      notes: [],
      unusable: expect.stringMatching(/^hangs：核验超过 3 秒.*--timeout/),
    },
    expect.objectContaining({ output: "three" }),
  ]);
});

test("closing ends what never would", async () => {
  const { check, close } = await opened(1, 3600);
  const waiting = check("never-answers");
  await close();
  pool = null;
  expect(await waiting).toMatchObject({ file: "never-answers" });
});
