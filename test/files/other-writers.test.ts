/** Workbooks as other programs write them, or with more in them than tables: read rightly, or refused in words. */
import { openWorkbook } from "../../src/files/open-workbook";
import { UnreadableFileError } from "../../src/files/unreadable-file";
import type { Grid } from "../../src/tables/grid";
import { buildZip, sheetXml, workbookParts, type ZipPart } from "./build-zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "xl/_rels/workbook.xml.rels";
const SHEET = "xl/worksheets/sheet1.xml";

function replaced(parts: readonly ZipPart[], path: string, by: Partial<ZipPart>): ZipPart[] {
  return parts.map((part) => (part.path === path ? { ...part, ...by } : part));
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const written = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${OFFICE}/${type}`}" Target="${target}"/>`
  );
  return `<Relationships>${written.join("")}</Relationships>`;
}

function workbook(names: readonly string[], before = ""): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${String(i + 1)}" r:id="rId${String(i + 1)}"/>`
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${sheets.join("")}</sheets></workbook>`;
}

async function shown(parts: readonly ZipPart[]): Promise<readonly [string, Grid["values"]][]> {
  const grids = await openWorkbook(buildZip(parts));
  return grids.map(({ sheet, values }) => [sheet, values]);
}

async function reasonOf(parts: readonly ZipPart[]): Promise<string> {
  const error: unknown = await openWorkbook(buildZip(parts)).catch((thrown: unknown) => thrown);
  if (!(error instanceof UnreadableFileError)) throw new Error("It was not refused.");
  return error.reason;
}

const AS_IT_IS = [["Sheet1", [["预算"]]]];

describe("sheets that have no cells", () => {
  const OTHERS = [
    ["chartsheet", "chartsheets/sheet1.xml"],
    ["dialogsheet", "dialogsheets/sheet1.xml"],
    [
      "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
      "macrosheets/sheet1.xml",
    ],
  ] as const;

  test.each(OTHERS)(
    "%s: left out, the others are read under their own names",
    async (type, target) => {
      const other = sheetXml("第二张");
      const parts = [
        ...replaced(
          replaced(workbookParts(), RELS, {
            content: relations([
              ["rId1", type, target],
              ["rId2", "worksheet", "worksheets/sheet1.xml"],
              ["rId3", "worksheet", "worksheets/sheet2.xml"],
            ]),
          }),
          "xl/workbook.xml",
          { content: workbook(["图", "甲&amp;&quot;乙&quot;", "丙"]) }
        ),
        { path: `xl/${target}`, content: "<other/>" },
        { path: "xl/worksheets/sheet2.xml", content: other },
      ];
      expect(await shown(parts)).toEqual([
        ['甲&"乙"', [["预算"]]],
        ["丙", [["第二张"]]],
      ]);
    }
  );

  test("a sheet that nothing tells the kind of is damage", async () => {
    const parts = replaced(workbookParts(), "xl/workbook.xml", {
      content: workbook(["Sheet1", "没有的"]),
    });
    expect(await reasonOf(parts)).toBe("damaged");
  });
});

describe("what stands beside the tables does not matter to them", () => {
  test.each([
    ["drawing", "<xdr:wsDr><broken"],
    ["comments", "no XML at all"],
    ["pivotTable", "</x>"],
    ["table", "<table"],
    ["threadedComment", "<"],
  ])("a %s that cannot be read", async (type, content) => {
    const parts = [
      ...workbookParts(),
      {
        path: "xl/worksheets/_rels/sheet1.xml.rels",
        content: relations([["rId1", type, "../it.xml"]]),
      },
      { path: "xl/it.xml", content },
    ];
    expect(await shown(parts)).toEqual(AS_IT_IS);
  });
});

describe("paths of parts", () => {
  test.each<[string, ZipPart[]]>([
    [
      "in other letters",
      workbookParts().map((part) => ({ ...part, path: part.path.replace("sheet1", "SHEET1") })),
    ],
    [
      "with backslashes",
      workbookParts().map((part) => ({ ...part, path: part.path.replaceAll("/", "\\") })),
    ],
    [
      "with backslashes in the relations",
      replaced(workbookParts(), RELS, {
        content: relations([["rId1", "worksheet", "worksheets\\sheet1.xml"]]),
      }),
    ],
    [
      "in escapes",
      replaced(
        replaced(workbookParts(), RELS, {
          content: relations([["rId1", "worksheet", "worksheets/%E8%A1%A8%20%31.xml"]]),
        }),
        SHEET,
        { path: "xl/worksheets/表 1.xml" }
      ),
    ],
    [
      "with a per cent sign that is none",
      replaced(
        replaced(workbookParts(), RELS, {
          content: relations([["rId1", "worksheet", "worksheets/100%.xml"]]),
        }),
        SHEET,
        { path: "xl/worksheets/100%.XML" }
      ),
    ],
    [
      "with a dot before them",
      replaced(workbookParts(), "_rels/.rels", {
        content: relations([["rId1", "officeDocument", "./xl/workbook.xml"]]),
      }),
    ],
  ])("%s", async (_, parts) => {
    expect(await shown(parts)).toEqual(AS_IT_IS);
  });
});

test("the strict format, and prefixes of one's own", async () => {
  const strict = workbookParts().map((part) => ({
    ...part,
    content: String(part.content)
      .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
  }));
  expect(await shown(strict)).toEqual(AS_IT_IS);
  const prefixed = workbookParts({
    content: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  });
  expect(await shown(prefixed)).toEqual([["Sheet1", [[5]]]]);
});

test("days that are counted from 1904 on", async () => {
  const parts = [
    ...replaced(
      replaced(
        workbookParts({
          content: `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" s="0"><v>40000</v></c></row></sheetData></worksheet>`,
        }),
        "xl/workbook.xml",
        { content: workbook(["Sheet1"], '<workbookPr date1904="1"/>') }
      ),
      RELS,
      {
        content: relations([
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId2", "styles", "styles.xml"],
        ]),
      }
    ),
    {
      path: "xl/styles.xml",
      content: `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
  ];
  expect(await shown(parts)).toEqual([["Sheet1", [["2013-07-07"]]]]);
});

describe("a sheet that is whole as a file, but breaks off, is damage and never half a table", () => {
  const whole = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData></worksheet>`;

  test.each([...whole.slice(0, -1).matchAll(/>/g)].map(({ index }) => whole.slice(0, index + 1)))(
    "%s",
    async (content) => {
      expect(await reasonOf(workbookParts({ content }))).toBe("damaged");
    }
  );

  test("within a word, and not at all", async () => {
    expect(await reasonOf(workbookParts({ content: whole.slice(0, -4) }))).toBe("damaged");
    expect(await shown(workbookParts({ content: whole }))).toEqual([["Sheet1", [[1], [2]]]]);
  });

  test("a page in its place is damage, a sheet without anything is none", async () => {
    expect(await reasonOf(workbookParts({ content: "<html>error 500</html>" }))).toBe("damaged");
    expect(await shown(workbookParts({ content: `<worksheet xmlns="${MAIN}"/>\n` }))).toEqual([
      ["Sheet1", []],
    ]);
    expect(await shown(workbookParts({ content: `${whole}<!-- by hand -->\n` }))).toHaveLength(1);
  });
});

test.each(["xl/workbook.xml", RELS, SHEET])("%s in UTF-16 is refused as such", async (path) => {
  const part = workbookParts().find((one) => one.path === path);
  const content = Buffer.from(`\ufeff${String(part?.content)}`, "utf16le");
  expect(await reasonOf(replaced(workbookParts(), path, { content }))).toBe("unknown-encoding");
});
