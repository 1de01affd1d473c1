/** Saving writes over the file that was opened: what nobody changed stays byte for byte. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre/xlsx";
import { openWorkbook as readForTerminal } from "../../src/files/open-workbook";
import type { UniverBook } from "../../src/host/book/univer-book";
import { createEngine, type Engine } from "../../src/host/engine/engine";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { writeWorkbook } from "../../src/host/files/write-xlsx";
import { parseReference } from "../../src/host/a1";
import type { XmlElement } from "../../src/host/files/xml/xml-tree";
import { SAMPLES } from "../../src/host/page/samples";
import { REPLY, richWorkbook, THREAD } from "./rich-workbook";
import {
  aroundCells,
  cellsOf,
  changedCells,
  changedParts,
  partRoot,
  partsOf,
  partText,
} from "./saved-parts";

const FOLDER = path.resolve(__dirname, "../../samples");
const SHEET1 = "xl/worksheets/sheet1.xml";
let engine: Engine;

beforeAll(() => {
  engine = createEngine({ functions: [] });
});
afterAll(() => engine.dispose());

async function open(file: Uint8Array): Promise<UniverBook> {
  const book = engine.open(await readWorkbook(new Uint8Array(file), "x.xlsx", []));
  await book.settle();
  return book;
}

/** Opens a file, changes it, saves it. */
async function changed(
  file: Uint8Array,
  change: (book: UniverBook) => unknown = () => undefined
): Promise<Uint8Array> {
  const book = await open(file);
  await change(book);
  await book.settle();
  const saved = await writeWorkbook(book, []);
  engine.close(book);
  return saved;
}

const first = (book: UniverBook) => book.sheet("表一").facade;
const insertRow = (book: UniverBook) => first(book).insertRows(4, 1);

test.each(SAMPLES.map(({ file }) => file))("%s, opened and saved, is the same", async (name) => {
  const file = new Uint8Array(readFileSync(path.join(FOLDER, name)));
  expect(changedParts(file, await changed(file))).toEqual([]);
});

test("a workbook with much that Univer does not know, opened and saved, is the same", async () => {
  const file = richWorkbook();
  expect(changedParts(file, await changed(file))).toEqual([]);
});

test("one number changes its cell and the results that depend on it, nothing else", async () => {
  const file = richWorkbook();
  const saved = await changed(file, (book) => book.range("表一!B5").write(100));
  expect(changedParts(file, saved)).toEqual([SHEET1, "xl/worksheets/sheet2.xml"]);
  expect(changedCells(file, saved)).toEqual(["B5", "C5", "B8", "C8", "D8"]);
  expect(changedCells(file, saved, 2)).toEqual(["B1"]);
  expect(aroundCells(saved)).toBe(aroundCells(file));
  expect(cellsOf(saved).get("B5")).toBe('<c r="B5" s="2"><v>100</v></c>');
  expect(cellsOf(saved).get("C5")).toBe('<c r="C5"><f t="shared" si="0"/><v>200</v></c>');
  expect(cellsOf(saved).get("C8")).toContain('<f t="array" ref="C8">');
});

test("the terminal reads the saved file as the page shows it", async () => {
  const saved = await changed(richWorkbook(), (book) => {
    book.range("表一!B5").write(100);
    insertRow(book);
  });
  const [grid] = await readForTerminal(saved);
  expect(grid?.values[8]?.slice(0, 4)).toEqual(["合计", 117.3, 234.6, 118.3]);
});

test("what is typed is stored as what it is: texts, numbers, truth, errors, formulas, blanks", async () => {
  const saved = await changed(richWorkbook(), (book) => {
    book.range("表一!A20:E20").write([[" a\n<b> ", "'007", true, "=A4&1", "#N/A"]]);
    book.range("表一!A11:B11").write([["", "_x0041_"]]);
  });
  const cells = cellsOf(saved);
  expect(cells.get("A20")).toBe(
    '<c r="A20" t="inlineStr"><is><t xml:space="preserve"> a&#10;&lt;b&gt; </t></is></c>'
  );
  expect(cells.get("B20")).toBe('<c r="B20" t="inlineStr"><is><t>007</t></is></c>');
  expect(cells.get("C20")).toBe('<c r="C20" t="b"><v>1</v></c>');
  expect(cells.get("D20")).toMatch(/<c r="D20" .*t="str".*><f>A4&amp;1<\/f><v>204011<\/v><\/c>/);
  expect(cells.get("E20")).toBe('<c r="E20" t="e"><v>#N/A</v></c>');
  expect(cells.get("A11")).toBe('<c r="A11" s="3"/>');
  expect(cells.get("B11")).toContain("<t>_x005F_x0041_</t>");
  const again = await open(saved);
  expect(again.range("表一!A20:E20").values()).toEqual([
    [" a\n<b> ", "007", true, "204011", "#N/A"],
  ]);
  expect(again.range("表一!B11").values()).toEqual([["_x0041_"]]);
  engine.close(again);
});

