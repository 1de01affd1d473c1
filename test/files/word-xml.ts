import { fileIn } from "./unzip";

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** The main part of a .docx. */
export function documentXml(docx: Uint8Array): string {
  return fileIn(docx, "word/document.xml");
}

/** The elements of a name that hold something, without those inside each other. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?>.*?</${name}>`, "gs")) ?? [];
}

/** The text of some XML; a line break is a line break, a hyphen that does not break a hyphen. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|(<w:noBreakHyphen\/>)/g)]
    .map(([, text, hyphen]) => text ?? (hyphen ? "-" : "\n"))
    .join("")
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole);
}
