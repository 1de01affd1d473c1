import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { StopCode, Terminal } from "../../src/cli/terminal";
import { runHere, SAMPLES } from "./test-terminal";

const [SMALL, OTHER] = SAMPLES;

/** Stops the run when a file is asked for; it and those behind it are not finished. */
function stoppingAt(file: string, code: StopCode): Partial<Terminal> {
  const listeners = new Set<(code: StopCode) => void>();
  return {
    onStop: (stop) => {
      listeners.add(stop);
      return () => listeners.delete(stop);
    },
    readFile: async (path) => {
      if (path !== file) return await readFile(join(__dirname, "../..", path));
      for (const stop of listeners) stop(code);
      return await new Promise(() => undefined);
    },
  };
}

describe("--format ndjson", () => {
  test("one line a file, what --json gives, also for a file that cannot be checked", async () => {
    const files = [OTHER, "missing.xlsx", SMALL];
    const { code, stdout, stderr } = await runHere(["check", ...files, "--format", "ndjson"]);
    const json = await runHere(["check", ...files, "--json"]);
    expect({ code, stderr }).toEqual({ code: json.code, stderr: json.stderr });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { file: string });
    expect(lines.map(({ file }) => file)).toEqual(files);
    expect(lines[1]).toEqual({ file: "missing.xlsx", unusable: stderr[0] });
    const checked = JSON.parse(json.stdout) as object[];
    expect([lines[0], lines[2]]).toEqual(
      checked.map((object) => ({ ...object, merge: expect.any(Object) as object }))
    );
  });

  test("a part says in its first line which files there are; a part without files says nothing", async () => {
    const argv = ["check", OTHER, "missing.xlsx", "--format", "ndjson", "--shard"];
    const { stdout } = await runHere([...argv, "1/3"]);
    expect(JSON.parse(stdout)).toMatchObject({
      file: "missing.xlsx",
      shard: { index: 1, of: 3, files: [OTHER, "missing.xlsx"] },
    });
    expect(await runHere([...argv, "3/3"])).toMatchObject({ code: 0, stdout: "", stderr: [] });
  });
});

describe("--summary", () => {
  const FILES = [OTHER, "missing.xlsx", SMALL];

  test("a table of departments with what was found, by errors where asked", async () => {
    const { code, stdout } = await runHere(["check", ...FILES, "--summary", "--sort", "errors"]);
    expect(code).toBe(2);
    const [counts, head, ...rows] = stdout.split("\n");
    expect(counts).toBe("共 3 个文件：2 个有错误，0 个没有发现错误，1 个不能核验");
    expect(head).toMatch(/^ +文件 +部门 +年度 +错误 +警告 +尾差 +提示 +其中已说明 +没有识别$/);
    expect(rows.slice(2)).toEqual([
      expect.stringMatching(/^ {2}合计/),
      "不能核验的文件：",
      "  missing.xlsx",
      "",
    ]);
  });

  test("as JSON, with the counts of the findings that no other explains", async () => {
    const { stdout } = await runHere(["check", ...FILES, "--summary", "--json"]);
    const summary = JSON.parse(stdout) as { departments: Record<string, unknown>[] };
    const { stdout: whole } = await runHere(["check", OTHER, "--json"]);
    const { findings } = JSON.parse(whole) as {
      findings: { severity: string; cause: number | null }[];
    };
    const roots = findings.filter(({ cause }) => cause === null);
    expect(summary).toMatchObject({ files: 3, withErrors: 2, missing: [] });
    expect(summary.departments[0]).toMatchObject({
      file: OTHER,
      department: "重庆市大渡口区人民政府办公室",
      year: 2026,
      errors: roots.filter(({ severity }) => severity === "error").length,
      warnings: roots.filter(({ severity }) => severity === "warning").length,
    });
  });
});

test.each([
  [["--format", "xml"], /text、json 或 ndjson/],
  [["--json", "--format", "text"], /不能一起用/],
  [["--summary", "--format", "ndjson"], /汇总没有 ndjson/],
  [["--sort", "size"], /errors.*name/],
  [["--shard", "3/2"], /--shard 2\/8/],
  [["--jobs", "0"], /大于 0 的整数/],
  [["--timeout", "1.5"], /大于 0 的整数/],
])("%j cannot be: exit 2, one line, nothing checked", async (options, words) => {
  const { code, stdout, stderr } = await runHere(["check", OTHER, SMALL, ...options]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toEqual([expect.stringMatching(words)]);
});

describe("stopped before the end", () => {
  const FILES = [OTHER, "stops.xlsx", SMALL];

  test("by Ctrl-C: what is finished is whole, exit 130, and the user is told how far it came", async () => {
    const { code, stdout, stderr, written } = await runHere(
      ["check", ...FILES, "--json", "--report", "r.html"],
      {},
      stoppingAt("stops.xlsx", 130)
    );
    expect(code).toBe(130);
    expect((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file)).toEqual([OTHER]);
    expect(stderr).toEqual(["已中断：完成了 1 个，共 3 个。已输出的结果是完整的，报告没有写。"]);
    expect(written.size).toBe(0);
  });

  test("because nobody reads on: nothing is said", async () => {
    const stopping = stoppingAt("stops.xlsx", 141);
    const { code, stderr } = await runHere(["check", ...FILES, "--summary"], {}, stopping);
    expect({ code, stderr }).toEqual({ code: 141, stderr: [] });
  });
});

describe("progress", () => {
  const FILES = [OTHER, "missing.xlsx", SMALL];
  const screen = { screen: 39 };

  test("is one line on standard error that makes way for everything else", async () => {
    const argv = ["check", ...FILES, "--summary"];
    const { stdout, stderr } = await runHere(argv, {}, screen);
    const quiet = await runHere(argv);
    expect(stdout).toBe(quiet.stdout);
    const shown = stderr.join("\n");
    expect(shown).toContain("\r\u001b[K0/3，正在核验");
    const left = shown.split("\r\u001b[K").at(-1);
    expect(left).toBe(quiet.stderr.join("\n"));
  });

  test("is not shown where it is not wanted, nor for a single file", async () => {
    for (const argv of [[...FILES, "--no-progress"], [OTHER]]) {
      const { stderr } = await runHere(["check", ...argv, "--summary"], {}, screen);
      expect(stderr.join("")).not.toContain("\u001b");
    }
  });
});