test("a format changes what it says and keeps what Univer does not know of the cell's", async () => {
  const file = richWorkbook();
  const saved = await changed(file, (book) => book.range("表一!B5").facade().setFontWeight("bold"));
  expect(changedCells(file, saved)).toEqual(["B5"]);
  const styles = partRoot(saved, "xl/styles.xml");
  const format = styles.child("cellXfs")?.children.at(-1);
  expect([format?.get("numFmtId"), format?.get("borderId")]).toEqual(["176", "1"]);
  // the diagonal of its border, and that it is not locked
  expect(format?.child("protection")?.get("locked")).toBe("0");
  expect(styles.child("fonts")?.children[Number(format?.get("fontId"))]?.child("b")).toBeDefined();
  expect(
    styles
      .child("cellXfs")
      ?.children.slice(0, 7)
      .map((xf) => xf.serialize())
  ).toEqual(
    partRoot(file, "xl/styles.xml")
      .child("cellXfs")
      ?.children.map((xf) => xf.serialize())
  );
});

describe("a row comes between", () => {
  const file = richWorkbook();
  let saved: Uint8Array;
  let xml: string;
  beforeAll(async () => {
    saved = await changed(file, insertRow);
    xml = partText(saved, SHEET1);
  });

  test("every cell is where it belongs, with all that it had", () => {
    const cells = cellsOf(saved);
    expect(cells.get("A10")).toBe('<c r="A10" t="s"><v>5</v></c>');
    expect(cells.get("F15")).toContain("<f>IFERROR(VLOOKUP(A4,A4:B8,2,0),");
    expect(cells.get("C9")).toBe('<c r="C9"><f t="array" ref="C9">SUM(B4:B8*2)</f><v>44.8</v></c>');
    expect(cells.get("C8")).toBe('<c r="C8"><f>B8*2</f><v>14.2</v></c>');
    expect(cells.get("A4")).toBe(cellsOf(file).get("A4"));
    expect(xml).toContain('<row r="7" spans="1:4" outlineLevel="1">');
  });

  test.each([
    ["merged ranges", '<mergeCell ref="A10:C10"/>'],
    ["the filter", '<autoFilter ref="A3:D9"/>'],
    ["ranges for certain users", '<protectedRange sqref="B4:B8" name="数"/>'],
    ["a list to choose from", 'error="请从列表中选择" sqref="A4:A8"'],
    ["a validation by formula", 'sqref="B4:B8 D6"><formula1>$B$9*0</formula1>'],
    ["links", '<hyperlink ref="A10" r:id="rId1" tooltip="网站"/>'],
    ["links inside the workbook", 'ref="A9" location="表一!B9"'],
    ["page breaks", '<brk id="10" max="16383" man="1"/>'],
    ["ignored errors", '<ignoredError sqref="A4:A8"'],
    ["a rule by formula", "<formula>$B$9/8</formula>"],
    ["a rule that Univer cuts in pieces", "<formula>$B1&gt;B$9</formula>"],
    ["a rule that Univer does not know", 'stdDev="1" priority="7"'],
    ["rules of later versions", "<xm:sqref>B4:B8</xm:sqref>"],
  ])("%s: moved along", (_, text) => {
    expect(xml).toContain(text);
  });

  test("all rules are there once, in their order", () => {
    const order = (bytes: Uint8Array) =>
      partRoot(bytes, SHEET1)
        .descendants("cfRule")
        .filter((rule) => rule.get("priority") !== "20")
        .sort((a, b) => Number(a.get("priority")) - Number(b.get("priority")))
        .map((rule) => [rule.get("type"), rule.get("priority"), rule.get("dxfId")]);
    expect(order(saved)).toEqual(order(file));
  });

  test("names, charts, drawings, tables and other sheets' formulas follow", () => {
    const workbook = partText(saved, "xl/workbook.xml");
    expect(workbook).toContain(">表一!$A$1:$D$10</definedName>");
    expect(workbook).toContain(">表一!$1:$3</definedName>");
    expect(workbook).toContain('comment="全年">表一!$B$9</definedName>');
    const chart = partText(saved, "xl/charts/chart1.xml");
    expect(chart).toContain("<c:f>表一!$B$4:$B$8</c:f>");
    const anchors = partRoot(saved, "xl/drawings/drawing1.xml").children;
    const rows = anchors.map((anchor) => anchor.descendants("row").map(({ text }) => text));
    expect(rows).toEqual([
      ["3", "10"],
      ["13", "19"],
    ]);
    expect(partText(saved, "xl/tables/table1.xml")).toContain('ref="A3:C9"');
    expect(partText(saved, "xl/worksheets/sheet2.xml")).toContain("<f>表一!B9</f><v>22.4</v>");
  });

  test("no part is lost but the order of calculation, which is no longer true", () => {
    const [before, after] = [partsOf(file), partsOf(saved)];
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual(["xl/calcChain.xml"]);
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([]);
  });
});

