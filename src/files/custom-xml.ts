import { UnreadableFileError } from "./unreadable-file";
import { decodeXmlText } from "./xml-text";
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

const PROLOGUE = /^\ufeff?\s*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*)*/;
const ROOT = /^<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** Markup within the root, and CDATA, whose content stands as it is. */
const MARKUP = /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<[^>]*>/g;

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

function partOf(xml: string | null): CustomXmlPart | null {
  const content = xml?.replace(PROLOGUE, "");
  const root = content === undefined ? null : ROOT.exec(content);
  if (!root || content === undefined) return null;
  const [opening, prefix, name = "", written = "", isEmpty] = root;
  const attributes = new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, key = "", double, single]) => [
      key,
      decodeXmlText(double ?? single ?? ""),
    ])
  );
  const namespace = attributes.get(prefix === undefined ? "xmlns" : `xmlns:${prefix}`) ?? "";
  if (isEmpty === "/") return { namespace, attributes, text: "" };
  const closing = `</${prefix === undefined ? "" : `${prefix}:`}${name}`;
  const end = content.lastIndexOf(closing);
  return end < 0
    ? null
    : { namespace, attributes, text: plainText(content.slice(opening.length, end)) };
}

function plainText(content: string): string {
  let text = "";
  let at = 0;
  for (const match of content.matchAll(MARKUP)) {
    text += decodeXmlText(content.slice(at, match.index)) + (match[1] ?? "");
    at = match.index + match[0].length;
  }
  return text + decodeXmlText(content.slice(at));
}
