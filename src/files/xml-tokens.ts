import { decodeXmlText } from "./xml-text";

/** What an XML file consists of, one after another; comments, instructions and declarations are left out. */
export type XmlToken =
  | {
      readonly type: "open";
      /** With its prefix, as written. */
      readonly name: string;
      /** What stands in the tag behind the name, for `xmlAttributes`. */
      readonly attributes: string;
      /** Opens and closes at once. */
      readonly isEmpty: boolean;
    }
  | { readonly type: "close"; readonly name: string }
  | { readonly type: "text"; readonly text: string };

/** What begins with these ends with those, and says nothing here. A declaration of entities is not followed, so none is ever replaced or fetched. */
const SKIPPED = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
] as const;

const CDATA = "<![CDATA[";
const CDATA_END = "]]>";
const NAME = /[^\s/>]*/y;

/**
 * Takes an XML file apart, in a time that grows with its length and no faster, whatever is in it. What is not closed at the end is left out:
 * whoever needs to know looks for the tags that close.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (let at = 0; at < xml.length;) {
    if (xml[at] !== "<") {
      const next = endOf(xml, "<", at, 0);
      yield { type: "text", text: decodeXmlText(xml.slice(at, next)) };
      at = next;
    } else if (xml.startsWith(CDATA, at)) {
      const end = endOf(xml, CDATA_END, at + CDATA.length, 0);
      yield { type: "text", text: xml.slice(at + CDATA.length, end) };
      at = end + CDATA_END.length;
    } else {
      const skipped = SKIPPED.find(([start]) => xml.startsWith(start, at));
      if (skipped) {
        const [start, end] = skipped;
        at = endOf(xml, end, at + start.length, end.length);
      } else {
        const end = tagEnd(xml, at);
        if (end < 0) return;
        yield tagToken(xml.slice(at + 1, end));
        at = end + 1;
      }
    }
  }
}

/** The place of the next `sign`, and so much further; the end of the file where there is none. */
function endOf(xml: string, sign: string, from: number, further: number): number {
  const at = xml.indexOf(sign, from);
  return at < 0 ? xml.length : at + further;
}

/** The ">" that ends the tag, which is none within quotation marks; -1 where the tag is not ended. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; ;) {
    const end = xml.indexOf(">", at);
    if (end < 0) return -1;
    const quote = openQuote(xml, at, end);
    if (quote === null) return end;
    const closing = xml.indexOf(quote, end);
    if (closing < 0) return -1;
    at = closing + 1;
  }
}

/** The quotation mark that is open at `end`; null where none is. */
function openQuote(xml: string, from: number, end: number): string | null {
  let open: string | null = null;
  for (let at = from; at < end; at++) {
    const sign = xml[at];
    if (open === null && (sign === '"' || sign === "'")) open = sign;
    else if (sign === open) open = null;
  }
  return open;
}

function tagToken(tag: string): XmlToken {
  if (tag.startsWith("/")) return { type: "close", name: tag.slice(1).trim() };
  NAME.lastIndex = 0;
  const name = NAME.exec(tag)?.[0] ?? "";
  const isEmpty = tag.endsWith("/");
  return {
    type: "open",
    name,
    attributes: tag.slice(name.length, isEmpty ? -1 : undefined),
    isEmpty,
  };
}

const ATTRIBUTE = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/y;

/** The attributes of a tag by name, with their entities resolved; as far as they can be read. */
export function xmlAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(written); match; match = ATTRIBUTE.exec(written)) {
    const [, name = "", double, single, bare] = match;
    attributes.set(name, decodeXmlText(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

/** An element's or attribute's name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
