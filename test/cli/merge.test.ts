import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { loadBeside } from "../../src/cli/check-inputs";
import { checkFile } from "../../src/cli/check-file";
import { ResultMerge } from "../../src/cli/merge-results";
import { notCheckedLine, readResultLine, resultLine, withShard } from "../../src/cli/result-line";
import { inShard } from "../../src/cli/shard";
import type { CheckedFile } from "../../src/documents/checked-file";
import { reportPart } from "../../src/documents/report-part";
import { runHere, SAMPLES, type Outcome } from "./test-terminal";

const RUNS = Number(process.env.FC_RUNS ?? 15);
const FILES = [SAMPLES[1], "missing.xlsx", SAMPLES[0]];

let shards: Outcome[] = [];
let whole: Outcome;
let one: CheckedFile;

beforeAll(async () => {
  const inputs = {
    stderr: () => undefined,
    readFile: (path: string) => readFile(join(__dirname, "../..", path)),
  };
  one = await checkFile(inputs, SAMPLES[1], await loadBeside(inputs, {}));
  shards = [];
  for (const shard of ["1/2", "2/2"])
    shards.push(await runHere(["check", ...FILES, "--format", "ndjson", "--shard", shard]));
  whole = await runHere(["check", ...FILES, "--summary", "--report", "r.html"]);
});

function merge(parts: readonly (string | Uint8Array)[], ...options: string[]): Promise<Outcome> {
  const files = Object.fromEntries(parts.map((text, i) => [`${String(i)}.ndjson`, text]));
  return runHere(["merge", ...Object.keys(files), ...options], files);
}

const outputs = (): string[] => shards.map(({ stdout }) => stdout);

test("the parts of a run merge to what one run prints, reports and exits with", async () => {
  const merged = await merge(outputs(), "--report", "r.html");
  expect(merged.stdout).toBe(whole.stdout);
  expect(merged.code).toBe(whole.code);
  expect(merged.code).toBe(2);
  expect(merged.stderr).toEqual(whole.stderr);
  expect(merged.written.get("r.html")).toEqual(whole.written.get("r.html"));
  const backwards = await merge(outputs().reverse());
  expect(backwards.stdout).toBe(whole.stdout);
});

test("as JSON, and in another order, likewise", async () => {
  for (const options of [
    ["--sort", "errors"],
    ["--sort", "name", "--json"],
  ]) {
    const run = await runHere(["check", ...FILES, "--summary", ...options]);
    expect((await merge(outputs(), ...options)).stdout).toBe(run.stdout);
  }
});

test("a part that is not there: its files are named, exit 2", async () => {
  const [first = ""] = outputs();
  const { code, stdout, stderr } = await merge([first]);
  expect(code).toBe(2);
  expect(stderr).toContain("共 2 份，没有第 2 份的结果。");
  expect(stderr.join("\n")).toMatch(/没有 1 个文件的结果：samples\/dadukou-2024\.xlsx。/);
  expect(stdout).toMatch(/没有结果的文件：\n {2}samples\/dadukou-2024\.xlsx\n/);
});

test("a part that was cut off: the line and the file are named, the others count", async () => {
  const [first = "", second = ""] = outputs();
  const { code, stdout, stderr } = await merge([first, second.slice(0, -50)]);
  expect(code).toBe(2);
  expect(stderr[0]).toMatch(/^1\.ndjson：第 1 行.*没有写完/);
  expect(stdout).toContain(SAMPLES[1]);
  expect(stderr.join("\n")).toMatch(/没有 1 个文件的结果：samples\/dadukou-2024\.xlsx。/);
});

test("a part that comes twice counts once, and the user is told", async () => {
  const { code, stdout, stderr } = await merge([...outputs(), ...outputs()]);
  expect(stdout).toBe(whole.stdout);
  expect(code).toBe(2);
  expect(stderr[0]).toMatch(/重复 3 个，只计一次/);
});

