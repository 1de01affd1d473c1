import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  NoBreakHyphen,
  PageNumber,
  Packer,
  Paragraph,
  TextRun,
  type IPropertiesOptions,
  type IRunOptions,
} from "docx";
import { fontTableXml, officialFont } from "./docx-fonts";
import { xmlText } from "./xml-text";

/** What Word lets no line of Chinese begin with, unless told otherwise. */
const CLOSING =
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠";

/**
 * The signs of an amount's unit. No line begins with one, so that an amount keeps its unit (domain.md, «The printed page»);
 * Word has no other means that leaves the text itself alone.
 */
const UNIT = "万亿元";

/** The document's settings (word/settings.xml); the package has no option for what a line may begin with. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${CLOSING.replace(">", "&gt;")}${UNIT}"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

// Lengths are plain numbers, twips and half points: not every program reads «16pt» or «37mm»

function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

export const A4 = { width: twips(210), height: twips(297) };

interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly footer: number;
}

/** Margins given in millimetres. */
export function margins({ top, bottom, left, right, footer }: Margins): Margins {
  return {
    top: twips(top),
    bottom: twips(bottom),
    left: twips(left),
    right: twips(right),
    footer: twips(footer),
  };
}

const AUTHOR = "预算公开助手";

/** A text as runs of one look; its line breaks stay, and no line ends within a telephone number. */
export function textRuns(text: string, look: IRunOptions = {}): TextRun[] {
  return xmlText(text)
    .split(/\r\n|\r|\n/)
    .map((line, index) => {
      const [first = "", ...parts] = line.split(/(?<=\d)-(?=\d)/);
      const children = [
        ...plain(first),
        ...parts.flatMap((part) => [new NoBreakHyphen(), ...plain(part)]),
      ];
      return new TextRun({ ...look, children, ...(index > 0 && { break: 1 }) });
    });
}

const FIELDS: readonly string[] = Object.values(PageNumber);

/** The package takes some words for fields, «SECTION» for the number of the section; in two pieces they are words. */
function plain(text: string): string[] {
  return FIELDS.includes(text) ? [text.slice(0, 1), text.slice(1)] : [text];
}

function pageNumber(side: "left" | "right", points: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
        // what the body text has is taken back
        indent: { firstLine: 0, firstLineChars: 0, [side]: points * 20 },
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [
          new TextRun({
            font: officialFont("宋体"),
            size: points * 2,
            children: ["— ", PageNumber.CURRENT, " —"],
          }),
        ],
      }),
    ],
  });
}

/** «— 1 —» in 宋体 at the outer side, one character in (GB/T 9704—2012, 7.5; 四号 is 14 pt). */
export function pageNumbers(points: number): { default: Footer; even: Footer } {
  return { default: pageNumber("right", points), even: pageNumber("left", points) };
}

/** A Word file (.docx) of Chinese text. */
export async function writeDocx(
  title: string,
  { sections, styles }: Pick<IPropertiesOptions, "sections" | "styles">
): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(title),
    creator: AUTHOR,
    lastModifiedBy: AUTHOR,
    sections,
    ...(styles && { styles }),
  });
  return new Uint8Array(
    await Packer.toArrayBuffer(document, undefined, [
      { path: "word/settings.xml", data: SETTINGS },
      { path: "word/fontTable.xml", data: fontTableXml() },
    ])
  );
}
