import { readFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { excel, heard } from "./excel";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const BALANCE = "财政拨款收支总表";
let host: OpenWorkbook;
let base64: string;

beforeAll(async () => {
  host = await openWorkbook("dadukou-2026");
  const bytes = await writeXlsx({
    sheets: [
      {
        name: BALANCE_OF_FILE,
        rows: [
          ["项目", "预算数"],
          ["合计", 0],
        ],
        cells: new Map([
          [
            "1,1",
            { formula: "SUM(科目!B1:B2)", formulaResult: 7, style: { font: { bold: true } } },
          ],
          ["0,0", { value: "项目", comment: { text: "本人备注" } }],
        ]),
        merges: [{ startRow: 2, startCol: 0, endRow: 2, endCol: 1 }],
        conditionalRules: [
          {
            type: "expression",
            formula: "$B2>5",
            range: "B2:B9",
            priority: 1,
            style: { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFC7CE" } } },
          },
        ],
        dataValidations: [{ type: "list", range: "A2:A9", formula1: "科目!$A$1:$A$2" }],
      },
      {
        name: "科目",
        rows: [
          ["201", 3],
          ["202", 4],
        ],
      },
    ],
    namedRanges: [{ name: "科目编码", range: "科目!$A$1:$A$2" }],
  } as Parameters<typeof writeXlsx>[0]);
  base64 = Buffer.from(bytes).toString("base64");
});
afterAll(() => host.close());

const BALANCE_OF_FILE = "财政拨款收支总表";
const names = () => host.book.sheets().map(({ name }) => name);

test("sheets of another file come with everything that is theirs, and calculate", async () => {
  const before = names();
  let ids: string[] = [];
  const added = await heard(
    (sheets) => sheets.onAdded,
    async () => {
      const result = await excel((context) => context.workbook.insertWorksheetsFromBase64(base64));
      ids = result.value;
    }
  );
  expect(added.map(({ worksheetId }) => worksheetId)).toEqual(ids);
  expect(names().slice(before.length)).toEqual([expect.stringContaining(BALANCE), "科目"]);
  const [first, second] = await excel((context) =>
    ids.map((id) => context.workbook.worksheets.getItem(id).getUsedRange(true).load("values"))
  );
  expect(first?.values).toEqual([
    ["项目", "预算数"],
    ["合计", 7],
  ]);
  expect(second?.values).toEqual([
    ["201", 3],
    ["202", 4],
  ]);
  const inserted = host.book.snapshot()[names()[before.length] ?? ""];
  expect(inserted).toMatchObject({
    data: { mergeData: [{ startRow: 2, endColumn: 1 }] },
    notes: [{ row: 0, col: 0, note: "本人备注" }],
    rules: [{ rule: { value: "=$B2>5" } }],
  });
  expect(host.book.sheet(ids[0] ?? "").extras.validations).toMatchObject([
    { type: "list", formula1: "科目!$A$1:$A$2" },
  ]);
  const name = await excel((context) => context.workbook.names.getItem("科目编码").load("formula"));
  expect(name.formula).toBe("=科目!$A$1:$A$2");
  await excel((context) => {
    for (const id of ids) context.workbook.worksheets.getItem(id).delete();
  });
});

test("a name that is taken gets a number, and formulas, names and drop-downs follow", async () => {
  await excel((context) => context.workbook.worksheets.add("科目"));
  const before = names();
  const { value } = await excel((context) =>
    context.workbook.insertWorksheetsFromBase64(base64, { positionType: "Beginning" })
  );
  expect(names().slice(0, 2)).toEqual([expect.anything(), "科目 (2)"]);
  const read = await excel((context) =>
    context.workbook.worksheets
      .getItem(value[0] ?? "")
      .getRange("B2")
      .load("formulas,values")
  );
  expect(read.formulas).toEqual([["=SUM('科目 (2)'!B1:B2)"]]);
  expect(read.values).toEqual([[7]]);
  expect(host.book.sheet(value[0] ?? "").extras.validations).toMatchObject([
    { formula1: "'科目 (2)'!$A$1:$A$2" },
  ]);
  await excel((context) => {
    for (const id of value) context.workbook.worksheets.getItem(id).delete();
    context.workbook.worksheets.getItem("科目").delete();
  });
  expect(names()).toEqual(before.filter((name) => name !== "科目"));
});

test("single sheets can be asked for, beside another one", async () => {
  const [, second = ""] = names();
  const { value } = await excel((context) =>
    context.workbook.insertWorksheetsFromBase64(base64, {
      sheetNamesToInsert: ["科目"],
      positionType: "After",
      relativeTo: second,
    })
  );
  expect(names().slice(1, 3)).toEqual([second, "科目"]);
  await excel((context) => context.workbook.worksheets.getItem(value[0] ?? "").delete());
});

test.each([
  ["what is no base64", "表", undefined, "InvalidArgument"],
  ["what is no workbook", btoa("no workbook"), undefined, "InvalidArgument"],
  ["a sheet that is not there", null, { sheetNamesToInsert: ["没有"] }, "ItemNotFound"],
])("%s is refused", async (_what, file, options, code) => {
  const before = host.book.snapshot();
  const asked = excel((context) =>
    context.workbook.insertWorksheetsFromBase64(file ?? base64, options)
  );
  await expect(asked).rejects.toMatchObject({ code });
  expect(host.book.snapshot()).toEqual(before);
});

test("all sheets of a sample arrive as they are in their file", async () => {
  const file = readFileSync(path.resolve(__dirname, "../../samples/dadukou-2026.xlsx"));
  const before = host.book.snapshot();
  const count = Object.keys(before).length;
  const { value } = await excel((context) =>
    context.workbook.insertWorksheetsFromBase64(file.toString("base64"))
  );
  expect(value).toHaveLength(count);
  const after = host.book.snapshot();
  for (const [i, id] of value.entries()) {
    const original = Object.values(before)[i];
    const { name } = host.book.sheet(id);
    expect(after[name]?.data.cellData).toEqual(original?.data.cellData);
    expect(after[name]?.data.mergeData).toEqual(original?.data.mergeData);
  }
  await excel((context) => {
    for (const id of value) context.workbook.worksheets.getItem(id).delete();
  });
});

test("a new workbook is handed on with its bytes", async () => {
  await Excel.createWorkbook(base64);
  await new Promise((done) => setTimeout(done, 20));
  expect(host.newWorkbooks.map((file) => Buffer.from(file).toString("base64"))).toEqual([base64]);
  await expect(Excel.createWorkbook()).rejects.toMatchObject({ code: "ApiNotFound" });
});
