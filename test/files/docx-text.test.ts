import { deflateRawSync } from "node:zlib";
import { readNarrativeText } from "../../src/files/narrative-text";
import { UnreadableFileError } from "../../src/files/unreadable-file";
import { buildZip, workbookParts, type ZipPart } from "./build-zip";

function docx(body: string, part: Partial<ZipPart> = {}): Uint8Array {
  const content = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  return buildZip([{ path: "word/document.xml", content, ...part }]);
}

function paragraph(...runs: readonly string[]): string {
  return `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs.map((run) => `<w:r>${run}</w:r>`).join("")}</w:p>`;
}

async function refusal(bytes: Uint8Array): Promise<UnreadableFileError> {
  const result = await readNarrativeText(bytes).catch((error: unknown) => error);
  if (!(result instanceof UnreadableFileError)) throw new Error("The document was not refused.");
  return result;
}

test("paragraphs are lines, runs are joined, markup is left out", async () => {
  const body =
    paragraph(
      "<w:t>2026年“三公”经费预算</w:t>",
      '<w:t xml:space="preserve">28.5 </w:t>',
      "<w:t>万元</w:t>"
    ) +
    paragraph(
      "<w:t>A&amp;B &lt;C&gt; &#x4E07;&#20803;</w:t>",
      "<w:tab/><w:t>x</w:t><w:br/><w:t>y</w:t>"
    ) +
    "<w:p/>" +
    `<w:tbl><w:tr><w:tc>${paragraph("<w:t>单元格</w:t>")}</w:tc></w:tr></w:tbl>`;
  expect(await readNarrativeText(docx(body))).toBe(
    "2026年“三公”经费预算28.5 万元\nA&B <C> 万元\tx\ny\n\n单元格\n"
  );
});

test("deleted text, field codes and second drawings are no text", async () => {
  const body =
    paragraph("<w:delText>27.5</w:delText>", "<w:instrText>PAGE</w:instrText>", "<w:t>28.5</w:t>") +
    `<mc:AlternateContent><mc:Choice>${paragraph("<w:t>框</w:t>")}</mc:Choice><mc:Fallback>${paragraph("<w:t>框</w:t>")}</mc:Fallback></mc:AlternateContent>`;
  expect(await readNarrativeText(docx(body))).toBe("28.5\n框\n");
});

test("a text file is taken as it stands", async () => {
  expect(await readNarrativeText(Buffer.from("\ufeff一、单位\r\n基本情况"))).toBe(
    "一、单位\r\n基本情况"
  );
});

test.each<[string, Uint8Array, string, string]>([
  [
    "an old .doc",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "old-format",
    ".doc",
  ],
  ["a workbook", buildZip(workbookParts()), "not-a-document", "Word"],
  ["an empty file", new Uint8Array(), "empty", "没有文字"],
  ["a document of pictures", docx("<w:p><w:drawing/></w:p>"), "empty", "没有文字"],
  ["a document cut short", docx(paragraph("<w:t>x</w:t>")).subarray(0, 60), "damaged", "损坏"],
  [
    "data that is not deflated",
    docx("", { packedData: Buffer.from("neither nor") }),
    "damaged",
    "损坏",
  ],
  [
    "an entry longer than it declares",
    docx("", { packedData: deflateRawSync(Buffer.alloc(10_000_000, 0x20)), claimUnpacked: 100 }),
    "damaged",
    "损坏",
  ],
])("%s is refused in words", async (_, bytes, reason, words) => {
  const error = await refusal(bytes);
  expect(error.reason).toBe(reason);
  expect(error.message).toContain(words);
});
