import { UnreadableFileError } from "./unreadable-file";
import { xmlAttributes, xmlTokens } from "./xml-tokens";
import { unpacked } from "./zip-entry";
import { assertReasonableArchive } from "./zip-guard";

/** A custom XML part of a workbook, as far as content that an add-in keeps needs it: `<root xmlns="namespace" …>text</root>`. */
export interface CustomXmlPart {
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands in the root element, without markup. */
  readonly text: string;
}

/** The parts that could be read, and how many could not. */
export interface CustomXml {
  readonly parts: readonly CustomXmlPart[];
  readonly damaged: number;
}

/** Excel and the page name them item1.xml, item2.xml …; their properties stand beside them as itemProps1.xml. */
const ITEM = /^customXml\/item\d*\.xml$/i;

/**
 * The custom XML parts of an .xlsx, which has passed the guards of `openWorkbook`. One that cannot be read is only counted: what an add-in
 * keeps must not stop anybody from reading the sheets.
 */
export async function readCustomXml(bytes: Uint8Array): Promise<CustomXml> {
  const parts: CustomXmlPart[] = [];
  let damaged = 0;
  for (const entry of assertReasonableArchive(bytes).filter(({ path }) => ITEM.test(path))) {
    const part = partOf(await textOf(unpacked(bytes, entry)));
    if (part) parts.push(part);
    else damaged++;
  }
  return { parts, damaged };
}

/** Null where the bytes are not properly packed. */
async function textOf(content: Promise<Uint8Array>): Promise<string | null> {
  try {
    const bytes = await content;
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    return null;
  }
}

/** Null where no root element is opened and closed. */
function partOf(xml: string | null): CustomXmlPart | null {
  let root: Omit<CustomXmlPart, "text"> | null = null;
  let depth = 0;
  const texts: string[] = [];
  for (const token of xmlTokens(xml ?? "")) {
    if (token.type === "text") {
      if (root) texts.push(token.text);
      // Text before the root: no XML.
      else if (token.text.trim() !== "") return null;
      continue;
    }
    if (token.type === "open" && !root) root = rootOf(token.name, token.attributes);
    if (!root) return null;
    if (token.type === "close") depth--;
    else if (!token.isEmpty) depth++;
    if (depth === 0) return { ...root, text: texts.join("") };
  }
  return null;
}

function rootOf(name: string, written: string): Omit<CustomXmlPart, "text"> {
  const attributes = xmlAttributes(written);
  const colon = name.indexOf(":");
  const declared = colon < 0 ? "xmlns" : `xmlns:${name.slice(0, colon)}`;
  return { namespace: attributes.get(declared) ?? "", attributes };
}
