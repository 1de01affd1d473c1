import fc from "fast-check";
import {
  baseParts,
  type BaseName,
  type ByteEdit,
  type EditedPackage,
  type PartEdit,
} from "../packages";
import { INHERITED, texts } from "./cells";

/** Numbers, places and ids that a file may claim. */
const CLAIMS = [
  "",
  "-1",
  "0",
  "1",
  "4294967295",
  "4294967296",
  "99999999999999999999",
  "1e9",
  "NaN",
  "A0",
  "A1048577",
  "XFE1",
  "ZZZ9999999",
  "A1:XFD1048576",
  "XFD1048576:A1",
  "$A$1",
  "一",
  "rId1",
  "rId2",
  "rId999",
  "../../../etc/passwd",
  "/xl/workbook.xml",
  "worksheets/sheet1.xml",
  "http://169.254.169.254/x",
  "file:///etc/passwd",
  "\\\\host\\share",
  "s",
  "str",
  "b",
  "e",
  "d",
  "n",
  "inlineStr",
  "shared",
  "array",
  "hidden",
  "&#0;",
  "&#x110000;",
  "&#xd800;",
  "&amp;&lt;&quot;",
  "_x0000__xD800_",
  "&boom;",
];

const MARKUP = [
  "<",
  ">",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?xml version='1.0' encoding='GBK'?>",
  '<!DOCTYPE a [<!ENTITY boom "boom"><!ENTITY x SYSTEM "file:///etc/passwd">]>',
  "&boom;",
  "&x;",
  "<toString/>",
  "<constructor/>",
  "<w:t>",
  "</w:t>",
  "<mc:Fallback>",
  "</mc:Fallback>",
  "<row r='5'/>",
  "<c r='A1'><v>7</v></c>",
  "<c r='Z9' t='s'><v>99</v></c>",
  "<c t='inlineStr'><is><t>x</t></is></c>",
  '<f>WEBSERVICE("http://x")</f>',
  "<mergeCell ref='A1:XFD1048576'/>",
  "<sheet name='__proto__' sheetId='9' r:id='rId1'/>",
  "<a xmlns='urn:budget-disclosure-assistant:corrections'>{</a>",
  "<si><t/></si>",
  "\u0000",
  "\ufffe",
];

const attributeValues = fc.oneof(
  fc.constantFrom(...CLAIMS),
  fc.constantFrom(...INHERITED),
  texts.map((text) => text.replace(/["<>&]/g, ""))
);

const place = fc.nat({ max: 20_000 });

function partEdits(base: BaseName): fc.Arbitrary<PartEdit> {
  const paths = [...baseParts(base).keys()];
  const part = fc.constantFrom(...paths);
  return fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom("drop", "double", "empty"), part }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom("drop-token", "double-token", "swap-tokens"),
        part,
        at: place,
      }),
    },
    {
      weight: 10,
      arbitrary: fc.record({ do: fc.constant("attribute"), part, at: place, to: attributeValues }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("text"),
        part,
        at: place,
        to: fc.oneof(attributeValues, fc.constantFrom(...MARKUP)),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("insert"),
        part,
        at: place,
        what: fc.constantFrom(...MARKUP),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("cut"), part, at: place }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("nest"),
        part,
        at: place,
        times: fc.constantFrom(2, 300, 20_000),
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("take"), part, from: part }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("rename"),
        part,
        to: fc.oneof(
          fc.constantFrom(...CLAIMS, ...paths),
          part.map((path) => path.toUpperCase())
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("encode"),
        part,
        as: fc.constantFrom("utf16le", "latin1"),
      }),
    }
  );
}

const byteEdits: fc.Arbitrary<ByteEdit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("flip"),
      at: place,
      bits: fc.integer({ min: 1, max: 255 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cut"), at: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom("remove", "double"),
      at: place,
      length: fc.integer({ min: 1, max: 64 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("remove-listed"),
      at: fc.nat({ max: 2_000 }),
      length: fc.integer({ min: 1, max: 200 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("swap-listed"),
      first: fc.nat({ max: 40 }),
      second: fc.nat({ max: 40 }),
    }),
  }
);

/** Files made of a good one by a few edits of its parts, seldom of its bytes. */
export function editedPackages(...bases: readonly BaseName[]): fc.Arbitrary<EditedPackage> {
  return fc.constantFrom(...bases).chain((base) =>
    fc.record({
      base: fc.constant(base),
      parts: fc.array(partEdits(base), { maxLength: 5 }),
      bytes: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(byteEdits, { minLength: 1, maxLength: 4 }) }
      ),
    })
  );
}
