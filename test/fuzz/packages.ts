/** Files of Excel and Word that were made wrong on purpose: the parts of a good one, with what is done to them, zipped again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { richWorkbook } from "../host/rich-workbook";
import { buildZip, workbookParts } from "../files/build-zip";
import { unzip } from "../files/unzip";

/** Which good file it was. */
export type BaseName = "smallest" | "rich" | "sample" | "document";

/** What is done to one part; tags and texts are counted through the part, round and round. */
export type PartEdit =
  | { readonly do: "drop" | "double" | "empty"; readonly part: string }
  | {
      readonly do: "drop-token" | "double-token" | "swap-tokens";
      readonly part: string;
      readonly at: number;
    }
  /** In place of the value of an attribute. */
  | { readonly do: "attribute"; readonly part: string; readonly at: number; readonly to: string }
  /** In place of what stands between two tags. */
  | { readonly do: "text"; readonly part: string; readonly at: number; readonly to: string }
  | { readonly do: "insert"; readonly part: string; readonly at: number; readonly what: string }
  | { readonly do: "cut"; readonly part: string; readonly at: number }
  /** A tag or a text so often, one after the other: elements within elements, where it opens one. */
  | {
      readonly do: "nest";
      readonly part: string;
      readonly at: number;
      readonly times: number;
    }
  /** The content of another part in place of its own. */
  | { readonly do: "take"; readonly part: string; readonly from: string }
  | { readonly do: "rename"; readonly part: string; readonly to: string }
  | { readonly do: "encode"; readonly part: string; readonly as: "utf16le" | "latin1" };

/** What is done to the bytes of the zip; places are counted from its start, round and round. */
export type ByteEdit =
  | { readonly do: "flip"; readonly at: number; readonly bits: number }
  | { readonly do: "cut"; readonly at: number }
  | { readonly do: "remove" | "double"; readonly at: number; readonly length: number }
  /** From the zip's directory, counted from its beginning. */
  | { readonly do: "remove-listed"; readonly at: number; readonly length: number }
  /** Two files change names, by where the directory says that they stand. */
  | { readonly do: "swap-listed"; readonly first: number; readonly second: number };

export interface EditedPackage {
  readonly base: BaseName;
  readonly parts: readonly PartEdit[];
  readonly bytes: readonly ByteEdit[];
}

const bases = new Map<BaseName, ReadonlyMap<string, string>>();

/** The parts of a good file by path. */
export function baseParts(name: BaseName): ReadonlyMap<string, string> {
  const parts = bases.get(name) ?? readBase(name);
  bases.set(name, parts);
  return parts;
}

const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>2026年部门预算情况说明</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">收入总计 </w:t></w:r><w:r><w:t>3037.04</w:t><w:tab/><w:t>万元</w:t><w:br/><w:noBreakHyphen/></w:r></w:p><w:p><w:del><w:r><w:delText>28.5</w:delText></w:r></w:del><mc:AlternateContent><mc:Choice><w:t>甲</w:t></mc:Choice><mc:Fallback><w:t>乙</w:t></mc:Fallback></mc:AlternateContent></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>&lt;A&amp;B&gt;</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`;

function readBase(name: BaseName): ReadonlyMap<string, string> {
  switch (name) {
    case "smallest":
      return new Map(workbookParts().map(({ path, content }) => [path, String(content)]));
    case "rich":
      return unzip(richWorkbook());
    case "sample":
      return unzip(readFileSync(join(__dirname, "../../samples/dadukou-2024.xlsx")));
    case "document":
      return new Map([
        ["[Content_Types].xml", "<Types/>"],
        ["word/document.xml", DOCUMENT],
      ]);
  }
}

