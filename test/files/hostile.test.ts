/** Files that somebody made to do harm: refused in words, in bounded time and memory, or read as if the harm were not there. */
import { deflateRawSync } from "node:zlib";
import { keptPart } from "../../src/files/kept-part";
import { readNarrativeText } from "../../src/files/narrative-text";
import { openWorkbook, readGuarded } from "../../src/files/open-workbook";
import { UnreadableFileError, type UnreadableReason } from "../../src/files/unreadable-file";
import { CORRECTIONS } from "../../src/tables/kept-corrections";
import type { Grid } from "../../src/tables/grid";
import { buildZip, workbookParts, type ZipPart } from "./build-zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

async function refusal(
  reading: Promise<unknown>
): Promise<{ reason: UnreadableReason; message: string }> {
  const result: unknown = await reading.catch((error: unknown) => error);
  if (!(result instanceof UnreadableFileError)) throw new Error("The file was not refused.");
  expect(result.message).toMatch(/[一-鿿].*。$/s);
  return { reason: result.reason, message: result.message };
}

function sheet(rows: string, before = ""): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData></worksheet>`;
}

/** A workbook of one sheet with these rows. */
function withRows(rows: string, before = ""): Uint8Array {
  return buildZip(workbookParts({ content: sheet(rows, before) }));
}

/** A workbook of sheets with these names, all of them the one sheet unless there are more parts. */
function withSheets(names: readonly string[], ids: readonly string[], content: string): ZipPart[] {
  const sheets = names
    .map(
      (name, i) =>
        `<sheet name="${name}" sheetId="${String(i + 1)}" r:id="${ids[i] ?? ids[0] ?? ""}"/>`
    )
    .join("");
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>${sheets}</sheets></workbook>`;
  return workbookParts({ content }).map((part) =>
    part.path === "xl/workbook.xml" ? { ...part, content: workbook } : part
  );
}

function withRelations(parts: readonly ZipPart[], path: string, relations: string): ZipPart[] {
  const content = `<Relationships xmlns="${RELS}">${relations}</Relationships>`;
  return [...parts.filter((part) => part.path !== path), { path, content }];
}

function relation(id: string, type: string, target: string, more = ""): string {
  return `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${more}/>`;
}

const SHEET_RELATION = relation("rId1", "worksheet", "worksheets/sheet1.xml");

async function values(bytes: Uint8Array): Promise<Grid["values"]> {
  return (await openWorkbook(bytes))[0]?.values ?? [];
}

const FAR_CELLS = Array.from(
  { length: 2_000 },
  (_, i) => `<row r="${String(i + 1)}"><c r="XFD${String(i + 1)}"><v>1</v></c></row>`
).join("");
/** 16,000,000 cells of two. */
const LARGE = sheet(
  '<row r="1"><c r="A1"><v>1</v></c></row><row r="1000000"><c r="P1000000"><v>1</v></c></row>'
);