test("a row that comes and is taken back leaves the file as it was", async () => {
  const file = richWorkbook();
  const saved = await changed(file, async (book) => {
    insertRow(book);
    await book.settle();
    book.unit.workbook.undo();
  });
  expect(changedParts(file, saved)).toEqual([]);
});

test("a row that goes takes along what stood in it only", async () => {
  const saved = await changed(richWorkbook(), (book) => first(book).deleteRows(8, 1));
  const xml = partText(saved, SHEET1);
  expect(xml).not.toContain('tooltip="网站"');
  expect(xml).toContain('<hyperlink ref="A8"');
  expect(xml).toContain('<mergeCells count="1">');
  expect(partText(saved, "xl/workbook.xml")).toContain(">表一!$A$1:$D$8</definedName>");
});

test("a column that comes moves widths, cells and all that names columns", async () => {
  const saved = await changed(richWorkbook(), (book) => first(book).insertColumns(1, 1));
  const xml = partText(saved, SHEET1);
  expect(xml).toContain('<col min="3" max="4" width="14" customWidth="1" outlineLevel="1"/>');
  expect(xml).toContain('<mergeCell ref="A1:E1"/>');
  expect(cellsOf(saved).get("C8")).toBe('<c r="C8" s="2"><f>SUM(C4:C7)</f><v>22.4</v></c>');
  expect(partText(saved, "xl/workbook.xml")).toContain("表一!$C$8</definedName>");
});

test("widths, heights, hidden rows and frozen rows are written where they changed", async () => {
  const file = richWorkbook();
  const saved = await changed(file, (book) => {
    first(book).setColumnWidth(0, 100);
    first(book).setRowHeight(6, 40);
    first(book).hideRows(4, 1);
    first(book).setFrozenRows(2);
  });
  const xml = partText(saved, SHEET1);
  expect(xml).toMatch(/<col min="1" max="1" [^>]*style="6"[^>]*\/><col min="2" max="3" width="14"/);
  expect(xml).toMatch(/<row r="7" spans="1:4" ht="30" customHeight="1">/);
  expect(xml).toMatch(/<row r="5" spans="1:4" hidden="1">/);
  expect(xml).toContain(
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>'
  );
  expect(changedCells(file, saved)).toEqual([]);
});

