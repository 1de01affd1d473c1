import { spawn, spawnSync } from "node:child_process";
import { closeSync, copyFileSync, mkdtempSync, openSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectCheck, type CheckJson } from "./contract";
import { SAMPLES } from "./test-terminal";

/** The first call may have to build. */
const PATIENCE = 180_000;
const ROOT = join(__dirname, "../..");

function budget(
  argv: readonly string[],
  cwd = ROOT
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(ROOT, "scripts/budget.mjs"), ...argv], {
    cwd,
    encoding: "utf8",
  });
}

test(
  "the built program checks a file named from the caller's folder, prints JSON only, and exits with 1",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "budget-"));
    try {
      symlinkSync(join(ROOT, "samples/dadukou-2026.xlsx"), join(folder, "预算 公开表.xlsx"));
      expect(budget(["--help"]).status).toBe(0);
      const { status, stdout, stderr } = budget(["check", "预算 公开表.xlsx", "--json"], folder);
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
      expectCheck(JSON.parse(stdout) as CheckJson);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  PATIENCE
);

test(
  "a full disk behind standard output is one line in words and exit 2, not the result's own code",
  () => {
    const full = openSync("/dev/full", "w");
    try {
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(ROOT, "scripts/budget.mjs"), "tables", "samples/dadukou-2026.xlsx", "--json"],
        { cwd: ROOT, encoding: "utf8", stdio: ["ignore", full, "pipe"] }
      );
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: "结果没有写完：磁盘已满。请清理后再试。\n",
      });
    } finally {
      closeSync(full);
    }
  },
  PATIENCE
);

test(
  "several files and folders are checked in threads, in the order of the call; the disk's own refusals are one line each, and exit 2",
  () => {
    const { status, stdout, stderr } = budget(["check", "samples", "samples/none.xlsx", "--json"]);
    expect(status).toBe(2);
    const results = JSON.parse(stdout) as CheckJson[];
    expect(results.map(({ file }) => file)).toEqual(SAMPLES);
    for (const result of results) expectCheck(result);
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^samples\/none\.xlsx：找不到/),
    ]);
  },
  PATIENCE
);

test(
  "ended by a signal, every line that was written is whole, exit 130",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "budget-"));
    for (let i = 0; i < 30; i++)
      copyFileSync(join(ROOT, SAMPLES[1]), join(folder, `${String(i)}.xlsx`));
    try {
      const program = spawn(process.execPath, [
        ...[join(ROOT, "scripts/budget.mjs"), "check", folder],
        ...["--format", "ndjson", "--jobs", "2"],
      ]);
      let [stdout, stderr] = ["", ""];
      program.stdout.on("data", (data: Buffer) => {
        // twice, as when npm passes on what the program has had itself
        if (stdout === "") for (let i = 0; i < 2; i++) program.kill("SIGINT");
        stdout += data.toString();
      });
      program.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
      const code = await new Promise((resolve) => program.on("close", resolve));
      expect(code).toBe(130);
      expect(stdout.endsWith("\n")).toBe(true);
      const lines = stdout.trimEnd().split("\n");
      expect(lines.length).toBeLessThan(30);
      for (const line of lines) expect(JSON.parse(line)).toHaveProperty("findings");
      expect(stderr).toBe(
        `已中断：完成了 ${String(lines.length)} 个，共 30 个。已输出的结果是完整的。\n`
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  PATIENCE
);