describe("sheets that are small in the file and large in the memory", () => {
  test("one cell in the last column of many rows: the sheet is named", async () => {
    const { reason, message } = await refusal(openWorkbook(withRows(FAR_CELLS)));
    expect(reason).toBe("too-large");
    expect(message).toContain("工作表“Sheet1”");
  });

  test("cells and rows that do not say where they stand are counted, too", async () => {
    const wide = `<row>${"<c/>".repeat(16_384)}</row>`;
    const rows = wide + "<row><c><v>1</v></c></row>".repeat(2_000);
    const { reason } = await refusal(openWorkbook(withRows(rows)));
    expect(reason).toBe("too-large");
  });

  test("one sheet that the workbook lists many times", async () => {
    const names = Array.from({ length: 60 }, (_, i) => `S${String(i)}`);
    const { reason } = await refusal(openWorkbook(buildZip(withSheets(names, ["rId1"], LARGE))));
    expect(reason).toBe("too-large");
  });

  test("one sheet under many relationships", async () => {
    const ids = Array.from({ length: 60 }, (_, i) => `rId${String(i)}`);
    const parts = withRelations(
      withSheets(ids, ids, LARGE),
      "xl/_rels/workbook.xml.rels",
      ids
        .map((id) => relation(id, "worksheet", "/xl/./worksheets/../worksheets/sheet1.xml"))
        .join("")
    );
    expect((await refusal(openWorkbook(buildZip(parts)))).reason).toBe("too-large");
  });

  test("one drawing with one large chart, shown many times: not looked at for the tables, refused by who shows charts", async () => {
    const large = deflateRawSync(Buffer.alloc(20 * 1024 * 1024, 0x20));
    const charts = '<c:chart r:id="rId1"/>'.repeat(30);
    const parts = withRelations(
      withRelations(
        [
          ...workbookParts(),
          { path: "xl/drawings/drawing1.xml", content: `<xdr:wsDr>${charts}</xdr:wsDr>` },
          {
            path: "xl/charts/chart1.xml",
            packedData: large,
            claimUnpacked: 20 * 1024 * 1024,
          },
        ],
        "xl/worksheets/_rels/sheet1.xml.rels",
        relation("rId1", "drawing", "../drawings/drawing1.xml")
      ),
      "xl/drawings/_rels/drawing1.xml.rels",
      relation("rId1", "chart", "../charts/chart1.xml")
    );
    const bytes = buildZip(parts);
    expect(await values(bytes)).toEqual([["预算"]]);
    const { reason, message } = await refusal(readGuarded(bytes, () => Promise.resolve(null)));
    expect(reason).toBe("too-large");
    expect(message).toContain("反复引用");
  });

  test.each([
    ["shared texts", "sharedStrings", "<sst>", "<si/>", "</sst>"],
    ["formats", "styles", "<styleSheet><cellXfs>", "<xf/>", "</cellXfs></styleSheet>"],
  ])("millions of %s that are empty", async (_, type, before, piece, after) => {
    const content = Buffer.concat([
      Buffer.from(before),
      Buffer.alloc(5_000_000 * piece.length, piece),
      Buffer.from(after),
    ]);
    const parts = withRelations(
      [...workbookParts(), { path: "xl/it.xml", content }],
      "xl/_rels/workbook.xml.rels",
      SHEET_RELATION + relation("rId2", type, "it.xml")
    );
    const { reason, message } = await refusal(openWorkbook(buildZip(parts)));
    expect(reason).toBe("too-large");
    expect(message).toContain("过多");
  });

  test("one sheet of many formulas that the workbook lists many times", async () => {
    const formulas = sheet(`<row>${"<c><f>1</f></c>".repeat(16_000)}</row>`);
    const names = Array.from({ length: 200 }, (_, i) => `S${String(i)}`);
    const bytes = buildZip(withSheets(names, ["rId1"], formulas));
    expect((await refusal(openWorkbook(bytes))).reason).toBe("too-large");
  });

  test("widths for all columns, over and over", async () => {
    const widths = `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(1_000)}</cols>`;
    expect((await refusal(openWorkbook(withRows("", widths)))).reason).toBe("damaged");
  });

  test("widths as programs write them are no harm", async () => {
    const widths =
      '<cols><col min="1" max="1" width="30"/><col min="2" max="16384" width="9"/></cols>';
    expect(await values(withRows('<row r="1"><c r="A1"><v>1</v></c></row>', widths))).toEqual([
      [1],
    ]);
  });

  test("a merged area over everything is no cell more", async () => {
    const content = sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      "</sheetData>",
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    );
    const bytes = buildZip(
      workbookParts({
        content: content.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>'),
      })
    );
    expect(await values(bytes)).toEqual([[1]]);
  });
});

describe("places that no program writes", () => {
  test.each([
    ["another notation", '<c r="A1e6"><v>1</v></c>'],
    ["a hexadecimal one", '<c r="A0x100000"><v>1</v></c>'],
    ["one behind entities", '<c r="&#88;FD1048576"><v>1</v></c>'],
    ["one without quotation marks", "<c r=XFD1048576><v>1</v></c>"],
    ["a negative one", '<c r="A-5"><v>1</v></c>'],
    ["a row below the last one", '<c r="A10000000"><v>1</v></c>'],
    ["a column behind the last one", '<c r="XFE1"><v>1</v></c>'],
    ["a tag that goes on in quotation marks", '<c s=">" r="XFD1"><v>1</v></c>'],
  ])("%s is damage", async (_, cell) => {
    expect((await refusal(openWorkbook(withRows(`<row r="1">${cell}</row>`)))).reason).toBe(
      "damaged"
    );
  });

  test("of two places of a cell the last one counts, for the guard as for the reader", async () => {
    const rows = FAR_CELLS.replaceAll('<c r="XFD', '<c r="A1" r="XFD');
    expect((await refusal(openWorkbook(withRows(rows)))).reason).toBe("too-large");
  });

  test("rows out of order, twice and negative: read where they say, or damage", async () => {
    const cell = (place: string, value: number) => `<c r="${place}"><v>${String(value)}</v></c>`;
    const rows = `<row r="3">${cell("A3", 3)}</row><row r="1">${cell("A1", 1)}</row><row r="3">${cell("B3", 4)}</row>`;
    expect(await values(withRows(rows))).toEqual([
      [1, null],
      [null, null],
      [3, 4],
    ]);
    const negative = '<row r="-1"><c><v>1</v></c></row>';
    expect((await refusal(openWorkbook(withRows(negative)))).reason).toBe("damaged");
  });
});

