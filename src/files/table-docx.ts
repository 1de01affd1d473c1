import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type FileChild,
} from "docx";
import { textRuns } from "./docx-file";
import { officialFont } from "./docx-fonts";

/** One cell; what it covers beside itself is not there again. */
export interface PrintedCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly align?: "left" | "center" | "right";
}

/** A table of the disclosure as it stands on paper. */
export interface PrintedTable {
  readonly title: string;
  /** "单位：万元"; empty where there are no amounts. */
  readonly unit: string;
  /** The share of each column in the width. */
  readonly widths: readonly number[];
  /** How many of the rows are headers, which repeat on each page. */
  readonly headers: number;
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly notes: readonly string[];
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** Half points: 小二 for the title, 小五 in the cells, less where many columns share the width. */
const TITLE_SIZE = 36;
const CELL_SIZE = 18;
const SMALL_SIZE = 12;
const MANY_COLUMNS = 15;
/** What the body text of a narrative has is taken back. */
const PLAIN = {
  indent: { firstLine: 0, firstLineChars: 0 },
  spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
};
const CELL_MARGINS = { top: 30, bottom: 30, left: 60, right: 60 };

/** A table with its title, unit and notes, on a page of its own; `width` in twips. */
export function tableBlocks(table: PrintedTable, width: number, isFirst: boolean): FileChild[] {
  const { title, unit, notes } = table;
  return [
    new Paragraph({
      ...PLAIN,
      pageBreakBefore: !isFirst,
      keepNext: true,
      alignment: AlignmentType.CENTER,
      children: textRuns(title, { font: officialFont("方正小标宋简体"), size: TITLE_SIZE }),
    }),
    line(unit, AlignmentType.RIGHT),
    drawn(table, width),
    ...(notes.length > 0 ? notes : [""]).map((note) => line(note, AlignmentType.LEFT)),
  ];
}

function line(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType]
): Paragraph {
  const children = textRuns(text, { font: officialFont("宋体"), size: CELL_SIZE });
  return new Paragraph({ ...PLAIN, alignment, children });
}

function drawn({ widths, rows, headers }: PrintedTable, width: number): Table {
  const whole = widths.reduce((sum, share) => sum + share, 0);
  const columnWidths = widths.map((share) => Math.floor((share / whole) * width));
  const size = widths.length < MANY_COLUMNS ? CELL_SIZE : SMALL_SIZE;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths,
    margins: { ...CELL_MARGINS, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < headers,
          cantSplit: true,
          children: cells.map((cell) => drawnCell(cell, index < headers, size)),
        })
    ),
  });
}

function drawnCell(
  { text, columns, rows, align }: PrintedCell,
  isHeader: boolean,
  size: number
): TableCell {
  const font = officialFont(isHeader ? "黑体" : "宋体");
  return new TableCell({
    ...(columns !== undefined && { columnSpan: columns }),
    ...(rows !== undefined && { rowSpan: rows }),
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        ...PLAIN,
        alignment: ALIGNMENT[isHeader ? "center" : (align ?? "left")],
        children: textRuns(text, { font, size }),
      }),
    ],
  });
}
