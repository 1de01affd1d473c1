import {
  AlignmentType,
  BorderStyle,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
  type IRunOptions,
  type IStylesOptions,
} from "docx";
import { A4, margins, pageNumbers, textRuns, writeDocx } from "./docx-file";
import { officialFont } from "./docx-fonts";
import {
  cellText,
  TONE_COLOURS,
  type ReportCell,
  type ReportDocument,
  type ReportSection,
  type ReportTable,
} from "./report";

/** A4 across, 15 mm at the sides: 267 mm, in twips. */
const TEXT_WIDTH = 15136;

/** Half points. */
const CELL_SIZE = 18;

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: officialFont("宋体"),
        size: 20,
        language: { value: "en-US", eastAsia: "zh-CN" },
      },
    },
    title: {
      run: { font: officialFont("黑体"), size: 36 },
      paragraph: { spacing: { after: 160 } },
    },
    heading1: {
      run: { font: officialFont("黑体"), size: 26, color: "auto" },
      paragraph: { keepNext: true, spacing: { before: 320, after: 120 } },
    },
  },
};

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "D0D0D0" };

function headerCell(title: string, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, fill: "F3F3F3" },
    children: [
      new Paragraph({
        keepNext: true,
        children: textRuns(title, { font: officialFont("黑体"), size: CELL_SIZE }),
      }),
    ],
  });
}

function bodyCell(cell: ReportCell, width: number, look: IRunOptions): TableCell {
  const alignment = typeof cell === "string" ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        alignment,
        children: textRuns(cellText(cell), { size: CELL_SIZE, ...look }),
      }),
    ],
  });
}

/** Widths in twips that fill the page in the shares of the columns. */
function columnWidths({ columns }: ReportTable): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((width / whole) * TEXT_WIDTH));
}

function tableOf(table: ReportTable): Table {
  const widths = columnWidths(table);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, c) => headerCell(title, widths[c] ?? 0)),
  });
  const rows = table.rows.map(({ tone, cells }) => {
    const colour = TONE_COLOURS[tone];
    const marked = colour === null ? {} : { bold: true, color: colour };
    return new TableRow({
      cantSplit: true,
      children: cells.map((cell, c) => bodyCell(cell, widths[c] ?? 0, c === 0 ? marked : {})),
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [header, ...rows],
  });
}

function paragraphs(texts: readonly string[]): Paragraph[] {
  return texts.map((text) => new Paragraph({ children: textRuns(text) }));
}

function sectionOf({ title, paragraphs: texts, table }: ReportSection): FileChild[] {
  return [
    new Paragraph({ style: "Heading1", children: textRuns(title) }),
    ...paragraphs(texts),
    ...(table ? [tableOf(table)] : []),
  ];
}

/** The report as a Word file, A4 across, with a table a section whose header repeats on each page. */
export async function writeDocxReport(report: ReportDocument): Promise<Uint8Array> {
  return await writeDocx(report.title, {
    styles: STYLES,
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: margins({ top: 15, bottom: 18, left: 15, right: 15, footer: 8 }),
          },
        },
        footers: pageNumbers(9),
        children: [
          new Paragraph({ style: "Title", children: textRuns(report.title) }),
          ...paragraphs(report.paragraphs),
          ...report.sections.flatMap(sectionOf),
          // Word wants a paragraph after the last table
          new Paragraph({}),
        ],
      },
    ],
  });
}
