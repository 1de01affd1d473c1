/** Characters that XML does not allow in any form. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text as an XML file can hold it: a visible mark instead of what it cannot. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, "\ufffd");
}

/** The text as a cell of an .xlsx can hold it: "_x000A_" stands for a line end there, so the sign that begins such a one is written as one. */
export function cellXmlText(text: string): string {
  return xmlText(text).replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_");
}

const ENTITY = /&(?:#(\d+)|#x([\da-fA-F]+)|(lt|gt|amp|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** The text that a stretch of an XML file means, with its entities resolved. */
export function decodeXmlText(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
