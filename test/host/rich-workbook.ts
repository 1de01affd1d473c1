/** A workbook with much that Univer knows nothing of, as Excel would write it: made here, part by part, so that every line of it is known. */
import { strToU8, zipSync } from "fflate";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const MS = "http://schemas.microsoft.com/office/2017/10/relationships";

/** The id of the comment in C5 of 表一. */
export const THREAD = "{11111111-2222-4333-8444-555555555555}";
export const REPLY = "{11111111-2222-4333-8444-666666666666}";

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${[1, 2, 3].map((n) => `<Override PartName="/xl/worksheets/sheet${String(n)}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${TYPE}.calcChain+xml"/><Override PartName="/xl/comments1.xml" ContentType="${TYPE}.comments+xml"/><Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/><Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${TYPE}.table+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/><Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="${TYPE}.externalLink+xml"/><Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relationships = (...targets: Array<[type: string, target: string, external?: boolean]>) =>
  `<Relationships xmlns="${RELS}">${targets
    .map(
      ([type, target, external], i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="${type.includes("://") ? type : `${R}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`
    )
    .join("")}</Relationships>`;

const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><workbookProtection workbookAlgorithmName="SHA-512" workbookHashValue="aGFzaA==" workbookSaltValue="c2FsdA==" workbookSpinCount="100000"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="12000" tabRatio="700"/></bookViews><sheets><sheet name="表一" sheetId="1" r:id="rId1"/><sheet name="表 二" sheetId="4" r:id="rId2"/><sheet name="隐藏" sheetId="7" state="veryHidden" r:id="rId3"/></sheets><externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">表一!$A$3:$D$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表一!$A$1:$D$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表一!$1:$3</definedName><definedName name="合计数" comment="全年">表一!$B$8</definedName><definedName name="本表" localSheetId="1">'表 二'!$A$1:$B$4</definedName><definedName name="税率">0.13</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const font = (extra = "") =>
  `<font>${extra}<sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="#,##0.00_ "/></numFmts><fonts count="3">${font()}${font("<b/>")}<font><sz val="11"/><color theme="4" tint="-0.249977111117893"/><name val="黑体"/><scheme val="minor"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="5" tint="0.59999389629810485"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color theme="4"/></stop></gradientFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="mediumDashed"><color indexed="10"/></right><top/><bottom style="double"><color rgb="FF00B050"/></bottom><diagonal style="thin"><color auto="1"/></diagonal></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" textRotation="45" readingOrder="1"/></xf><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="14" fontId="2" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"><alignment indent="2"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection hidden="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="2"><dxf><font><b/><i val="0"/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><border><left style="thin"><color rgb="FFFF0000"/></left></border></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`;

const STRINGS = ["2026年收支总表", "项目", "预算数", "合计", "x"];
const sharedStrings = `<sst xmlns="${MAIN}" count="6" uniqueCount="6">${STRINGS.map((text) => `<si><t>${text}</t></si>`).join("")}<si><r><t xml:space="preserve">红 </t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>字</t></r><phoneticPr fontId="1"/></si></sst>`;

/** 表一: a title, a header in row 3, five figures in rows 4 to 8, remarks in row 9, all kinds of contents in rows 11 to 14. */
const sheet1 = `<worksheet xmlns="${MAIN}" xmlns:r="${R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor theme="6"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:F14"/><sheetViews><sheetView tabSelected="1" zoomScale="90" workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="30.625" style="6" customWidth="1"/><col min="2" max="3" width="14" customWidth="1" outlineLevel="1"/><col min="4" max="4" width="9" hidden="1" customWidth="1"/></cols><sheetData><row r="1" spans="1:4" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/></row><row r="3" spans="1:4"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c></row>${[4, 5, 6, 7].map((row) => `<row r="${String(row)}" spans="1:4"${row === 6 ? ' outlineLevel="1"' : ""}><c r="A${String(row)}" s="5" t="inlineStr"><is><t>20${String(row)}01</t></is></c><c r="B${String(row)}" s="2"><v>${String(row)}.1</v></c>${row === 4 ? '<c r="C4"><f t="shared" ref="C4:C7" si="0">B4*2</f><v>8.2</v></c>' : `<c r="C${String(row)}"><f t="shared" si="0"/><v>${String(row * 2)}.2</v></c>`}</row>`).join("")}<row r="8" spans="1:4"><c r="A8" t="s"><v>3</v></c><c r="B8" s="2"><f>SUM(B4:B7)</f><v>22.4</v></c><c r="C8"><f t="array" ref="C8">SUM(B4:B7*2)</f><v>44.8</v></c><c r="D8"><f>'表 二'!A1+合计数</f><v>23.4</v></c></row><row r="9"><c r="A9" t="s"><v>5</v></c></row><row r="11"><c r="A11" s="3"><v>46053</v></c><c r="B11" t="b"><v>1</v></c><c r="C11" t="e"><v>#DIV/0!</v></c><c r="D11" s="4"/><c r="E11"><f>1/3</f><v>0.33333333333333331</v></c></row><row r="12"><c r="A12" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B12"><f>[1]Sheet1!$A$1</f><v>5</v></c></row><row r="14"><c r="F14" s="6"><f>IFERROR(VLOOKUP(A4,A4:B7,2,0),"")</f><v>4.0999999999999996</v></c></row></sheetData><protectedRanges><protectedRange sqref="B4:B7" name="数"/></protectedRanges><autoFilter ref="A3:D8"/><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A9:C9"/></mergeCells><phoneticPr fontId="1"/>${conditionalFormats()}<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="科目" error="请从列表中选择" sqref="A4:A7"><formula1>"20401,20501"</formula1></dataValidation><dataValidation type="decimal" operator="greaterThanOrEqual" sqref="B4:B7 D5"><formula1>$B$8*0</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A9" r:id="rId1" tooltip="网站"/><hyperlink ref="A8" location="表一!B8" display="合计"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" scale="80" orientation="landscape" r:id="rId2"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="9" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="A4:A7" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="expression" priority="20" id="{AAAAAAAA-1111-4222-8333-444444444444}"><xm:f>'表 二'!$A$1&gt;B4</xm:f></x14:cfRule><xm:sqref>B4:B7</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`;

/** One of each kind, and one that counts in standard deviations, which Univer does not know. */
function conditionalFormats(): string {
  const rules: Array<[range: string, attributes: string, content: string]> = [
    ["B4:B7", 'type="cellIs" dxfId="0" operator="greaterThan"', "<formula>6</formula>"],
    ["B4:B7", 'type="cellIs" dxfId="0" operator="lessThan"', "<formula>$B$8/8</formula>"],
    [
      "A4:A7",
      'type="containsText" dxfId="1" operator="containsText" text="204"',
      '<formula>NOT(ISERROR(SEARCH("204",A4)))</formula>',
    ],
    ["A4:A7", 'type="duplicateValues" dxfId="0"', ""],
    ["C4:C7", 'type="top10" dxfId="0" rank="2"', ""],
    ["C4:C7", 'type="aboveAverage" dxfId="1" aboveAverage="0"', ""],
    ["C4:C7", 'type="aboveAverage" dxfId="1" stdDev="1"', ""],
    [
      "B4:B8",
      'type="colorScale"',
      '<colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color theme="4"/></colorScale>',
    ],
    [
      "C4:C8",
      'type="dataBar"',
      '<dataBar><cfvo type="min"/><cfvo type="num" val="20"/><color rgb="FF638EC6"/></dataBar>',
    ],
    [
      "D4:D8",
      'type="iconSet"',
      '<iconSet iconSet="3Arrows" reverse="1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="num" val="10" gte="0"/></iconSet>',
    ],
    ["A1:D8", 'type="expression" dxfId="1" stopIfTrue="1"', "<formula>$B1&gt;B$8</formula>"],
    [
      "A11:A12",
      'type="timePeriod" dxfId="0" timePeriod="thisMonth"',
      "<formula>MONTH(A11)=MONTH(TODAY())</formula>",
    ],
  ];
  return rules
    .map(
      ([range, attributes, content], i) =>
        `<conditionalFormatting sqref="${range}"><cfRule ${attributes} priority="${String(i + 1)}">${content}</cfRule></conditionalFormatting>`
    )
    .join("");
}

const sheet2 = `<worksheet xmlns="${MAIN}"><dimension ref="A1:B4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>表一!B8</f><v>22.4</v></c></row><row r="4"><c r="A4" t="s"><v>4</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
const sheet3 = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>42</v></c></row></sheetData><sheetProtection algorithmName="SHA-512" hashValue="aGFzaA==" saltValue="c2FsdA==" spinCount="100000" sheet="1" objects="1" formatCells="0"/></worksheet>`;

const comments = `<comments xmlns="${MAIN}"><authors><author>审核人</author><author>tc=${THREAD}</author></authors><commentList><comment ref="B4" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>以批复</t></r><r><t>为准</t></r></text></comment><comment ref="C5" authorId="1" shapeId="0"><text><t>[Threaded comment]

请核对</t></text></comment></commentList></comments>`;
const box = (id: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>2, 15, ${String(row)}, 2, 4, 31, ${String(row + 4)}, 4</x:Anchor><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${box(1025, 3, 1)}${box(1026, 4, 2)}</xml>`;
const threads = `<ThreadedComments xmlns="${THREADS}"><threadedComment ref="C5" dT="2026-01-15T09:30:00.00" personId="{99999999-0000-4000-8000-000000000001}" id="${THREAD}"><text>请核对</text></threadedComment><threadedComment ref="C5" dT="2026-01-16T09:30:00.00" personId="{99999999-0000-4000-8000-000000000002}" id="${REPLY}" parentId="${THREAD}"><text>已核对</text></threadedComment></ThreadedComments>`;
const persons = `<personList xmlns="${THREADS}"><person displayName="审核人" id="{99999999-0000-4000-8000-000000000001}" userId="a" providerId="None"/><person displayName="填表人" id="{99999999-0000-4000-8000-000000000002}" userId="b" providerId="None"/></personList>`;

const anchor = (row: number, content: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row + 6)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`;
const drawing = `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${R}">${anchor(3, `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame>`)}${anchor(12, `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 1"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`)}</xdr:wsDr>`;
const chart = `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>表一!$A$4:$A$7</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>表一!$B$4:$B$7</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const table = `<table xmlns="${MAIN}" id="1" name="表格1" displayName="表格1" ref="A3:C8" totalsRowShown="0"><autoFilter ref="A3:C8"/><tableColumns count="3"><tableColumn id="1" name="项目"/><tableColumn id="2" name="预算数"/><tableColumn id="3" name="列1"/></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`;
const externalLink = `<externalLink xmlns="${MAIN}" xmlns:r="${R}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>`;
const theme = `<a:theme xmlns:a="${DRAWING}/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>${[
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4472C4"],
  ["accent2", "ED7D31"],
  ["accent3", "A5A5A5"],
  ["accent4", "FFC000"],
  ["accent5", "5B9BD5"],
  ["accent6", "70AD47"],
  ["hlink", "0563C1"],
  ["folHlink", "954F72"],
]
  .map(([name, rgb]) => `<a:${name ?? ""}><a:srgbClr val="${rgb ?? ""}"/></a:${name ?? ""}>`)
  .join("")}</a:clrScheme></a:themeElements></a:theme>`;

const PARTS: Record<string, string> = {
  "[Content_Types].xml": contentTypes,
  "_rels/.rels": relationships(
    ["officeDocument", "xl/workbook.xml"],
    [`${RELS}/metadata/core-properties`, "docProps/core.xml"]
  ),
  "docProps/core.xml": `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>财务处</dc:creator></cp:coreProperties>`,
  "xl/workbook.xml": workbook,
  "xl/_rels/workbook.xml.rels": relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet2.xml"],
    ["worksheet", "worksheets/sheet3.xml"],
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["theme", "theme/theme1.xml"],
    ["calcChain", "calcChain.xml"],
    [`${MS}/person`, "persons/person.xml"],
    ["externalLink", "externalLinks/externalLink1.xml"]
  ),
  "xl/worksheets/sheet1.xml": sheet1,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(
    ["hyperlink", "https://example.gov.cn/", true],
    ["printerSettings", "../printerSettings/printerSettings1.bin"],
    ["drawing", "../drawings/drawing1.xml"],
    ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
    ["table", "../tables/table1.xml"],
    ["comments", "../comments1.xml"],
    [`${MS}/threadedComment`, "../threadedComments/threadedComment1.xml"]
  ),
  "xl/worksheets/sheet2.xml": sheet2,
  "xl/worksheets/sheet3.xml": sheet3,
  "xl/styles.xml": styles,
  "xl/sharedStrings.xml": sharedStrings,
  "xl/theme/theme1.xml": theme,
  "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B8" i="1"/><c r="C4"/></calcChain>`,
  "xl/comments1.xml": comments,
  "xl/drawings/vmlDrawing1.vml": vml,
  "xl/threadedComments/threadedComment1.xml": threads,
  "xl/persons/person.xml": persons,
  "xl/drawings/drawing1.xml": drawing,
  "xl/drawings/_rels/drawing1.xml.rels": relationships(
    ["chart", "../charts/chart1.xml"],
    ["image", "../media/image1.png"]
  ),
  "xl/charts/chart1.xml": chart,
  "xl/tables/table1.xml": table,
  "xl/externalLinks/externalLink1.xml": externalLink,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([
    "externalLinkPath",
    "other.xlsx",
    true,
  ]),
};

const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** @param changes parts, by their names, that take the place of others */
export function richWorkbook(changes: Record<string, string> = {}): Uint8Array {
  const text = Object.entries({ ...PARTS, ...changes }).map(
    ([name, xml]) => [name, Uint8Array.from(strToU8(DECLARATION + xml))] as const
  );
  return zipSync({
    ...Object.fromEntries(text),
    "xl/media/image1.png": Uint8Array.from(Buffer.from(PIXEL, "base64")),
    "xl/printerSettings/printerSettings1.bin": Uint8Array.from([1, 2, 3, 0, 255]),
  });
}
