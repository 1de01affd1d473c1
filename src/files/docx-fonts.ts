import type { IFontAttributesProperties } from "docx";

/** The fonts of official documents, with what a computer has in their stead, the best first. */
const STAND_INS = {
  方正小标宋简体: ["方正小标宋_GBK", "华文中宋", "宋体"],
  仿宋_GB2312: ["仿宋", "华文仿宋"],
  楷体_GB2312: ["楷体", "华文楷体"],
  黑体: ["SimHei", "华文黑体"],
  宋体: ["SimSun", "华文宋体"],
} as const;

export type OfficialFont = keyof typeof STAND_INS;

/**
 * A font for every character of a run. Latin letters get it too, and the hint says that doubtful characters are Chinese:
 * otherwise Word takes the quotation marks of “三公” from a Latin font, half as wide.
 */
export function officialFont(name: OfficialFont): IFontAttributesProperties {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

/** The document's font table (word/fontTable.xml): which font to take where one is missing. */
export function fontTableXml(): string {
  const fonts = Object.entries(STAND_INS).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(",")}"/><w:charset w:val="86"/></w:font>`
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}</w:fonts>`;
}
