import { readCustomXml } from "../../src/files/custom-xml";
import { buildZip } from "./build-zip";

const NAMESPACE = "urn:example";

async function partsOf(...contents: readonly (string | Uint8Array)[]) {
  const { parts, damaged } = await readCustomXml(
    buildZip([
      { path: "xl/workbook.xml", content: "<workbook/>" },
      ...contents.map((content, i) => ({
        path: `customXml/item${String(i + 1)}.xml`,
        content,
      })),
      { path: "customXml/itemProps1.xml", content: `<p xmlns="${NAMESPACE}">no content</p>` },
    ])
  );
  return { damaged, read: parts.map(({ namespace, text }) => [namespace, text]) };
}

test.each([
  [
    "as the add-in writes it",
    `<a xmlns="${NAMESPACE}" version="1">{"甲": "&lt;&amp;&#x4e59;"}</a>`,
  ],
  ["with a prefix", `<p:a xmlns:p="${NAMESPACE}" p:version='1'>{"甲": "&lt;&amp;乙"}</p:a>`],
  [
    "with a prologue and a comment",
    `\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- <b/> -->\n<a xmlns="${NAMESPACE}">{"甲": "&lt;&amp;乙"}</a>\n`,
  ],
  ["as CDATA", `<a xmlns="${NAMESPACE}"><![CDATA[{"甲": "<&乙"}]]></a>`],
])("a part %s is read", async (_, content) => {
  expect(await partsOf(content)).toEqual({ damaged: 0, read: [[NAMESPACE, '{"甲": "<&乙"}']] });
});

test("a part in UTF-16 is read", async () => {
  const text = `\ufeff<a xmlns="${NAMESPACE}">甲</a>`;
  const bytes = new Uint8Array(Buffer.from(text, "utf16le"));
  expect(await partsOf(bytes)).toEqual({ damaged: 0, read: [[NAMESPACE, "甲"]] });
});

test("parts of others and empty ones stand beside it", async () => {
  expect(await partsOf(`<a xmlns="${NAMESPACE}"/>`, "<b>other</b>")).toEqual({
    damaged: 0,
    read: [
      [NAMESPACE, ""],
      ["", "other"],
    ],
  });
});

test.each([
  ["no XML", "hello"],
  ["nothing", ""],
  ["a root that is cut off", `<a xmlns="${NAMESPACE}">half`],
])("%s is counted as damaged, and the other parts are read", async (_, content) => {
  expect(await partsOf(content, `<a xmlns="${NAMESPACE}">甲</a>`)).toEqual({
    damaged: 1,
    read: [[NAMESPACE, "甲"]],
  });
});

test("a part that is not properly packed is counted as damaged", async () => {
  const zip = buildZip([
    { path: "xl/workbook.xml", content: "<workbook/>" },
    {
      path: "customXml/item1.xml",
      content: "<a>content of some length</a>",
      packedData: new Uint8Array([0xff, 0xfe, 0x01, 0x02]),
    },
  ]);
  expect(await readCustomXml(zip)).toEqual({ parts: [], damaged: 1 });
});

test("a workbook without custom XML has no parts", async () => {
  expect(await partsOf()).toEqual({ damaged: 0, read: [] });
});
