/** What the add-in keeps in the workbook goes into a saved .xlsx file, and comes back from it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import type { AddInContents } from "../../src/host/book/add-in-data";
import { readAddInParts, writeAddInParts } from "../../src/host/files/add-in-parts";
import { readWorkbook } from "../../src/host/files/read-xlsx";
import { parseManifest } from "../../src/host/manifest";

const NAMESPACE = "urn:budget-disclosure-assistant:facts";
const ITEM = "/customXml/item1.xml";
const EXTENSION = "/xl/webextensions/webextension1.xml";
const PANES = "/xl/webextensions/taskpanes.xml";
const manifest = parseManifest(readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8"));

const CONTENTS: AddInContents = {
  parts: [
    {
      id: "{0A1B2C3D-0000-4000-8000-00000000000F}",
      xml: `<facts xmlns="${NAMESPACE}" version="1">{"原因":"“三公”经费 &lt;减少&gt;"}</facts>`,
    },
    {
      id: "{0A1B2C3D-0000-4000-8000-000000000010}",
      xml: `<p:other xmlns:p="urn:other&amp;more"/>`,
    },
  ],
  settings: new Map([
    ["preferences", JSON.stringify({ 单位: "万元", note: 'a "b" <c> & d\n\te' })],
    ["标记", "3"],
  ]),
};

const workbook = () => writeXlsx({ sheets: [{ name: "表一", rows: [["附注", 1]] }] });
const saved = async () => writeAddInParts(await workbook(), CONTENTS, manifest);

/** The texts of a file's parts by their names, each name with a slash before it. */
function partsOf(file: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(file)).map(([name, b]) => [`/${name}`, strFromU8(b)]));
}

/** The file with some parts replaced; null takes one away. */
function altered(file: Uint8Array, changes: Record<string, string | null>): Uint8Array {
  const kept = Object.entries(unzipSync(file)).filter(([name]) => changes[`/${name}`] !== null);
  const parts = Object.fromEntries(kept);
  for (const [name, text] of Object.entries(changes)) {
    if (text !== null) parts[name.slice(1)] = Uint8Array.from(strToU8(text));
  }
  return zipSync(parts);
}

const sheetsOf = async (file: Uint8Array) =>
  Object.values((await readWorkbook(file, "x.xlsx", [])).sheets ?? {}).map(({ name }) => name);

test("custom XML parts and settings are the same after saving and opening, twice", async () => {
  const once = readAddInParts(await saved(), manifest);
  expect(once).toEqual({ ...CONTENTS, damaged: [] });
  const again = readAddInParts(writeAddInParts(await workbook(), once, manifest), manifest);
  expect(again).toEqual(once);
});

test("every part that was added has its content type, and every relationship leads to a part", async () => {
  const parts = partsOf(await saved());
  const parse = (xml: string) => new DOMParser().parseFromString(xml, "text/xml");
  const types = parse(parts.get("/[Content_Types].xml") ?? "");
  const typeOf = (part: string) =>
    types.querySelector(`Override[PartName="${part}"]`)?.getAttribute("ContentType");
  const office = "application/vnd.openxmlformats-officedocument";
  expect([ITEM, "/customXml/itemProps2.xml", PANES, EXTENSION].map(typeOf)).toEqual([
    "application/xml",
    `${office}.customXmlProperties+xml`,
    "application/vnd.ms-office.webextensiontaskpanes+xml",
    "application/vnd.ms-office.webextension+xml",
  ]);
  let relationships = 0;
  for (const [name, xml] of parts) {
    expect(parse(xml).getElementsByTagName("parsererror")).toHaveLength(0);
    if (!name.endsWith(".rels")) continue;
    const ids = new Set<string | null>();
    for (const relationship of parse(xml).documentElement.children) {
      const base = `x://y${name.replace("_rels/", "")}`;
      const target = new URL(relationship.getAttribute("Target") ?? "", base).pathname;
      expect([...parts.keys()]).toContain(target);
      ids.add(relationship.getAttribute("Id"));
      relationships++;
    }
    expect(ids.size).toBe(parse(xml).documentElement.children.length);
  }
  expect(relationships).toBeGreaterThan(7);
});

test("the sheets are the same with and without them", async () => {
  const { sheets } = await readXlsx(await saved(), { readStyles: true });
  expect(sheets).toEqual((await readXlsx(await workbook(), { readStyles: true })).sheets);
});

test("a file is as it was when the add-in keeps nothing", async () => {
  const file = await workbook();
  expect(writeAddInParts(file, { parts: [], settings: new Map() }, manifest)).toBe(file);
  expect(readAddInParts(file, manifest)).toEqual({ parts: [], settings: new Map(), damaged: [] });
});

