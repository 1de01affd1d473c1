import { readWorkbook } from "../../src/files/workbook";
import { SAMPLE_NAMES, sampleGrids } from "../fixtures/samples";
import { buildZip } from "./build-zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of two sheets, the second hidden, from the XML of the first one's rows: for what no library writes. */
function workbookOf(rows: string): Uint8Array {
  const worksheet = (content: string): string =>
    `<worksheet xmlns="${MAIN}"><sheetData>${content}</sheetData></worksheet>`;
  return buildZip([
    {
      path: "[Content_Types].xml",
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}.styles+xml"/></Types>`,
    },
    {
      path: "_rels/.rels",
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      path: "xl/workbook.xml",
      content: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表一" sheetId="1" r:id="rId1"/><sheet name="藏" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      path: "xl/styles.xml",
      content: `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    { path: "xl/worksheets/sheet1.xml", content: worksheet(rows) },
    {
      path: "xl/worksheets/sheet2.xml",
      content: worksheet('<row r="2"><c r="B2"><v>1</v></c></row>'),
    },
  ]);
}

describe("reading a workbook", () => {
  it("gives cached values, errors as text, dates as ISO text, rich text as text, blanks as null", async () => {
    const [first] = await readWorkbook(
      workbookOf(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" s="1"><v>46082</v></c><c r="D1" s="2"><v>46082.5</v></c></row>' +
          '<row r="3"><c r="A3" t="inlineStr"><is><r><t>合</t></r><r><t>计</t></r></is></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="str"><f>""</f><v></v></c><c r="D3" t="e"><f>A9/0</f><v>#DIV/0!</v></c><c r="E3" s="1"><v>999999999</v></c></row>'
      )
    );
    expect(first).toEqual({
      sheet: "表一",
      top: 0,
      left: 0,
      values: [
        [2, "#REF!", "2026-03-01", "2026-03-01T12:00:00", null],
        [null, null, null, null, null],
        ["合计", true, null, "#DIV/0!", "#NUM!"],
      ],
    });
  });

  it("gives a number beyond all numbers as what Excel shows for one", async () => {
    const cells = ["1E400", "-1E400", "Infinity", "1E-320"]
      .map((value) => `<c><v>${value}</v></c>`)
      .join("");
    const [first] = await readWorkbook(workbookOf(`<row>${cells}</row>`));
    expect(first?.values).toEqual([["#NUM!", "#NUM!", "#NUM!", 1e-320]]);
  });

  it("has hidden sheets too, from A1", async () => {
    const grids = await readWorkbook(workbookOf(""));
    expect(grids.map(({ sheet }) => sheet)).toEqual(["表一", "藏"]);
    expect(grids[0]?.values).toEqual([]);
    expect(grids[1]?.values).toEqual([
      [null, null],
      [null, 1],
    ]);
  });

  it.each(SAMPLE_NAMES)("%s is rectangular and not empty", async (name) => {
    const grids = await sampleGrids(name);
    expect(grids.length).toBeGreaterThan(10);
    for (const { values } of grids) {
      const widths = new Set(values.map((row) => row.length));
      expect(widths.size).toBe(1);
    }
  });
});
