import { writeXlsx } from "hucre/xlsx";
import { readSheetRows } from "../../src/files/sheet-rows";

const bytes = (text: string) => new TextEncoder().encode(text);

test("an .xlsx gives its sheets, each from the first row", async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: "甲",
        rows: [
          ["编码", "名称"],
          ["201", "一般公共服务支出"],
        ],
      },
      { name: "乙", rows: [[1]] },
    ],
  });
  expect(await readSheetRows(file)).toEqual([
    {
      sheet: "甲",
      rows: [
        ["编码", "名称"],
        ["201", "一般公共服务支出"],
      ],
    },
    { sheet: "乙", rows: [[1]] },
  ]);
});

test("a .csv gives its lines, and has no sheet", async () => {
  expect(await readSheetRows(bytes("编码,名称\n201,一般公共服务支出\n"))).toEqual([
    {
      sheet: null,
      rows: [
        ["编码", "名称"],
        ["201", "一般公共服务支出"],
      ],
    },
  ]);
});

test.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(), "文件是空的"],
  [
    "the old format",
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "这是旧版 .xls 工作簿",
  ],
  ["a page that calls itself .xls", bytes("\ufeff <html>"), "这是网页或 XML 格式的表格"],
])("%s is refused in plain words", async (_, file, words) => {
  await expect(readSheetRows(file)).rejects.toThrow(words);
});
