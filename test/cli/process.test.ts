import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectCheck, type CheckJson } from "./contract";

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
  "the disk's own refusals are one line each, and exit 2",
  () => {
    const { status, stdout, stderr } = budget(["check", "samples", "samples/none.xlsx", "--json"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "[]\n" });
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^samples：.*文件夹/),
      expect.stringMatching(/^samples\/none\.xlsx：找不到/),
    ]);
  },
  PATIENCE
);
