import type { NamedRange } from "hucre";
import { writeXlsx, rangeRef, type Cell, type CellStyle, type WriteSheet } from "hucre/xlsx";
import { sheetPrefix } from "../forms/formulas";
import { cellText, TONE_COLOURS, type ReportDocument, type ReportSection } from "./report";
import { rowHeight } from "./row-height";
import { cellXmlText } from "./xml-text";

const TITLE: CellStyle = { font: { bold: true, size: 14 } };
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "F3F3F3" } },
  alignment: { vertical: "center", wrapText: true },
};
const TEXT: CellStyle = { alignment: { vertical: "top", wrapText: true } };

const LONGEST_SHEET_NAME = 31;

/** A name that Excel takes for a sheet, not yet used in the workbook. */
function sheetName(title: string, used: Set<string>): string {
  const plain =
    title
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim() || "报告";
  let name = plain.slice(0, LONGEST_SHEET_NAME);
  for (let n = 2; used.has(name.toLowerCase()); n++) {
    const ending = ` ${String(n)}`;
    name = plain.slice(0, LONGEST_SHEET_NAME - ending.length) + ending;
  }
  used.add(name.toLowerCase());
  return name;
}

/**
 * A text cell: a shared string, which Excel never evaluates, whatever it begins with. The type is stated so that no
 * writer may take "=1+1" for a formula.
 */
function textCell(text: string, style: CellStyle): Partial<Cell> {
  return { value: cellXmlText(text), type: "string", style };
}

/** A style is one object however many cells have it: a province's report has a million of them. */
const MARKED: ReadonlyMap<string, CellStyle> = new Map(
  Object.values(TONE_COLOURS).flatMap((colour) =>
    colour === null ? [] : [[colour, { ...TEXT, font: { bold: true, color: { rgb: colour } } }]]
  )
);
const numberStyles = new Map<number, CellStyle>();

/** Shown with as many decimals as its text has. */
function numberStyle(text: string): CellStyle {
  const decimals = (text.split(".")[1] ?? "").length;
  const known = numberStyles.get(decimals);
  if (known) return known;
  const numFmt = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  const style: CellStyle = { numFmt, alignment: { vertical: "top" } };
  numberStyles.set(decimals, style);
  return style;
}

function toSheet(
  { title, paragraphs, table }: ReportSection,
  opening: readonly string[],
  used: Set<string>
): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const lines = [...opening, title, ...paragraphs];
  lines.forEach((line, row) => {
    const isTitle = row === 0 || row === opening.length;
    cells.set(`${String(row)},0`, textCell(line, isTitle ? TITLE : {}));
  });
  const sheet: WriteSheet = { name: sheetName(title, used), cells };
  if (!table) return sheet;

  const top = lines.length + 1;
  table.columns.forEach((column, c) => {
    cells.set(`${String(top)},${String(c)}`, textCell(column.title, HEADER));
  });
  const widths = table.columns.map(({ width }) => width);
  const rowDefs = new Map<number, { height: number }>();
  table.rows.forEach(({ tone, cells: row }, r) => {
    const at = top + 1 + r;
    const marked = MARKED.get(TONE_COLOURS[tone] ?? "") ?? TEXT;
    row.forEach((cell, c) => {
      // an empty cell is written like one that was never there
      if (cell === "") return;
      cells.set(
        `${String(at)},${String(c)}`,
        typeof cell === "string"
          ? textCell(cell, c === 0 ? marked : TEXT)
          : { value: cell.value, type: "number", style: numberStyle(cellText(cell)) }
      );
    });
    const height = rowHeight(row.map(cellText), widths);
    if (height !== null) rowDefs.set(at, { height });
  });
  return {
    ...sheet,
    columns: table.columns.map(({ width }) => ({ width })),
    rowDefs,
    freezePane: { rows: top + 1 },
    autoFilter: {
      range: rangeRef(top, 0, top + table.rows.length, table.columns.length - 1),
    },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** The header, which stands above every page on paper; a name written out, as sheets may be called anything. */
function printTitles({ name, freezePane }: WriteSheet): readonly NamedRange[] {
  const row = `$${String(freezePane?.rows)}`;
  if (!freezePane) return [];
  return [{ name: "_xlnm.Print_Titles", range: `${sheetPrefix(name)}${row}:${row}`, scope: name }];
}

/** The report as a workbook, one sheet a section. No cell is a formula, whatever its text begins with. */
export async function writeXlsxReport(report: ReportDocument): Promise<Uint8Array> {
  const used = new Set<string>();
  const sheets = report.sections.map((section, i) =>
    toSheet(section, i === 0 ? [report.title, ...report.paragraphs] : [], used)
  );
  return await writeXlsx({
    sheets,
    namedRanges: sheets.flatMap(printTitles),
    stringMode: "shared",
  });
}
