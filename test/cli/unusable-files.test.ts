import { buildZip, workbookParts } from "../files/build-zip";
import { runHere } from "./test-terminal";

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
const NO_TABLE = buildZip(workbookParts());

const FILES = {
  "missing.xlsx": { code: "ENOENT" },
  folder: { code: "EISDIR" },
  "locked.xlsx": { code: "EACCES" },
  "strange.xlsx": { code: "EIO" },
  "empty.xlsx": "",
  "old.xlsx": OLE,
  "text.xlsx": "科目编码,科目名称",
  "page.xlsx": "<html>",
  "cut.xlsx": NO_TABLE.subarray(0, 300),
  "letter.xlsx": NO_TABLE,
} as const;

const WORDS: Readonly<Record<keyof typeof FILES, string>> = {
  "missing.xlsx": "找不到",
  folder: "文件夹",
  "locked.xlsx": "权限",
  "strange.xlsx": "EIO",
  "empty.xlsx": "0 字节",
  "old.xlsx": ".xls",
  "text.xlsx": "不是 .xlsx 工作簿",
  "page.xlsx": "网页",
  "cut.xlsx": "不完整",
  "letter.xlsx": "没有识别到预算公开表",
};

const CASES = Object.entries(WORDS) as [keyof typeof FILES, string][];

describe.each([["check"], ["narrate"]])("%s --json", (command) => {
  test.each(CASES)("%s: exit 2, one line that names it, no JSON", async (file, words) => {
    const { code, stdout, stderr } = await runHere([command, file, "--json"], FILES);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]?.startsWith(`${file}：`)).toBe(true);
    expect(stderr[0]).toContain(words);
  });
});

test("tables shows what it saw of a workbook without tables, and says that there are none", async () => {
  const { code, stdout, stderr } = await runHere(["tables", "letter.xlsx", "--json"], FILES);
  expect(code).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ file: "letter.xlsx", tables: [] });
  expect(stderr).toHaveLength(1);
  expect(stderr[0]).toContain("没有识别到预算公开表");
});

test.each(["check", "narrate"])(
  "%s names last year's workbook when that is the problem",
  async (command) => {
    const { code, stdout, stderr } = await runHere(
      [command, "samples/dadukou-2026.xlsx", "--previous", "missing.xlsx", "--json"],
      FILES
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr[0]).toMatch(/^missing\.xlsx：/);
  }
);

test("a file that cannot be read does not keep the others from being done", async () => {
  const files = ["missing.xlsx", "samples/dadukou-2026.xlsx", "text.xlsx"];
  const { code, stdout, stderr } = await runHere(["check", ...files, "--json"], FILES);
  expect(code).toBe(2);
  expect((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file)).toEqual([files[1]]);
  expect(stderr.map((line) => line.split("：")[0])).toEqual(["missing.xlsx", "text.xlsx"]);
});
