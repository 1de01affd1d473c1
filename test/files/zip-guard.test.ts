import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { UnreadableFileError, type UnreadableReason } from "../../src/files/unreadable-file";
import { assertReasonableZip } from "../../src/files/zip-guard";
import { buildZip, workbookParts } from "./build-zip";

const SAMPLES = join(__dirname, "../../samples");
const MEGABYTE = 1024 * 1024;

function refusal(bytes: Uint8Array): { reason: UnreadableReason; message: string } | null {
  try {
    assertReasonableZip(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return { reason: error.reason, message: error.message };
  }
}

function ole(...streams: string[]): Uint8Array {
  const names = streams.map((name) => Buffer.from(name, "utf16le"));
  const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return new Uint8Array(Buffer.concat([magic, Buffer.alloc(504), ...names]));
}

const small = buildZip(workbookParts());

test.each(readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx")))(
  "the sample %s passes",
  (name) => {
    expect(refusal(readFileSync(join(SAMPLES, name)))).toBeNull();
  }
);

test("the smallest workbook passes, also as a view into a larger buffer", () => {
  const larger = new Uint8Array(small.length + 100).fill(0x50);
  larger.set(small, 40);
  expect(refusal(small)).toBeNull();
  expect(refusal(larger.subarray(40, 40 + small.length))).toBeNull();
});

describe("what is no zip is named", () => {
  test.each<[string, Uint8Array, UnreadableReason, string]>([
    ["an empty file", new Uint8Array(), "empty", "0 字节"],
    ["an old .xls", ole("Root Entry", "Workbook"), "old-format", "旧版 .xls"],
    ["an encrypted .xlsx", ole("EncryptionInfo", "EncryptedPackage"), "password", "打开密码"],
    ["an old .doc", ole("WordDocument"), "not-a-workbook", "Word 文档"],
    ["a .pdf", Buffer.from("%PDF-1.7\n"), "not-a-workbook", "这是 PDF 文件"],
    ["a web page", Buffer.from("\r\n<html><table>"), "not-a-workbook", "网页"],
    ["a text", Buffer.from("科目编码,科目名称"), "not-a-workbook", "不是 .xlsx 工作簿"],
  ])("%s", (_, bytes, reason, words) => {
    const refused = refusal(bytes);
    expect(refused?.reason).toBe(reason);
    expect(refused?.message).toContain(words);
  });
});

describe("a zip without a workbook is named by what it holds", () => {
  test.each<[string, string, string]>([
    ["a .docx", "word/document.xml", "Word 文档"],
    ["a .pptx", "ppt/presentation.xml", "演示文稿"],
    ["an .xlsb", "xl/workbook.bin", ".xlsb"],
    ["an .ods", "content.xml", ".ods"],
    ["an archive", "2026年预算公开表.xlsx", "压缩包"],
  ])("%s", (_, path, words) => {
    const refused = refusal(buildZip([{ path, content: "x" }]));
    expect(refused?.reason).toBe("not-a-workbook");
    expect(refused?.message).toContain(words);
  });
});

test("a file cut short anywhere is damaged", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: small.length - 1 }), (length) => {
      expect(refusal(small.subarray(0, length))?.reason).toBe("damaged");
    })
  );
});

test("changed bytes never end in anything but acceptance or a refusal in words", () => {
  const change = fc.record({
    at: fc.integer({ min: 0, max: small.length - 1 }),
    byte: fc.integer({ min: 0, max: 255 }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = small.slice();
      for (const { at, byte } of changes) bytes[at] = byte;
      const refused = refusal(bytes);
      if (refused) expect(refused.message).toMatch(/。$/);
    }),
    { numRuns: 500 }
  );
});

test("more entries declared than present is damaged", () => {
  expect(refusal(buildZip(workbookParts(), 9))?.reason).toBe("damaged");
});

test("200 MB unpacked pass, one byte more does not", () => {
  const parts = workbookParts();
  const others = parts.reduce((sum, { content }) => sum + Buffer.byteLength(content ?? ""), 0);
  const data = deflateRawSync(Buffer.alloc(1000));
  const filled = (claimUnpacked: number): Uint8Array =>
    buildZip([...parts, { path: "xl/media/fill", packedData: data, claimUnpacked }]);
  expect(refusal(filled(200 * MEGABYTE - others))).toBeNull();
  expect(refusal(filled(200 * MEGABYTE - others + 1))?.reason).toBe("too-large");
});

test("a small file that unpacks to 300 MB is refused without unpacking it", () => {
  const zeros = Buffer.alloc(300 * MEGABYTE);
  const bomb = buildZip(workbookParts({ content: zeros }));
  expect(bomb.length).toBeLessThan(MEGABYTE);
  const refused = refusal(bomb);
  expect(refused?.reason).toBe("too-large");
  expect(refused?.message).toContain("300 MB");
});

describe("sizes that hide what an entry unpacks to", () => {
  const data = deflateRawSync(Buffer.alloc(MEGABYTE));
  test.each<[string, Parameters<typeof workbookParts>[0]]>([
    ["nothing declared, much inside", { packedData: data, claimUnpacked: 0 }],
    ["no packed size either", { packedData: data, claimUnpacked: 0, claimPacked: 0, flags: 8 }],
    [
      "a local header that says otherwise",
      { packedData: data, claimUnpacked: 10, claimLocalUnpacked: 3_000_000_000 },
    ],
    ["a packed size beyond the file", { claimPacked: 1_000_000 }],
    ["stored bytes of two lengths", { stored: true, claimUnpacked: 1 }],
  ])("%s", (_, sheet) => {
    expect(refusal(buildZip(workbookParts(sheet)))?.reason).toBe("damaged");
  });
});

test("entries that share their bytes are refused", () => {
  const bytes = buildZip([
    ...workbookParts(),
    { path: "xl/worksheets/sheet2.xml", content: "预算", sharesDataOf: 4 },
  ]);
  expect(refusal(bytes)?.reason).toBe("damaged");
});

test("10,000 entries pass, one more does not", () => {
  const parts = workbookParts();
  const many = (count: number): Uint8Array =>
    buildZip([
      ...parts,
      ...Array.from({ length: count - parts.length }, (_, i) => ({
        path: `xl/media/${String(i)}`,
        stored: true,
      })),
    ]);
  expect(refusal(many(10_000))).toBeNull();
  expect(refusal(many(10_001))?.reason).toBe("too-large");
});

test.each(["../evil.xml", "/etc/x", "xl/../../x", "C:/x", "xl\\..\\..\\x", "\\\\host\\x"])(
  "the path %s is refused",
  (path) => {
    const refused = refusal(buildZip([...workbookParts(), { path, content: "x" }]));
    expect(refused?.message).toContain("路径");
  }
);

test("an entry with a password is refused as such", () => {
  expect(refusal(buildZip(workbookParts({ flags: 1 })))?.reason).toBe("password");
});
