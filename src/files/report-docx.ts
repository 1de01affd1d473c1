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
import { gravestRows } from "./report-rows";

/** A4 across, 15 mm at the sides: 267 mm, in twips. */
const TEXT_WIDTH = 15136;

/** Half points. */
const CELL_SIZE = 18;

/**
 * Of one section. A row of the findings takes 130 KB while the file is written, and Word is slow over a table of a hundred pages: the report
 * of a whole province is one for Excel.
 */
const MOST_ROWS = 2_000;

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

/** Twips: of the shortest word in a heading, and of a digit in a cell in any common font, each beside the cell's own margins. */
const NARROWEST = 560;
const DIGIT = 116;
const AROUND_DIGITS = 200;

/** Widths in twips that fill the page in the shares of the columns, but none so narrow that a number breaks. */
function columnWidths({ columns, rows }: ReportTable): number[] {
  const least = columns.map((_, c) =>
    rows.reduce((most, { cells }) => {
      const cell = cells[c] ?? "";
      return typeof cell === "string"
        ? most
        : Math.max(most, cell.text.length * DIGIT + AROUND_DIGITS);
    }, NARROWEST)
  );
  const wanted = columns.map(({ width }) => width);
  const narrow = new Set<number>();
  for (;;) {
    const left = TEXT_WIDTH - [...narrow].reduce((sum, c) => sum + (least[c] ?? 0), 0);
    const shares = wanted.reduce((sum, width, c) => sum + (narrow.has(c) ? 0 : width), 0);
    const widths = wanted.map((width, c) =>
      narrow.has(c) ? (least[c] ?? 0) : Math.floor((width / shares) * left)
    );
    const found = widths.flatMap((width, c) => (width < (least[c] ?? 0) ? c : []));
    if (found.length === 0 || found.length + narrow.size === columns.length) return widths;
    for (const c of found) narrow.add(c);
  }
}

function tableOf(table: ReportTable): Table {
  const widths = columnWidths(table);
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ title }, c) => headerCell(title, widths[c] ?? 0)),
  });
  const rows = gravestRows(table.rows, MOST_ROWS).map(({ tone, cells }) => {
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

function shortenedText({ rows }: ReportTable): string {
  const which = rows.some(({ tone }) => tone === "error") ? "，先取错误，再取警告" : "";
  return `共 ${String(rows.length)} 行，Word 打不开这么长的表；这里只列出 ${String(MOST_ROWS)} 行${which}。全部内容请另存为 .xlsx 报告。`;
}

function sectionOf({ title, paragraphs: texts, table }: ReportSection): FileChild[] {
  const shortened = table && table.rows.length > MOST_ROWS ? [shortenedText(table)] : [];
  return [
    new Paragraph({ style: "Heading1", children: textRuns(title) }),
    ...paragraphs([...texts, ...shortened]),
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
