import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readProblem } from "../../src/cli/files";
import { readWholeFile } from "../../src/cli/read-file";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "budget-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function refusal(path: string): Promise<string> {
  const error: unknown = await readWholeFile(path).catch((thrown: unknown) => thrown);
  const problem = readProblem(error, path);
  return problem instanceof Error ? problem.message : "";
}

test("a file is read, also behind a link", async () => {
  const file = join(folder, "表.xlsx");
  writeFileSync(file, "预算");
  symlinkSync(file, join(folder, "link.xlsx"));
  expect(String(Buffer.from(await readWholeFile(join(folder, "link.xlsx"))))).toBe("预算");
});

test("a pipe that nobody writes to, and a device that never ends, are refused at once", async () => {
  const pipe = join(folder, "pipe.xlsx");
  expect(spawnSync("sh", ["-c", 'mkfifo "$1"', "sh", pipe]).status).toBe(0);
  expect(await refusal(pipe)).toContain("管道或设备");
  symlinkSync("/dev/zero", join(folder, "zero.xlsx"));
  expect(await refusal(join(folder, "zero.xlsx"))).toContain("管道或设备");
});

test("folders, links in a circle and names beyond all measure have their own words", async () => {
  symlinkSync("b.xlsx", join(folder, "a.xlsx"));
  symlinkSync("a.xlsx", join(folder, "b.xlsx"));
  expect(await refusal(folder)).toContain("这是文件夹");
  expect(await refusal(join(folder, "a.xlsx"))).toContain("指来指去");
  expect(await refusal(join(folder, "表.xlsx", "x.xlsx"))).toContain("不是文件夹");
  expect(await refusal(join(folder, "长".repeat(300)))).toContain("太长");
});