describe("entities and declarations", () => {
  const LAUGHS = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from(
    { length: 20 },
    (_, i) =>
      `<!ENTITY ${"abcdefghijklmnopqrstuvwxyz"[i + 1] ?? ""} "${`&${"abcdefghijklmnopqrstuvwxyz"[i] ?? ""};`.repeat(10)}">`
  ).join("")}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;

  test("in a sheet none is replaced, and nothing is fetched", async () => {
    const cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>&u;|&file;</t></is></c></row>';
    const bytes = buildZip(workbookParts({ content: LAUGHS + sheet(cells) }));
    expect(await values(bytes)).toEqual([["&u;|&file;"]]);
  });

  test("nor in a document", async () => {
    const content = `${LAUGHS}<w:document><w:p><w:t>&u;|&file;</w:t></w:p></w:document>`;
    expect(await readNarrativeText(buildZip([{ path: "word/document.xml", content }]))).toBe(
      "&u;|&file;\n"
    );
  });

  test("nor in what the add-in keeps", async () => {
    const content = `${LAUGHS}<a xmlns="${CORRECTIONS.namespace}">&u;</a>`;
    const bytes = buildZip([...workbookParts(), { path: "customXml/item1.xml", content }]);
    const { kept, problem } = await keptPart(bytes, CORRECTIONS, "表按自动识别的核验。");
    expect(kept).toEqual(CORRECTIONS.empty);
    expect(problem).toContain("已损坏");
  });
});

/** Each of them took a time that grew with the square of its length, hours for a few MB; Jest gives up after a minute. */
describe("long files that say nothing", () => {
  const LENGTH = 1_500_000;

  test.each([["<a"], ["<a b"], ["<"], ["<![CDATA["], ["<!--"], ["<a b='>"], ["&#"], ["<w:t "]])(
    "a document of %s only",
    async (piece) => {
      const content = `<w:p><w:t>万元</w:t></w:p>${piece.repeat(LENGTH / piece.length)}`;
      const text = await readNarrativeText(buildZip([{ path: "word/document.xml", content }]));
      expect(text.startsWith("万元\n")).toBe(true);
    }
  );

  test.each([["<a"], ["<"], ["<![CDATA["], ["<!--"], [" a"], ["a"], ["<a b='>"]])(
    "what the add-in keeps, of %s only",
    async (piece) => {
      const filling = piece.repeat(LENGTH / piece.length);
      const parts = [filling, `<a ${filling}`, `<a>${filling}</a>`].map((content, i) => ({
        path: `customXml/item${String(i)}.xml`,
        content,
      }));
      const bytes = buildZip([...workbookParts(), ...parts]);
      expect((await keptPart(bytes, CORRECTIONS, "")).kept).toEqual(CORRECTIONS.empty);
    }
  );

  test.each([
    ["a cell that never ends", `<row r="1"><c r="A1" ${"a".repeat(LENGTH)}`],
    ["attributes without end", `<row r="1"><c ${'s="1" '.repeat(LENGTH / 6)}r="A1"/></row>`],
    ["nothing but beginnings of cells", "<c ".repeat(LENGTH / 3)],
  ])("a sheet of %s is damage", async (_, rows) => {
    expect((await refusal(openWorkbook(withRows(rows)))).reason).toBe("damaged");
  });

  test("a sheet of 200,000 tags within each other, and a workbook likewise", async () => {
    const depth = 200_000;
    const nested = `${"<a>".repeat(depth)}${"</a>".repeat(depth)}`;
    const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await values(withRows(cell, nested))).toEqual([[1]]);
    const parts = withSheets(["甲"], ["rId1"], sheet(cell)).map((part) =>
      part.path === "xl/workbook.xml"
        ? { ...part, content: String(part.content).replace("<sheets>", `${nested}<sheets>`) }
        : part
    );
    expect(await values(buildZip(parts))).toEqual([[1]]);
  });
});

