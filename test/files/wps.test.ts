/** Workbooks as WPS Office saves them, and the neglected files that one meets beside them: built by hand, read as Excel shows them. */
import { openWorkbook } from "../../src/files/open-workbook";
import { UnreadableFileError } from "../../src/files/unreadable-file";
import type { Grid } from "../../src/tables/grid";
import { buildZip, workbookParts, type ZipPart } from "./build-zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"`;

function relation(id: string, type: string, target: string): string {
  const whole = type.startsWith("http") ? type : `${OFFICE}/${type}`;
  return `<Relationship Id="${id}" Type="${whole}" Target="${target}"/>`;
}

/** A workbook with all that WPS puts beside the cells; thousands of formats, as files have that were copied for years. */
function wpsParts(rows: string, more = ""): ZipPart[] {
  const formats = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'.repeat(5_000);
  return [
    ...workbookParts({
      content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${SPACES}><sheetPr/><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25"/><sheetData>${rows}</sheetData>${more}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting/></x14:conditionalFormattings></ext></extLst></worksheet>`,
    }).map((part) => {
      if (part.path === "xl/workbook.xml")
        return {
          ...part,
          content: `<workbook ${SPACES}><fileVersion appName="xl"/><workbookPr date1904="false"/><bookViews><workbookView/></bookViews><sheets><sheet name="表一 收支总表 " sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">#REF!</definedName><definedName name="坏的" hidden="1">[1]Sheet1!#REF!</definedName></definedNames><calcPr calcId="144525"/></workbook>`,
        };
      if (part.path === "xl/_rels/workbook.xml.rels")
        return {
          ...part,
          content: `<Relationships>${[
            relation("rId1", "worksheet", "worksheets/sheet1.xml"),
            relation("rId2", "styles", "styles.xml"),
            relation("rId3", "sharedStrings", "sharedStrings.xml"),
            relation("rId4", "http://www.wps.cn/officeDocument/2020/cellImage", "cellimages.xml"),
            relation("rId5", "externalLink", "externalLinks/externalLink1.xml"),
          ].join("")}</Relationships>`,
        };
      return part;
    }),
    {
      path: "xl/styles.xml",
      content: `<styleSheet ${SPACES}><cellXfs count="5001">${formats}<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      path: "xl/sharedStrings.xml",
      content: `<sst ${SPACES}><si><t>项目</t><rPh sb="0" eb="2"><t>xiang mu</t></rPh><phoneticPr fontId="1" type="noConversion"/></si><si><r><rPr><b/></rPr><t xml:space="preserve">合 </t></r><r><t>计</t></r></si></sst>`,
    },
    {
      path: "xl/cellimages.xml",
      content: '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
    },
    { path: "xl/externalLinks/externalLink1.xml", content: "<externalLink" },
    { path: "xl/wpsCustomData.xml", content: "not even XML" },
    {
      path: "docProps/custom.xml",
      content:
        '<Properties><property name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.16929</vt:lpwstr></property></Properties>',
    },
  ];
}

async function cells(rows: string, more?: string): Promise<Grid["values"]> {
  const [grid] = await openWorkbook(buildZip(wpsParts(rows, more)));
  return grid?.values ?? [];
}

test("a sheet by WPS: its name with the blank, its cells, and nothing of what stands beside them", async () => {
  const rows =
    '<row r="1" ht="24" customHeight="1" spans="1:4"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>文字</v></c><c r="D1" s="5000"><v>46082</v></c></row>';
  const grids = await openWorkbook(buildZip(wpsParts(rows)));
  expect(grids).toEqual([
    { sheet: "表一 收支总表 ", top: 0, left: 0, values: [["项目", "合 计", "文字", "2026-03-01"]] },
  ]);
});

test("a picture in a cell is the text of its formula, never a number", async () => {
  const picture = '_xlfn.DISPIMG("ID_0A",1)';
  const rows = `<row r="1"><c r="A1" t="str"><f>${picture.replaceAll('"', "&quot;")}</f><v>=DISPIMG(&quot;ID_0A&quot;,1)</v></c><c r="B1"><v>5</v></c></row>`;
  expect(await cells(rows)).toEqual([['=DISPIMG("ID_0A",1)', 5]]);
});

test("rows and cells without places count on; a dimension that says otherwise says nothing", async () => {
  const rows =
    '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="4"><c r="B4"><v>8</v></c><c><v>9</v></c></row><row><c t="b"><v>1</v></c></row>';
  expect(await cells(rows)).toEqual([
    [1, null, 3],
    [null, null, null],
    [null, null, null],
    [null, 8, 9],
    [true, null, null],
  ]);
});

test("a merged area that covers the whole sheet, and widths for every column, are no cells", async () => {
  const more = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
  expect(await cells('<row r="1"><c r="A1"><v>1</v></c></row>', more)).toEqual([[1]]);
});

describe("a formula without its result, as programs write it that do not calculate", () => {
  test.each([
    ["no value at all", "<c><f>SUM(B1:B9)</f></c>"],
    ["an empty value", '<c t="n"><f>SUM(B1:B9)</f><v></v></c>'],
    ["a shared one", '<c><f t="shared" ref="A1:A2" si="0">B1</f><v/></c>'],
    ["one that shares another's", '<c><f t="shared" si="0"/></c>'],
  ])("%s: refused, and the first place is named", async (_, cell) => {
    const opened = openWorkbook(buildZip(wpsParts(`<row r="3"><c><v>1</v></c>${cell}</row>`)));
    const error: unknown = await opened.catch((thrown: unknown) => thrown);
    if (!(error instanceof UnreadableFileError)) throw new Error("It was not refused.");
    expect(error.reason).toBe("no-results");
    expect(error.message).toContain("有 1 个公式没有保存计算结果，如工作表“表一 收支总表 ”的 B3");
  });

  test("a result that is empty, nought, an error or a truth value is one", async () => {
    const rows =
      '<row><c t="str"><f>IF(1,"")</f><v></v></c><c><f>B9</f><v>0</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="b"><f>1=2</f><v>0</v></c></row>';
    expect(await cells(rows)).toEqual([[null, 0, "#DIV/0!", false]]);
  });
});
