import { deflateRawSync } from "node:zlib";
import { openWorkbook } from "../../src/files/open-workbook";
import { UnreadableFileError } from "../../src/files/unreadable-file";
import { buildZip, sheetXml, workbookParts } from "./build-zip";

async function refusal(bytes: Uint8Array): Promise<UnreadableFileError> {
  const result = await openWorkbook(bytes).catch((error: unknown) => error);
  if (!(result instanceof UnreadableFileError)) throw new Error("The workbook was not refused.");
  return result;
}

test("a workbook is read", async () => {
  const grids = await openWorkbook(buildZip(workbookParts()));
  expect(grids.map(({ sheet, values }) => ({ sheet, values }))).toEqual([
    { sheet: "Sheet1", values: [["预算"]] },
  ]);
});

test("an entry that declares 1 KB and inflates to 100 MB is stopped, whatever the reader does with it", async () => {
  const packedData = deflateRawSync(Buffer.alloc(100 * 1024 * 1024, 0x20));
  const before = process.memoryUsage().arrayBuffers;
  const bytes = buildZip(workbookParts({ packedData, claimUnpacked: 1024 }));
  expect((await refusal(bytes)).reason).toBe("damaged");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
});

test.each<[string, Parameters<typeof workbookParts>[0]]>([
  ["a wrong checksum", { packedData: deflateRawSync(Buffer.from(sheetXml("预祘"))) }],
  ["data that is not deflated", { packedData: Buffer.from("neither here nor there") }],
])("%s is damage, with the library's error as its cause", async (_, sheet) => {
  const error = await refusal(buildZip(workbookParts(sheet)));
  expect(error.reason).toBe("damaged");
  expect(error.cause).toHaveProperty("message");
});

test("a missing part is damage", async () => {
  const parts = workbookParts().filter(({ path }) => path !== "[Content_Types].xml");
  expect((await refusal(buildZip(parts))).reason).toBe("damaged");
});

test("a sheet whose last cell is out of all proportion is named", async () => {
  const error = await refusal(buildZip(workbookParts({ content: sheetXml("x", "XFD1048576") })));
  expect(error.reason).toBe("too-large");
  expect(error.message).toContain("工作表“Sheet1”");
});

test("sheets that are each just bearable are refused when there are many", async () => {
  const far = sheetXml("x").replace(
    "</sheetData>",
    '<row r="1048576"><c r="S1048576" t="inlineStr"><is><t>y</t></is></c></row></sheetData>'
  );
  const twice = (xml: string): string =>
    xml.replace(
      /<(?:sheet|Relationship) .*?\/>/,
      (one) => one + one.replaceAll(/(?<=[Ss]heet|rId|sheetId=")1/g, "2")
    );
  const parts = workbookParts({ content: far }).map((part) =>
    part.path.includes("workbook.xml") ? { ...part, content: twice(String(part.content)) } : part
  );
  const sheets = [...parts, { path: "xl/worksheets/sheet2.xml", content: far }];
  const { reason, message } = await refusal(buildZip(sheets));
  expect(reason).toBe("too-large");
  expect(message).toContain("加起来");
});