describe("names that every JavaScript object answers to", () => {
  const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty"];

  test("sheets, texts and parts may be called so", async () => {
    const rows = `<row r="1">${NAMES.map((name, i) => `<c r="${String.fromCharCode(65 + i)}1" t="str"><v>${name}</v></c>`).join("")}</row>`;
    const parts = withSheets(NAMES, ["rId1"], sheet(rows));
    const grids = await openWorkbook(
      buildZip([...parts, ...NAMES.map((path) => ({ path, content: "x" }))])
    );
    expect(grids.map((grid) => grid.sheet)).toEqual(NAMES);
    expect(grids.map((grid) => grid.values)).toEqual(NAMES.map(() => [NAMES]));
  });

  test("elements of a document may be called so", async () => {
    const content = NAMES.map((name) => `<${name}/><w:p><w:t>${name}</w:t></w:p>`).join("");
    expect(await readNarrativeText(buildZip([{ path: "word/document.xml", content }]))).toBe(
      NAMES.map((name) => `${name}\n`).join("")
    );
  });

  test("what the add-in keeps changes no other object", async () => {
    const json =
      '{"stated":{"__proto__":{"unit":"元"}},"tables":[],"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    const content = `<a xmlns="${CORRECTIONS.namespace}" version="1" __proto__="x">${json}</a>`;
    const bytes = buildZip([...workbookParts(), { path: "customXml/item1.xml", content }]);
    await keptPart(bytes, CORRECTIONS, "");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("what a workbook refers to outside of itself", () => {
  test("is neither followed nor computed: a formula counts by its kept value", async () => {
    const rows =
      '<row r="1"><c r="A1"><f>WEBSERVICE("http://198.51.100.1/x")</f><v>5</v></c><c r="B1" t="str"><f>[1]Sheet1!A1&amp;CALL("kernel32","x","J")</f><v>kept</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    const parts = withRelations(
      workbookParts({ content: sheet(rows) }),
      "xl/_rels/workbook.xml.rels",
      SHEET_RELATION +
        relation("rId2", "externalLink", "file:///etc/passwd", ' TargetMode="External"') +
        relation("rId3", "oleObject", "http://198.51.100.1/x", ' TargetMode="External"') +
        relation("rId4", "externalLink", "../../../../etc/passwd")
    );
    expect(await values(buildZip(parts))).toEqual([[5, "kept", "#DIV/0!"]]);
  });

  test("macros are neither run nor looked at", async () => {
    const bytes = buildZip([
      ...workbookParts(),
      { path: "xl/vbaProject.bin", content: "Attribute VB_Name" },
    ]);
    expect(await values(bytes)).toEqual([["预算"]]);
  });
});

describe("parts that are not as the format has them", () => {
  test.each(["utf16le", "latin1"] as const)(
    "a sheet in %s is read rightly or refused",
    async (encoding) => {
      const content = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>é</t></is></c></row>');
      const declared = `<?xml version="1.0" encoding="${encoding === "latin1" ? "ISO-8859-1" : "UTF-16"}"?>${content}`;
      const bom = encoding === "utf16le" ? "\ufeff" : "";
      const bytes = buildZip(workbookParts({ content: Buffer.from(bom + declared, encoding) }));
      const { reason, message } = await refusal(openWorkbook(bytes));
      expect(reason).toBe("unknown-encoding");
      expect(message).toContain("另存");
    }
  );

  test("a missing sheet is damage", async () => {
    const parts = workbookParts().filter(({ path }) => !path.includes("sheet1"));
    expect((await refusal(openWorkbook(buildZip(parts)))).reason).toBe("damaged");
  });

  test("a path that stands twice, or in other letters, never mixes two parts", async () => {
    const other = sheet('<row r="1"><c r="A1"><v>2</v></c></row>');
    const twice = [...workbookParts(), { path: "xl/worksheets/sheet1.xml", content: other }];
    expect(await values(buildZip(twice))).toEqual([[2]]);
    const upper = [...workbookParts(), { path: "XL/WORKSHEETS/SHEET1.XML", content: other }];
    expect(await values(buildZip(upper))).toEqual([["预算"]]);
  });

  test("4 GB declared in 64 bits are refused without a look", async () => {
    const { reason } = await refusal(
      openWorkbook(buildZip(workbookParts({ claimUnpacked: 0xfffffffe })))
    );
    expect(reason).toBe("too-large");
  });

  test("a zip within a zip within a zip is only bytes", async () => {
    let inner: Uint8Array = buildZip([{ path: "x", content: Buffer.alloc(10_000_000) }]);
    for (let depth = 0; depth < 5; depth++) inner = buildZip([{ path: "x.zip", content: inner }]);
    const bytes = buildZip([...workbookParts(), { path: "xl/embeddings/x.zip", content: inner }]);
    expect(await values(bytes)).toEqual([["预算"]]);
  });
});