describe("as other programs keep the output", () => {
  test.each<[string, (text: string) => string | Uint8Array]>([
    ["with a byte order mark", (text) => `\ufeff${text}`],
    ["with the line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
    ["in UTF-16, as PowerShell redirects it", (text) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["with empty lines and without the last end", (text) => `\n\n${text.trimEnd()}`],
  ])("%s: the same results", async (_, kept) => {
    const merged = await merge(outputs().map(kept));
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.stderr).toEqual(whole.stderr);
  });

  test("in an encoding that is not told, no letters are taken for others: the lines are named", async () => {
    const [first = "", second = ""] = outputs();
    // 大 in GB18030, in the name of a department
    const bytes = Buffer.from(second.replace("大渡口", "??渡口"));
    bytes.set([0xb4, 0xf3], bytes.indexOf("??渡口"));
    const { code, stderr } = await merge([first, bytes]);
    expect(code).toBe(2);
    expect(stderr[0]).toMatch(/^1\.ndjson：第 1 行.*UTF-8/);
  });

  test.each(["", "\n", "\ufeff"])("a file of nothing (%j) is no success", async (text) => {
    const { code, stderr } = await merge([text]);
    expect(code).toBe(2);
    expect(stderr).toEqual([expect.stringMatching(/^0\.ndjson：没有结果/)]);
  });
});

test("parts of different runs are told apart", async () => {
  const other = await runHere(["check", ...FILES, "--format", "ndjson", "--shard", "2/3"]);
  const { code, stderr } = await merge([outputs()[0] ?? "", other.stdout]);
  expect(code).toBe(2);
  expect(stderr.join("\n")).toMatch(/份数不一样（2、3）/);
});

test.each([
  "[]",
  "{}",
  "null",
  "科目",
  '{"file":1}',
  '{"file":"a","edition":"2026","merge":{}}',
  '{"__proto__":{"file":"a"}}',
])("%s is no result: exit 2, one line", async (text) => {
  const { code, stderr } = await merge([text]);
  expect(code).toBe(2);
  expect(stderr).toEqual([expect.stringMatching(/^0\.ndjson：第 1 行不是/)]);
});

test("a file of results that is not there is said, and the others are merged", async () => {
  const { code, stdout, stderr } = await runHere(["merge", "none.ndjson", "0.ndjson", "1.ndjson"], {
    "none.ndjson": { code: "ENOENT" },
    "0.ndjson": outputs()[0] ?? "",
    "1.ndjson": outputs()[1] ?? "",
  });
  expect({ code, stdout }).toEqual({ code: 2, stdout: whole.stdout });
  expect(stderr[0]).toMatch(/^none\.ndjson：找不到/);
});

test("whatever the files, the number of parts and the order of their lines, a merge is one run", () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 6 });
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 8 }), fc.func(fc.nat(9)), (files, of, chosen) => {
      const isBroken = (file: string): boolean => chosen(file) === 0;
      const lines = Array.from({ length: of }, (_, i) => ({ index: i + 1, of })).flatMap((shard) =>
        inShard(files, shard).map((file, at) => {
          const line = isBroken(file)
            ? notCheckedLine({ file, unusable: "…" })
            : resultLine({ ...one, file });
          return at === 0 ? withShard(line, { ...shard, files }) : line;
        })
      );
      const merging = new ResultMerge(true);
      const order = [...lines].sort((a, b) => chosen(a) - chosen(b));
      for (const line of order) {
        const read = readResultLine(line);
        expect(read).not.toBeNull();
        if (read) merging.add(read);
      }
      const { kept, notChecked, missing, notes, isMixed } = merging.merged();
      expect(kept.map(({ report }) => report)).toEqual(
        files.filter((file) => !isBroken(file)).map((file) => reportPart({ ...one, file }))
      );
      expect(notChecked.map(({ file }) => file)).toEqual(files.filter(isBroken));
      expect({ missing, notes, isMixed }).toEqual({ missing: [], notes: [], isMixed: false });
    }),
    { numRuns: RUNS }
  );
});