describe("sheets", () => {
  test("a new name goes into names, charts, links and formulas", async () => {
    const saved = await changed(richWorkbook(), (book) => first(book).setName("新 表"));
    const workbook = partText(saved, "xl/workbook.xml");
    expect(workbook).toContain('<sheet name="新 表" sheetId="1" r:id="rId1"/>');
    expect(workbook).toContain(">'新 表'!$A$1:$D$9</definedName>");
    expect(workbook).toContain(">'新 表'!$B$8</definedName>");
    expect(partText(saved, "xl/charts/chart1.xml")).toContain("<c:f>'新 表'!$B$4:$B$7</c:f>");
    expect(partText(saved, SHEET1)).toContain("location=\"'新 表'!B8\"");
    expect(cellsOf(saved, 2).get("B1")).toContain("<f>'新 表'!B8</f>");
  });

  test("one that goes takes its parts along; the others keep theirs", async () => {
    const saved = await changed(richWorkbook(), (book) =>
      book.unit.workbook.deleteSheet(book.sheet("表一").id)
    );
    const names = [...partsOf(saved).keys()];
    expect(names).not.toContain(SHEET1);
    expect(names).not.toContain("xl/charts/chart1.xml");
    const workbook = partText(saved, "xl/workbook.xml");
    expect(workbook).not.toContain("_xlnm");
    expect(workbook).toContain('<definedName name="本表" localSheetId="0">');
    expect(partText(saved, "[Content_Types].xml")).not.toContain("sheet1.xml");
    const again = await open(saved);
    expect(again.sheets().map(({ name }) => name)).toEqual(["表 二", "隐藏"]);
    engine.close(again);
  });

  test("a new one, and a copy, stand beside the old ones, which stay as they were", async () => {
    const file = richWorkbook();
    const saved = await changed(file, (book) => {
      book.unit.workbook.insertSheet("新表");
      book.range("新表!B2").write([["附注"]]);
      book.unit.workbook.duplicateSheet(first(book));
    });
    expect(changedParts(file, saved)).toEqual(
      expect.not.arrayContaining([SHEET1, "xl/worksheets/sheet2.xml", "xl/styles.xml"])
    );
    const again = await open(saved);
    const copy = again.sheets().find(({ name }) => name.startsWith("表一") && name !== "表一");
    expect(again.range("新表!B2").values()).toEqual([["附注"]]);
    expect(again.range("A1:D9", copy).formulas()).toEqual(again.range("表一!A1:D9").formulas());
    const before = again.snapshot()["表一"];
    const after = again.snapshot()[copy?.name ?? ""];
    expect(after?.data.mergeData).toEqual(before?.data.mergeData);
    expect(after?.rules.map(({ rule }) => rule)).toEqual(before?.rules.map(({ rule }) => rule));
    expect(after?.notes.map(({ note }) => note)).toEqual(before?.notes.map(({ note }) => note));
    engine.close(again);
  });

  test("hidden ones keep how they are hidden, and the order is the user's", async () => {
    const saved = await changed(richWorkbook(), (book) => {
      book.sheet("表 二").facade.hideSheet();
    });
    const workbook = partText(saved, "xl/workbook.xml");
    expect(workbook).toContain('name="表 二" sheetId="4" r:id="rId2" state="hidden"/>');
    expect(workbook).toContain('name="隐藏" sheetId="7" state="veryHidden"');
  });
});

test("notes and comments are read as what they are", async () => {
  const book = await open(richWorkbook());
  const { notes } = book.snapshot()["表一"] ?? {};
  expect(notes).toMatchObject([
    { row: 3, col: 1, note: "以批复为准" },
    {
      id: THREAD,
      row: 4,
      col: 2,
      note: "请核对",
      thread: {
        author: "审核人",
        resolved: false,
        replies: [{ id: REPLY, author: "填表人", content: "已核对" }],
      },
    },
  ]);
  engine.close(book);
});

test("the add-in's comments come back with their ids, beside notes for older programs", async () => {
  const file = richWorkbook();
  let id = "";
  const saved = await changed(file, (book) => {
    ({ id } = book.comments.add(book.range("表 二!A4"), "✕ 错误：合计不等"));
    book.comments.edit(
      book.comments.at(book.range("表一!C5")) ?? { id, sheet: book.sheet("表一") },
      "已改"
    );
  });
  const again = await open(saved);
  const comment = again.comments.at(again.range("表 二!A4"));
  expect(comment?.id).toBe(id);
  expect(comment && again.comments.content(comment)).toBe("✕ 错误：合计不等");
  expect(again.comments.all()).toHaveLength(2);
  engine.close(again);
  const relations = partText(saved, "xl/worksheets/_rels/sheet2.xml.rels");
  expect(relations).toMatch(/comments2\.xml.*vmlDrawing2\.vml.*threadedComment2\.xml/s);
  expect(partText(saved, "xl/comments2.xml")).toContain("[Threaded comment]");
  expect(partText(saved, "xl/comments1.xml")).toContain("已改");
  // who wrote what others said stays
  expect(partText(saved, "xl/threadedComments/threadedComment1.xml")).toContain(
    "<text>已核对</text>"
  );
});