interface Part {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The bytes of the file as it was made. */
export function editedPackage({ base, parts, bytes }: EditedPackage): Uint8Array {
  const good: readonly Part[] = [...baseParts(base)].map(([path, content]) => ({ path, content }));
  const wrong = parts.reduce(
    (now, edit) =>
      now.flatMap((part) => (part.path === edit.part ? editedPart(part, edit, now) : [part])),
    good
  );
  return bytes.reduce(editedBytes, buildZip(wrong));
}

function editedPart(part: Part, edit: PartEdit, all: readonly Part[]): readonly Part[] {
  const { path, content } = part;
  switch (edit.do) {
    case "drop":
      return [];
    case "double":
      return [part, part];
    case "empty":
      return [{ path, content: "" }];
    case "rename":
      return [{ path: edit.to, content }];
    case "take":
      return [{ path, content: all.find((one) => one.path === edit.from)?.content ?? content }];
    case "encode":
      return [{ path, content: Buffer.from(String(content), edit.as) }];
    default:
      return [{ path, content: typeof content === "string" ? editedXml(content, edit) : content }];
  }
}

type XmlEdit = Exclude<
  PartEdit,
  { do: "drop" | "double" | "empty" | "rename" | "take" | "encode" }
>;

function editedXml(xml: string, edit: XmlEdit): string {
  if (edit.do === "cut") return xml.slice(0, edit.at % (xml.length + 1));
  const tokens = xml.split(/(?=<)|(?<=>)/);
  if (edit.do === "attribute") {
    const values = [...xml.matchAll(/"[^"<>]*"/g)];
    const value = values[edit.at % (values.length || 1)];
    if (!value) return xml;
    const end = value.index + value[0].length;
    return `${xml.slice(0, value.index)}"${edit.to}"${xml.slice(end)}`;
  }
  if (edit.do === "text") {
    const places = tokens.flatMap((token, index) => (token.startsWith("<") ? [] : index));
    const place = places[edit.at % (places.length || 1)];
    return tokens.map((token, index) => (index === place ? edit.to : token)).join("");
  }
  const at = edit.at % tokens.length;
  const token = tokens[at] ?? "";
  const [before, after] = [tokens.slice(0, at), tokens.slice(at + 1)];
  switch (edit.do) {
    case "drop-token":
      return [...before, ...after].join("");
    case "double-token":
      return [...before, token, token, ...after].join("");
    case "swap-tokens":
      return [...before, ...after.slice(0, 1), token, ...after.slice(1)].join("");
    case "insert":
      return [...before, edit.what, token, ...after].join("");
    case "nest":
      return [...before, token.repeat(edit.times), ...after].join("");
  }
}

function editedBytes(bytes: Uint8Array, edit: ByteEdit): Uint8Array {
  if (edit.do === "swap-listed") return withSwapped(bytes, edit.first, edit.second);
  if (edit.do === "remove-listed") {
    const directory = listings(bytes)[0] ?? 0;
    const from = directory + (edit.at % (bytes.length - directory + 1));
    return new Uint8Array([...bytes.slice(0, from), ...bytes.slice(from + edit.length)]);
  }
  const at = edit.at % (bytes.length + 1);
  switch (edit.do) {
    case "cut":
      return bytes.slice(0, at);
    case "flip":
      return bytes.map((byte, index) => (index === at ? byte ^ edit.bits : byte));
    case "remove":
      return new Uint8Array([...bytes.slice(0, at), ...bytes.slice(at + edit.length)]);
    case "double":
      return new Uint8Array([...bytes.slice(0, at + edit.length), ...bytes.slice(at)]);
  }
}

const LISTED = Buffer.from([0x50, 0x4b, 1, 2]);
/** Of the place of a file, in what the directory says of it. */
const PLACE = 42;

/** Where the directory speaks of a file, of each. */
function listings(bytes: Uint8Array): readonly number[] {
  const buffer = Buffer.from(bytes);
  const places: number[] = [];
  for (let at = buffer.indexOf(LISTED); at >= 0; at = buffer.indexOf(LISTED, at + 1))
    if (at + PLACE + 4 <= bytes.length) places.push(at);
  return places;
}

function withSwapped(bytes: Uint8Array, first: number, second: number): Uint8Array {
  const places = listings(bytes);
  const [one, other] = [places[first % places.length], places[second % places.length]];
  if (one === undefined || other === undefined) return bytes;
  const swapped = Buffer.from(bytes);
  Buffer.from(bytes).copy(swapped, one + PLACE, other + PLACE, other + PLACE + 4);
  Buffer.from(bytes).copy(swapped, other + PLACE, one + PLACE, one + PLACE + 4);
  return new Uint8Array(swapped);
}
