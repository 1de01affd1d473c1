import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { filesIn } from "../../src/cli/folder-files";
import { globPattern, globRoot } from "../../src/cli/glob";
import { listWorkbooks, type WorkbookList } from "../../src/cli/workbook-list";
import { terminalOf } from "./terminal-of";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "budget-list-"));
  for (const inside of ["市/区县", ".cache", "空"])
    mkdirSync(join(folder, inside), { recursive: true });
  for (const file of [
    ...["b.xlsx", "a.XLSX", "~$a.xlsx", "说明.docx", "报告.xlsx", "._b.xlsx"],
    ...["市/旧.xls", "市/区县/c.xlsm", ".cache/d.xlsx"],
  ])
    writeFileSync(join(folder, file), "");
  symlinkSync(join(folder, "市"), join(folder, "市/区县/回到上面"));
  symlinkSync(join(folder, "b.xlsx"), join(folder, "市/与b相同.xlsx"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const terminal = terminalOf({
  stdout: () => undefined,
  stderr: () => undefined,
  readFile: () => Promise.reject(new Error("nothing is read")),
  writeFile: () => Promise.reject(new Error("nothing is written")),
  filesIn,
  realPath: (path) => realpath(path).catch(() => path),
});

async function list(names: readonly string[], output?: string): Promise<WorkbookList> {
  const named = names.map((name) => (name === "" ? folder : join(folder, name)));
  const found = await listWorkbooks(terminal, named, output && join(folder, output));
  return { ...found, files: found.files.map((file) => relative(folder, file)) };
}

test("a folder is all workbooks in it by name, once each, also the old ones that will be refused", async () => {
  const { files, isSeveral, notes } = await list([""], "报告.xlsx");
  expect(files).toEqual(["a.XLSX", "b.xlsx", "市/区县/c.xlsm", "市/旧.xls"]);
  expect(isSeveral).toBe(true);
  expect(notes).toHaveLength(2);
  expect(notes[0]).toMatch(/与b相同\.xlsx 与 .*b\.xlsx 是同一个文件/);
  expect(notes[1]).toMatch(/\._b\.xlsx、.*~\$a\.xlsx：这是打开工作簿时留下的临时文件/);
});

test("files keep the order of the call; what is named twice comes once", async () => {
  const { files, isSeveral } = await list(["b.xlsx", "a.XLSX", "b.xlsx", "没有.xlsx"]);
  expect(files).toEqual(["b.xlsx", "a.XLSX", "没有.xlsx"]);
  expect(isSeveral).toBe(true);
  expect(await list(["b.xlsx"])).toMatchObject({ files: ["b.xlsx"], isSeveral: false, notes: [] });
});

test("patterns mean the workbooks that fit, for shells that leave them to the program", async () => {
  expect((await list(["*.xlsx"])).files).toEqual(["b.xlsx", "报告.xlsx"]);
  expect((await list(["**/?.xls*"])).files).toEqual(["b.xlsx", "市/区县/c.xlsm", "市/旧.xls"]);
  await expect(list(["*.csv"])).rejects.toThrow(/没有符合的工作簿/);
});

test("nothing to check is said, and why", async () => {
  await expect(list(["空"])).rejects.toThrow(/没有可以核验的工作簿/);
  await expect(list(["~$a.xlsx"])).rejects.toThrow(/没有可以核验的工作簿.*临时文件/);
});

test.each([
  ["2026/*.xlsx", "2026", "2026/甲.xlsx", "2026/乙/甲.xlsx"],
  ["./*.xlsx", ".", "甲.xlsx", "乙/甲.xlsx"],
  ["a/**/b?.xlsx", "a", "a/c/d/b1.xlsx", "a/c/b12.xlsx"],
  ["/数据/**/*.xlsx", "/数据", "/数据/甲.xlsx", "/数据x/甲.xlsx"],
  ["2026\\*.xlsx", "2026", "2026/甲.xlsx", "2026/甲.xls"],
  ["a(1)/*.xlsx", "a(1)", "a(1)/甲.xlsx", "a1/甲.xlsx"],
])("%s starts in %s, fits %s and not %s", (pattern, root, fitting, other) => {
  expect(globRoot(pattern)).toBe(root);
  expect(globPattern(pattern).test(fitting)).toBe(true);
  expect(globPattern(pattern).test(other)).toBe(false);
});
