/** Whatever stands in a text, a file that is written holds that text: no field, no link, no formula, no markup, no damage. */
import { PageNumber } from "docx";
import { readXlsx } from "hucre/xlsx";
import type { ReportDocument } from "../../src/files/report";
import { writeDocxReport } from "../../src/files/report-docx";
import { writeXlsxReport } from "../../src/files/report-xlsx";
import { elements, textOf } from "./word-xml";
import { unzip } from "./unzip";

const HOSTILE = [
  ...Object.values(PageNumber),
  "</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText></w:r>",
  "{ INCLUDETEXT http://evil.example }",
  '=HYPERLINK("http://evil.example")',
  "]]><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
  "_x000A_甲",
];
/** What no file can hold; a visible mark stands for it. */
const BROKEN = ["\u0000\u0007\u001b[2J", "半个\ud83d", "\udc00字", "\ufffe\uffff"];

const TEXTS = [...HOSTILE, ...BROKEN];
const REPORT: ReportDocument = {
  title: TEXTS.join(""),
  paragraphs: TEXTS,
  sections: [
    {
      title: "CURRENT",
      paragraphs: [],
      table: {
        columns: [{ title: "内容", width: 40 }],
        rows: TEXTS.map((text) => ({ tone: "error" as const, cells: [text] })),
      },
    },
  ],
};
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

test("a Word report", async () => {
  const files = unzip(await writeDocxReport(REPORT));
  const document = files.get("word/document.xml") ?? "";
  expect(document).not.toMatch(/<w:(instrText|fldChar|fldSimple|hyperlink)\b/);
  const cells = elements(document, "w:tc").map(textOf);
  for (const text of HOSTILE) expect(cells).toContain(text);
  expect(cells).toHaveLength(TEXTS.length + 1);
  for (const [name, xml] of files) {
    expect([name, ALLOWED.test(xml)]).toEqual([name, true]);
    expect(xml).not.toMatch(/TargetMode|<!DOCTYPE|<!ENTITY/);
  }
});

test("an Excel report", async () => {
  const file = await writeXlsxReport(REPORT);
  const { sheets } = await readXlsx(file);
  const values = (sheets[0]?.rows ?? []).flat();
  for (const text of HOSTILE) expect(values).toContain(text);
  for (const [name, xml] of unzip(file)) {
    expect([name, ALLOWED.test(xml)]).toEqual([name, true]);
    expect(xml).not.toMatch(/TargetMode|<!DOCTYPE|<!ENTITY|<f[ >]/);
  }
});
