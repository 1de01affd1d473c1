import { writeNarrativeDocx, type NarrativeDocument } from "../../src/files/narrative-docx";
import { readNarrativeText } from "../../src/files/narrative-text";
import { fileIn } from "./unzip";
import { documentXml, elements, textOf } from "./word-xml";

const NARRATIVE: NarrativeDocument = {
  title: [
    [{ text: "某某区<试>&“办公室”", kind: "text" }],
    [
      { text: "2026", kind: "text" },
      { text: "年部门预算情况说明", kind: "text" },
    ],
  ],
  sections: [
    {
      title: "一、单位基本情况",
      paragraphs: [
        [{ text: "（一）职能职责", kind: "text" }],
        [{ text: "负责  两个空格、\u0007铃和\n换行。", kind: "text" }],
      ],
    },
    {
      title: "二、部门收支总体情况",
      paragraphs: [
        [
          { text: "（一）收入预算。2026年年初预算数", kind: "text" },
          { text: "3037.04", kind: "figure" },
          { text: "万元，主要原因是", kind: "text" },
          { text: "【待填：收入预算增加的主要原因】", kind: "open" },
          { text: "。", kind: "text" },
        ],
        [{ text: "（二）按规定，这一段没有小标题。", kind: "text" }],
        [{ text: "（三）支出预算：联系方式023-60000000。", kind: "text" }],
        [],
      ],
    },
  ],
};

const LINES = [
  ...NARRATIVE.title,
  ...NARRATIVE.sections.flatMap(({ title, paragraphs }) => [
    [{ text: title, kind: "text" as const }],
    ...paragraphs,
  ]),
].map((line) => line.map(({ text }) => text.replace("\u0007", "\ufffd")).join(""));

let docx: Uint8Array;
let paragraphs: readonly string[];

beforeAll(async () => {
  docx = await writeNarrativeDocx(NARRATIVE);
  paragraphs = documentXml(docx).match(/<w:p\/>|<w:p>.*?<\/w:p>/gs) ?? [];
});

function paragraphOf(text: string): string {
  const found = paragraphs.find((paragraph) => textOf(paragraph).startsWith(text));
  if (found === undefined) throw new Error(`No paragraph begins with ${text}.`);
  return found;
}

/** The texts of a paragraph's runs that have something. */
function runsWith(paragraph: string, mark: string): string[] {
  return elements(paragraph, "w:r")
    .filter((run) => run.includes(mark))
    .map(textOf);
}

test("the text is the text given, paragraph by paragraph", () => {
  expect(paragraphs.map(textOf)).toEqual(LINES);
});

test("the product reads its own file back", async () => {
  expect(await readNarrativeText(docx)).toBe(`${LINES.join("\n")}\n`);
});

test("A4 with the margins of official documents, in whole twips", () => {
  const xml = documentXml(docx);
  expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  const margin = /<w:pgMar [^>]*>/.exec(xml)?.[0] ?? "";
  const millimetres = ["top", "bottom", "left", "right"].map((side) =>
    Math.round((Number(new RegExp(`w:${side}="(\\d+)"`).exec(margin)?.[1]) / 1440) * 25.4)
  );
  expect(millimetres).toEqual([37, 35, 28, 26]);
});

test.each([
  ["Normal", '<w:sz w:val="32"/>'],
  ["Normal", 'w:firstLineChars="200"'],
  ["Normal", 'w:line="560" w:lineRule="exact"'],
  ["Title", 'w:eastAsia="方正小标宋简体"'],
  ["Title", '<w:sz w:val="44"/>'],
  ["Title", 'w:firstLineChars="0"'],
  ["Title", '<w:jc w:val="center"/>'],
  ["Heading1", 'w:eastAsia="黑体"'],
  ["Heading2", 'w:eastAsia="楷体_GB2312"'],
])("the style %s says %s", (id, look) => {
  const style = elements(fileIn(docx, "word/styles.xml"), "w:style").find((xml) =>
    xml.includes(`w:styleId="${id}"`)
  );
  expect(style).toContain(look);
});

test("the body is 仿宋 for Chinese and for figures", () => {
  const [defaults] = elements(fileIn(docx, "word/styles.xml"), "w:rPrDefault");
  for (const script of ["ascii", "hAnsi", "eastAsia", "cs"])
    expect(defaults).toContain(`w:${script}="仿宋_GB2312"`);
});

test("only what asks a person is highlighted", () => {
  const marked = paragraphs.flatMap((paragraph) => runsWith(paragraph, "w:highlight"));
  expect(marked).toEqual(["【待填：收入预算增加的主要原因】"]);
});

test("a heading before the sentence is 楷体, the sentence is not; a clause is no heading", () => {
  expect(runsWith(paragraphOf("（一）收入预算"), "楷体_GB2312")).toEqual(["（一）收入预算。"]);
  expect(paragraphOf("（一）职能职责")).toContain('<w:pStyle w:val="Heading2"/>');
  expect(runsWith(paragraphOf("（三）支出预算"), "楷体_GB2312")).toEqual(["（三）支出预算："]);
  expect(paragraphOf("（二）按规定")).not.toMatch(/楷体_GB2312|Heading2/);
  expect(paragraphOf("一、")).toContain('<w:pStyle w:val="Heading1"/>');
});

test("pages are numbered — 1 — in 宋体 四号, at the outer side", () => {
  for (const [file, side] of [
    ["word/footer1.xml", "right"],
    ["word/footer2.xml", "left"],
  ] as const) {
    const footer = fileIn(docx, file);
    expect(footer).toContain(`<w:jc w:val="${side}"/>`);
    expect(footer).toContain('w:firstLineChars="0"');
    expect(footer).toContain('w:lineRule="auto"');
    expect(textOf(footer)).toBe("—  —");
    expect(footer).toContain("PAGE");
    expect(footer).toContain('w:eastAsia="宋体"');
    expect(footer).toContain('<w:sz w:val="28"/>');
  }
  const xml = documentXml(docx);
  expect(xml).toMatch(/<w:footerReference [^>]*w:type="default"/);
  expect(xml).toMatch(/<w:footerReference [^>]*w:type="even"/);
  expect(fileIn(docx, "word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
});

test("no line begins with a unit, nor with closing punctuation", () => {
  const [, forbidden = ""] =
    /<w:noLineBreaksBefore w:lang="zh-CN" w:val="([^"]*)"/.exec(
      fileIn(docx, "word/settings.xml")
    ) ?? [];
  for (const sign of "万亿元，。；：）】”、％") expect(forbidden).toContain(sign);
});

test("every font used has stand-ins", () => {
  const table = fileIn(docx, "word/fontTable.xml");
  const used = new Set(
    ["word/document.xml", "word/styles.xml", "word/footer1.xml"].flatMap((file) =>
      [...fileIn(docx, file).matchAll(/w:eastAsia="([^"]*)"/g)].flatMap(([, font]) =>
        font === undefined || font === "zh-CN" ? [] : [font]
      )
    )
  );
  expect(used.size).toBe(5);
  for (const font of used) expect(table).toMatch(new RegExp(`w:name="${font}"><w:altName `));
});