test("notes and comments are written where they stand, with their boxes", async () => {
  const places: string[] = [];
  const saved = await changed(richWorkbook(), (book) => {
    first(book).insertRows(1, 2);
    const { notes = [] } = book.snapshot()["表一"] ?? {};
    places.push(...notes.map(({ row, col }) => `${String(row)},${String(col)}`));
  });
  const cell = (element: XmlElement) => {
    const area = parseReference(element.get("ref") ?? "")?.area;
    return `${String(area?.row)},${String(area?.column)}`;
  };
  const comments = partRoot(saved, "xl/comments1.xml").descendants("comment");
  expect(comments.map(cell)).toEqual(places);
  // the runs of a note's text, and who wrote it
  expect(comments[0]?.descendants("b")).toHaveLength(1);
  expect(comments.map((comment) => comment.get("authorId"))).toEqual(["0", "1"]);
  const threads = partRoot(saved, "xl/threadedComments/threadedComment1.xml").children;
  expect(threads.map(cell)).toEqual([places[1], places[1]]);
  const boxes = partRoot(saved, "xl/drawings/vmlDrawing1.vml").childrenNamed("shape");
  const text = (box: XmlElement, name: string) => box.descendants(name)[0]?.text ?? "";
  expect(boxes.map((box) => `${text(box, "Row")},${text(box, "Column")}`)).toEqual(places);
});

test("marks, saved, opened again and cleared, leave the file as it was", async () => {
  const file = richWorkbook();
  const marked = await changed(file, (book) => {
    const rule = book.rules.add([book.range("表一!B5")]);
    book.rules.change(rule, (r) => {
      r.formula = '="标记"<>""';
      r.style = { bg: { rgb: "#FFC7CE" } };
    });
    book.comments.add(book.range("表一!B6"), "✕ 错误");
  });
  expect(changedCells(file, marked)).toEqual([]);
  const cleared = await changed(marked, (book) => {
    book.rules
      .touching([book.range("表一!A1:F20")])
      .filter(({ formula }) => formula === '="标记"<>""')
      .forEach((rule) => book.rules.delete(rule));
    const comment = book.comments.at(book.range("表一!B6"));
    if (comment) book.comments.delete(comment);
  });
  const open1 = await open(cleared);
  const open2 = await open(file);
  expect(open1.snapshot()).toEqual(open2.snapshot());
  engine.close(open1);
  engine.close(open2);
  expect(changedCells(file, cleared)).toEqual([]);
  // who commented, and how it looked, is still known; all else is as it was
  const rest = ["xl/styles.xml", "xl/persons/person.xml", "xl/comments1.xml"];
  expect(changedParts(file, cleared).filter((name) => !rest.includes(name))).toEqual([SHEET1]);
});

test("formulas that fill several cells are stored so that Excel fills them too", async () => {
  const file = await writeXlsx({ sheets: [{ name: "表一", rows: [[1], [2], [3]] }] });
  const saved = await changed(file, (book) => book.range("C1").write("=A1:A3*2"));
  const cells = cellsOf(saved);
  expect(cells.get("C1")).toBe('<c r="C1" cm="1"><f t="array" ref="C1:C3">A1:A3*2</f><v>2</v></c>');
  expect(cells.get("C3")).toBe('<c r="C3"><v>6</v></c>');
  expect(partText(saved, "xl/metadata1.xml")).toContain('fDynamic="1"');
  const again = await open(saved);
  expect(again.range("C1:C3").formulas()[0]).toEqual(["=A1:A3*2"]);
  expect(again.range("C1:C3").values()).toEqual([[2], [4], [6]]);
  engine.close(again);
});

test("results that the file lacks are filled in", async () => {
  const file = richWorkbook({
    "xl/worksheets/sheet2.xml": partText(richWorkbook(), "xl/worksheets/sheet2.xml").replace(
      "<v>22.4</v>",
      ""
    ),
  });
  const saved = await changed(file);
  expect(cellsOf(saved, 2).get("B1")).toBe('<c r="B1"><f>表一!B8</f><v>22.4</v></c>');
});

test("a file whose XML cannot be followed is written anew with what Univer holds", async () => {
  const sheet = partText(richWorkbook(), "xl/worksheets/sheet2.xml");
  const doctype = "<!DOCTYPE worksheet>";
  const file = richWorkbook({
    "xl/worksheets/sheet2.xml": doctype + sheet.replace(/^<\?.*\?>\s*/, ""),
  });
  const data = await readWorkbook(file, "x.xlsx", []);
  expect(data.source).toBeUndefined();
  const saved = await changed(file);
  const again = await open(saved);
  expect(again.sheets().map(({ name }) => name)).toEqual(["表一", "表 二", "隐藏"]);
  expect(again.range("表一!B8").values()).toEqual([[22.4]]);
  engine.close(again);
});
