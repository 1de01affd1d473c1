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
  [
    "a .docx behind a password",
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from("EncryptedPackage", "utf16le"),
    ]),
    "password",
    "打开密码",
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

describe("what Word and others write", () => {
  const run = (text: string, before = ""): string => `<w:r>${before}<w:t>${text}</w:t></w:r>`;

  test("of tracked changes the text as it is now: moved once, deleted never", async () => {
    const body =
      `<w:p>${run("甲")}<w:moveFrom>${run("搬走的")}</w:moveFrom><w:ins>${run("添")}<w:del>${run("添了又删")}</w:del></w:ins></w:p>` +
      `<w:p><w:moveTo>${run("搬来的")}</w:moveTo><w:del>${run("删")}</w:del></w:p>`;
    expect(await readNarrativeText(docx(body))).toBe("甲添\n搬来的\n");
  });

  test("a paragraph whose end is deleted goes on", async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run("预算总额28.5")}</w:p><w:p>${run("万元")}</w:p>`;
    expect(await readNarrativeText(docx(body))).toBe("预算总额28.5万元\n");
  });

  test("a text box stands behind its paragraph, which stays in one piece", async () => {
    const box = `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run("框内")}</w:p><w:p>${run("二")}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p>${run("框内")}</w:p></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = `<w:p>${run("总额")}${box}${run("28.5万元")}</w:p><w:p>${run("后")}</w:p>`;
    expect(await readNarrativeText(docx(body))).toBe("总额28.5万元\n框内\n二\n后\n");
  });

  test("hidden text, pronunciations and soft hyphens are not read", async () => {
    const body =
      `<w:p>${run("27.5", "<w:rPr><w:vanish/></w:rPr>")}${run("28.5", '<w:rPr><w:vanish w:val="0"/></w:rPr>')}` +
      `<w:r><w:ruby><w:rt>${run("wàn")}</w:rt><w:rubyBase>${run("万")}</w:rubyBase></w:ruby></w:r>` +
      "<w:r><w:softHyphen/></w:r><w:smartTag><w:sdt><w:sdtContent>" +
      `${run("元")}</w:sdtContent></w:sdt></w:smartTag></w:p>`;
    expect(await readNarrativeText(docx(body))).toBe("28.5万元\n");
  });

  test.each([
    ["x", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"],
    ["", "http://purl.oclc.org/ooxml/wordprocessingml/main"],
  ])("the prefix «%s», and a document of another name", async (prefix, namespace) => {
    const p = prefix === "" ? "" : `${prefix}:`;
    const declared = `xmlns${prefix === "" ? "" : `:${prefix}`}="${namespace}"`;
    const bytes = buildZip([
      {
        path: "_rels/.rels",
        content:
          '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>',
      },
      {
        path: "word/document2.xml",
        content: `<${p}document ${declared}><${p}p><${p}r><${p}t>字</${p}t></${p}r></${p}p><m:t>x</m:t></${p}document>`,
      },
    ]);
    expect(await readNarrativeText(bytes)).toBe("字\n");
  });
});

test.each([
  [
    "Word's XML of 2003",
    '\ufeff<?xml version="1.0"?><w:wordDocument><w:t>28.5万元</w:t></w:wordDocument>',
  ],
  ["a page", "<html><body>28.5万元</body></html>"],
  ["rich text", "{\\rtf1\\ansi 28.5}"],
  ["a .pdf", "%PDF-1.7\n"],
])("%s under the name of a text is refused in words", async (_, text) => {
  const { reason, message } = await refusal(Buffer.from(text));
  expect(reason).toBe("not-a-document");
  expect(message).toContain("另存为 .docx");
});

test("a document of more than 50 MB of text", async () => {
  const { reason } = await refusal(docx("", { claimUnpacked: 50 * 1024 * 1024 + 1 }));
  expect(reason).toBe("too-large");
});
