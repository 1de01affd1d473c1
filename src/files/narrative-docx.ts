import {
  AlignmentType,
  HighlightColor,
  LineRuleType,
  PageOrientation,
  Paragraph,
  type IBaseParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  type TextRun,
} from "docx";
import { A4, margins, pageNumbers, textRuns, writeDocx } from "./docx-file";
import { tableBlocks, type PrintedTable } from "./table-docx";
import { officialFont, type OfficialFont } from "./docx-fonts";

export interface NarrativeRun {
  readonly text: string;
  /** figure: an amount without its unit · open: asks a person for something, and is marked so that nobody overlooks it. */
  readonly kind: "text" | "figure" | "open";
}

export type NarrativeLine = readonly NarrativeRun[];

/** A narrative as it stands on paper. */
export interface NarrativeDocument {
  /** One or more lines: the department, then the document's name. */
  readonly title: readonly NarrativeLine[];
  readonly sections: readonly {
    /** With its number: "二、部门收支总体情况"; empty where there is none. */
    readonly title: string;
    readonly paragraphs: readonly NarrativeLine[];
  }[];
  /** The tables that follow the text, each on a page of its own. */
  readonly tables?: readonly PrintedTable[];
}

/** The margins leave 156 × 225 mm: 22 lines of 28 pt a page, and 28 characters a line when they stand a little closer. */
const PAGE: ISectionPropertiesOptions = {
  page: {
    size: A4,
    margin: margins({ top: 37, bottom: 35, left: 28, right: 26, footer: 25 }),
  },
};

/** A4 across for the tables, 20 mm at the sides: 257 mm, in twips. */
const TABLE_PAGE: ISectionPropertiesOptions = {
  page: {
    size: { ...A4, orientation: PageOrientation.LANDSCAPE },
    margin: margins({ top: 28, bottom: 26, left: 20, right: 20, footer: 15 }),
  },
};
const TABLE_WIDTH = 14570;

/** Half points: 三号. */
const BODY_SIZE = 32;
/** Twips: 28 characters take 441 pt of the 442 between the margins. */
const CLOSER = -5;
const LINE = { line: 560, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
/** Two characters; the measure in twips serves programs that do not know the one in characters. */
const FIRST_LINE = { firstLine: 640, firstLineChars: 200 };

function heading(font: OfficialFont): IBaseParagraphStyleOptions {
  return {
    run: { font: officialFont(font), size: BODY_SIZE, color: "auto" },
    paragraph: { keepNext: true },
  };
}

/** domain.md, «The printed page». */
const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: officialFont("仿宋_GB2312"),
        size: BODY_SIZE,
        language: { value: "en-US", eastAsia: "zh-CN" },
      },
    },
    title: {
      run: { font: officialFont("方正小标宋简体"), size: 44 },
      paragraph: {
        alignment: AlignmentType.CENTER,
        indent: { firstLine: 0, firstLineChars: 0 },
        spacing: { ...LINE, line: 640 },
      },
    },
    heading1: heading("黑体"),
    heading2: heading("楷体_GB2312"),
  },
  paragraphStyles: [
    {
      id: "Normal",
      name: "Normal",
      quickFormat: true,
      run: { size: BODY_SIZE, characterSpacing: CLOSER },
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: FIRST_LINE, spacing: LINE },
    },
  ],
};

const SECOND_LEVEL = /^（[一二三四五六七八九十]+）[^。，；：]{1,30}/;

/** How much of a paragraph is a heading of the second level: （一）收入预算。 or ： before the sentence, or all of it. */
function headingLength([first, ...others]: NarrativeLine): number {
  if (first?.kind !== "text") return 0;
  const length = SECOND_LEVEL.exec(first.text)?.[0].length ?? 0;
  if (/^[。：]/.test(first.text.slice(length))) return length > 0 ? length + 1 : 0;
  return others.length === 0 && length === first.text.length ? length : 0;
}

function runs({ text, kind }: NarrativeRun): TextRun[] {
  return textRuns(text, kind === "open" ? { highlight: HighlightColor.YELLOW } : {});
}

function paragraph(line: NarrativeLine): Paragraph {
  const length = headingLength(line);
  const [first, ...others] = line;
  if (!first || length === 0) return new Paragraph({ children: line.flatMap(runs) });
  const isHeading = others.length === 0 && length === first.text.length;
  if (isHeading) return new Paragraph({ style: "Heading2", children: runs(first) });
  return new Paragraph({
    children: [
      ...textRuns(first.text.slice(0, length), { font: officialFont("楷体_GB2312") }),
      ...textRuns(first.text.slice(length)),
      ...others.flatMap(runs),
    ],
  });
}

function titleParagraphs(lines: readonly NarrativeLine[]): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        style: "Title",
        children: line.flatMap(runs),
        // one line free before the text
        ...(index === lines.length - 1 && { spacing: { after: LINE.line } }),
      })
  );
}

/** The narrative as a Word file in the layout of official documents (GB/T 9704—2012), its text exactly as given, the tables behind it. */
export async function writeNarrativeDocx({
  title,
  sections,
  tables = [],
}: NarrativeDocument): Promise<Uint8Array> {
  const plainTitle = title.flatMap((line) => line.map(({ text }) => text)).join("");
  return await writeDocx(plainTitle, {
    styles: STYLES,
    sections: [
      {
        properties: PAGE,
        footers: pageNumbers(14),
        children: [
          ...titleParagraphs(title),
          ...sections.flatMap((section) => [
            ...(section.title === ""
              ? []
              : [new Paragraph({ style: "Heading1", children: textRuns(section.title) })]),
            ...section.paragraphs.map(paragraph),
          ]),
        ],
      },
      ...(tables.length === 0
        ? []
        : [
            {
              properties: TABLE_PAGE,
              footers: pageNumbers(14),
              children: tables.flatMap((table, index) =>
                tableBlocks(table, TABLE_WIDTH, index === 0)
              ),
            },
          ]),
    ],
  });
}
