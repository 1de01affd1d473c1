/** XML that stays as it was read, and references that follow rows, columns and sheets. */
import * as fc from "fast-check";
import { AxisMap, originNote } from "../../src/host/book/origins";
import {
  movedFormula,
  movedReference,
  shiftedFormula,
} from "../../src/host/files/formula-references";
import { FunctionNames } from "../../src/host/files/function-names";
import { parseXml, XmlSyntaxError } from "../../src/host/files/xml/xml-tree";

/** Row 2 of four is new, the third of the file is gone; the columns stay. */
const rows = new AxisMap({ 0: originNote(0), 1: {}, 2: originNote(1), 3: originNote(3) }, 4, 4);
const columns = new AxisMap({ 0: originNote(0), 1: originNote(1) }, 2, 2);
const moves = (name: string) => {
  if (name === "表一") return { name: "新 表", rows, columns };
  return name === "走了" ? { name: null, rows, columns } : undefined;
};

test.each([
  ["SUM(A1:B4)", "SUM(A1:B4)"],
  ["A2+$A$2*A10", "A3+$A$3*A10"],
  ["A3", "#REF!"],
  ["A2:A3", "A3"],
  ["SUM(A:A,2:2,$3:$4)", "SUM(A:A,3:3,$4:$4)"],
  ["表一!A2&'表一'!$A$2:$A$4", "'新 表'!A3&'新 表'!$A$3:$A$4"],
  ["走了!A1+别处!A2", "#REF!+别处!A2"],
  ['"A2"&LOG10(A2)&A2B&_A2', '"A2"&LOG10(A3)&A2B&_A2'],
  ["[1]表一!A2+表格1[A2]", "[1]表一!A2+表格1[A2]"],
  ["表一!合计*'表一'!合计", "'新 表'!合计*'新 表'!合计"],
])("%s becomes %s", (formula, moved) => {
  // a range of which one row remains is still written as one
  expect(movedFormula(formula, "表一", moves)).toBe(moved === "A3" ? "A3:A3" : moved);
});

const own = { name: "新 表", rows, columns };

test("a reference to nothing that is left is none", () => {
  expect(movedReference("A3:B3", own)).toBeNull();
  expect(movedReference("C3:D4", own)).toBe("C4:D4");
});

test.each([
  ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1"],
  ["SUM(A:A,1:1,$1:$1)", 1, 1, "SUM(B:B,2:2,$1:$1)"],
  ["A1", -1, 0, "A1048576"],
])("%s, %d rows and %d columns further, is %s", (formula, down, right, shifted) => {
  expect(shiftedFormula(formula, down, right)).toBe(shifted);
});

test("rows that came and went and came back are where they were", () => {
  const noted = (origins: ReadonlyArray<number | null>) =>
    Object.fromEntries(origins.map((origin, i) => [i, origin === null ? {} : originNote(origin)]));
  expect(new AxisMap(noted([0, 1, 2]), 3, 3).isIdentity).toBe(true);
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(9)), { maxLength: 14 }), (origins) => {
      const map = new AxisMap(noted(origins), origins.length, 10);
      for (let origin = 0; origin < 20; origin++) {
        const place = map.placeOf(origin);
        if (place !== null) expect(map.originOf(place)).toBe(origin);
      }
    })
  );
});

test("functions are spelt as the file does, and back", () => {
  const names = new FunctionNames(["BUDGET.TOTAL"]);
  const stored = '_xlfn.XLOOKUP(A1,_xlfn._xlws.FILTER(B:B,C:C),"FILTER(")+_xldudf_BUDGET_TOTAL(A1)';
  const opened = 'XLOOKUP(A1,FILTER(B:B,C:C),"FILTER(")+BUDGET.TOTAL(A1)';
  expect(names.opened(stored)).toBe(opened);
  expect(names.stored(opened)).toBe(stored);
});

const ODD = `<?xml version='1.0'?>\r\n<!-- x --><a  k='&quot;1"' x:y="&#20013;&amp;"><b/><x:c >1 &lt; 2<![CDATA[<&>]]></x:c >\n<?pi?></a>\n`;

test("XML is written as it was read, but for what is changed", () => {
  const document = parseXml(ODD);
  expect(document.serialize()).toBe(ODD);
  const { root } = document;
  expect([root.get("k"), root.getLocal("y"), root.child("c")?.text]).toEqual([
    '"1"',
    "中&",
    "1 < 2<&>",
  ]);
  root.set("k", '"1"').child("b")?.set("n", undefined);
  expect(root.touched).toBe(false);
  root.child("b")?.set("n", "a\n<b");
  expect(document.serialize()).toBe(ODD.replace("<b/>", '<b n="a&#10;&lt;b"/>'));
  expect(root.child("c")?.touched).toBe(false);
});

test.each(["", "text", "<a>", "<a></b>", "<a/><b/>", "<!DOCTYPE a><a/>", "<a k=1/>"])(
  "%j is refused",
  (text) => {
    expect(() => parseXml(text)).toThrow(XmlSyntaxError);
  }
);