test("what is written over a file with such parts changes them in place, and leaves those of others", async () => {
  const others = writeAddInParts(await saved(), CONTENTS, { ...manifest, id: "other" });
  const [first] = CONTENTS.parts;
  const now: AddInContents = {
    parts: [
      { id: first?.id ?? "", xml: "<facts/>" },
      { id: "{0A1B2C3D-0000-4000-8000-000000000011}", xml: "<new/>" },
    ],
    settings: new Map([["标记", "4"]]),
  };
  const file = writeAddInParts(others, now, manifest);
  expect(readAddInParts(file, manifest)).toEqual({ ...now, damaged: [] });
  expect(readAddInParts(file, { ...manifest, id: "other" }).settings).toEqual(CONTENTS.settings);
  const names = [...partsOf(file).keys()].filter((name) => name.startsWith("/customXml/item"));
  expect(names).toHaveLength(4);
  expect(writeAddInParts(file, now, manifest)).toBe(file);
});

test("settings of another add-in are not ours", async () => {
  const file = writeAddInParts(await workbook(), CONTENTS, { ...manifest, id: "other" });
  expect(readAddInParts(file, manifest).settings.size).toBe(0);
});

test("parts as Excel and others write them are read: UTF-16, a declaration, relative targets, no properties", async () => {
  const file = await saved();
  const utf16 = Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-16"?><a>附注</a>`, "utf16le");
  const parts = unzipSync(file);
  parts["customXml/item1.xml"] = Uint8Array.from(utf16);
  delete parts["customXml/itemProps1.xml"];
  const rels = "xl/_rels/workbook.xml.rels";
  parts[rels] = Uint8Array.from(
    strToU8(strFromU8(parts[rels] ?? new Uint8Array()).replaceAll('"/customXml', '"../customXml'))
  );
  const read = readAddInParts(zipSync(parts), manifest);
  expect(read.damaged).toEqual([]);
  expect(read.parts.map(({ xml }) => xml)).toEqual(["<a>附注</a>", CONTENTS.parts[1]?.xml]);
  expect(read.parts[0]?.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
});

test.each<[string, Record<string, string | null>, string[], number, number]>([
  ["a custom XML part that is no XML", { [ITEM]: "<facts>" }, [ITEM], 1, 2],
  ["a custom XML part that is missing", { [ITEM]: null }, [ITEM], 1, 2],
  ["properties that are no XML", { "/customXml/itemProps1.xml": "x" }, [], 2, 2],
  ["settings that are no XML", { [EXTENSION]: "<we:webextension" }, [EXTENSION], 2, 0],
  ["settings that are missing", { [EXTENSION]: null }, [EXTENSION], 2, 0],
  [
    "relationships that are no XML",
    { "/xl/webextensions/_rels/taskpanes.xml.rels": "<" },
    [PANES],
    2,
    0,
  ],
])("%s: it is reported, and the rest is there", async (_, changes, damaged, parts, settings) => {
  const file = altered(await saved(), changes);
  const read = readAddInParts(file, manifest);
  expect(read.damaged).toEqual(damaged);
  expect(read.parts).toHaveLength(parts);
  expect(read.settings.size).toBe(settings);
  expect(await sheetsOf(file)).toEqual(["表一"]);
});

test("one setting that is no JSON is reported, and the others are there", async () => {
  const file = await saved();
  const xml = partsOf(file).get(EXTENSION)?.replace('value="3"', 'value="三"') ?? "";
  const read = readAddInParts(altered(file, { [EXTENSION]: xml }), manifest);
  expect(read.damaged).toEqual([EXTENSION]);
  expect([...read.settings.keys()]).toEqual(["preferences"]);
});

test("bytes that do not unpack are a damaged part", async () => {
  const file = await saved();
  const at = Buffer.from(file).indexOf("customXml/item1.xml") + "customXml/item1.xml".length;
  const broken = Uint8Array.from(file).fill(0xff, at, at + 12);
  const read = readAddInParts(broken, manifest);
  expect(read.damaged).toEqual([ITEM]);
  expect(read.parts).toHaveLength(1);
  expect(read.settings.size).toBe(2);
});

test("the manifest's buttons that run functions, with their labels", () => {
  const buttons = manifest.buttons.map(({ id, label, functionName }) => [id, label, functionName]);
  expect(buttons).toContainEqual(["CheckButton", "检查", "check"]);
  expect(buttons).toContainEqual(["NarrateButton", "生成说明", "narrate"]);
});
