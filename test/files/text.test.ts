import fc from "fast-check";
import { readCsv } from "../../src/files/csv";
import { readText } from "../../src/files/text";
import { UnreadableFileError } from "../../src/files/unreadable-file";

/** «科目编码,科目名称\r\n2010301,行政运行» in GB18030. */
const GB18030 = Buffer.from(
  "bfc6c4bfb1e0c2eb2cbfc6c4bfc3fbb3c60d0a323031303330312cd0d0d5fed4cbd0d0",
  "hex"
);
const ROWS = [
  ["科目编码", "科目名称"],
  ["2010301", "行政运行"],
];
const CSV = "科目编码,科目名称\r\n2010301,行政运行";

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(CSV)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${CSV}`)],
  ["UTF-16 as Excel saves it", Buffer.from(`\ufeff${CSV}`, "utf16le")],
  ["UTF-16 the other way round", Buffer.from(`\ufeff${CSV}`, "utf16le").swap16()],
  ["GB18030", GB18030],
])("a table in %s", (_, bytes) => {
  expect(readCsv(bytes)).toEqual(ROWS);
});

test("quotes, line breaks and delimiters inside values, codes with leading zeros, ragged rows", () => {
  expect(readCsv(Buffer.from('001,"a,""b""\n c"\r\n,,\r\nx'))).toEqual([
    ["001", 'a,"b"\n c'],
    ["", "", ""],
    ["x"],
  ]);
});

test("tabs separate as well", () => {
  expect(readCsv(Buffer.from("编码\t名称\n201\t一般公共服务支出\n"))).toEqual([
    ["编码", "名称"],
    ["201", "一般公共服务支出"],
  ]);
});

test("every text comes back from UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!text.includes("\0") && !text.startsWith("\ufeff"));
      expect(readText(Buffer.from(text))).toBe(text);
    })
  );
});

test.each<[string, Uint8Array]>([
  ["bytes of no encoding", new Uint8Array([0x41, 0xff, 0xff, 0x20])],
  ["a binary file", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
])("%s are refused in words", (_, bytes) => {
  expect(() => readText(bytes)).toThrow(UnreadableFileError);
  expect(() => readText(bytes)).toThrow("UTF-8");
});
