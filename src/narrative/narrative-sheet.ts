import { FEN_PER_UNIT, type Fen, type Unit } from "../money/amount";
import { printAmount } from "../money/print";
import type { Book } from "../tables/book";
import { cellAddress, isSameCell, type CellRef } from "../tables/grid";
import type { AmountCell } from "../tables/table";
import type { FigurePiece, FigureSource, Narrative, Piece, Section } from "./narrative";
import { slotText } from "./plain-text";

/** A row of the sheet: one cell, in the first column. */
export interface SheetRow {
  readonly look: "title" | "heading" | "text";
  /** A formula begins with "="; a text is to be written as text, whatever it begins with. */
  readonly content:
    | { readonly type: "text"; readonly text: string }
    | { readonly type: "formula"; readonly formula: string };
}

/** A sheet with the narrative, for the workbook that the tables stand in. */
export interface NarrativeSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/**
 * The narrative as a sheet 预算说明: a paragraph a row, its figures computed from the cells of the tables, so that they follow when
 * a table is corrected. Amounts of last year's workbook and those that a person typed stand as numbers.
 */
export function narrativeSheet({ sections }: Narrative, book: Book): NarrativeSheet {
  const cells = book.tables.flatMap(({ unit, rows }) =>
    rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [{ cell, unit }] : [])))
  );
  const pieces = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.pieces));
  const context = { cells, ...lookOf(pieces.filter((piece) => piece.type === "figure")) };
  return { name: "预算说明", rows: sections.flatMap((section) => sectionRows(section, context)) };
}

interface SheetContext {
  readonly cells: readonly PrintedCell[];
  readonly thousands: boolean;
  readonly trimZeros: boolean;
}

/** How the text prints its figures, as they show it. */
function lookOf(figures: readonly FigurePiece[]): Omit<SheetContext, "cells"> {
  return {
    thousands: figures.some(({ text }) => text.includes(",")),
    trimZeros: !figures.some(({ text }) => /\.\d*0$/.test(text)),
  };
}

interface PrintedCell {
  readonly cell: AmountCell;
  readonly unit: Unit;
}

function sectionRows({ id, title, paragraphs }: Section, context: SheetContext): SheetRow[] {
  const look = id === "title" ? "title" : "text";
  return [
    ...(title === "" ? [] : [textRow("heading", title)]),
    ...paragraphs.flatMap(({ pieces }): SheetRow[] => {
      const formula = pieces.some(({ type }) => type === "figure") && formulaOf(pieces, context);
      if (formula) return [{ look, content: { type: "formula", formula } }];
      const text = pieces.map(pieceText).join("");
      return text.split(/\r\n|\r|\n/).map((line) => textRow(look, line));
    }),
  ];
}

function textRow(look: SheetRow["look"], text: string): SheetRow {
  return { look, content: { type: "text", text } };
}

/** What Excel takes at most: characters of a formula, and of a text in it. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/** Null where the formula would be too long for Excel. */
function formulaOf(pieces: readonly Piece[], context: SheetContext): string | null {
  const terms = pieces.flatMap((piece, index) => {
    if (piece.type === "figure") return [printed(piece, context)];
    const next = pieces[index + 1];
    const text = pieceText(piece);
    // the direction follows the amounts, too
    const direction =
      next?.type === "figure" && isDifference(next) && /(?:增加|减少)(了?)$/.exec(text);
    if (!direction) return literals(text);
    const sign = `IF(${expression(next, context)}<0,"减少","增加")`;
    return [...literals(text.slice(0, direction.index)), sign, ...literals(direction[1] ?? "")];
  });
  const formula = `=${terms.join("&")}`;
  return formula.length > LONGEST_FORMULA ? null : formula;
}

function isDifference({ sources, answers = [] }: FigurePiece): boolean {
  return [...sources, ...answers].some(({ sign }) => sign === -1);
}

function literals(text: string): string[] {
  const parts = text.match(new RegExp(`[\\s\\S]{1,${LONGEST_TEXT}}`, "g")) ?? [];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`);
}

function printed(figure: FigurePiece, context: SheetContext): string {
  const amount = `ROUND(ABS(${expression(figure, context)}),2)`;
  const whole = context.thousands ? "#,##0" : "0";
  if (!context.trimZeros) return `TEXT(${amount},"${whole}.00")`;
  if (!context.thousands) return amount;
  // "#,##0.##" leaves the point of a whole number
  return `SUBSTITUTE(SUBSTITUTE(TEXT(${amount},"${whole}.##")&"|",".|",""),"|","")`;
}

function expression({ sources, answers = [], unit }: FigurePiece, { cells }: SheetContext): string {
  const terms = [
    ...sources.map((source) => ({ sign: source.sign, term: sourceTerm(source, unit, cells) })),
    ...answers.map(({ sign, fen }) => ({ sign, term: constant(fen, unit) })),
  ];
  const sum = terms.map(({ sign, term }, index) =>
    sign === -1 ? `-${term}` : index > 0 ? `+${term}` : term
  );
  return sum.join("");
}

function sourceTerm(
  { cell, fen, workbook }: FigureSource,
  unit: Unit,
  cells: readonly PrintedCell[]
): string {
  const own = workbook ? undefined : cells.find((each) => isSameCell(each.cell, cell));
  // a cell that holds words, such as 无 or 28.5万元, would be an error in a sum
  if (!own || (own.cell.raw !== null && typeof own.cell.raw !== "number"))
    return constant(fen, unit);
  return reference(cell) + conversion(own.unit, unit);
}

function reference({ sheet, row, column }: CellRef): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress({ row, column })}`;
}

function conversion(from: Unit, to: Unit): string {
  const [of, by] = [FEN_PER_UNIT[from], FEN_PER_UNIT[to]];
  if (of === by) return "";
  return of > by ? `*${of / by}` : `/${by / of}`;
}

function constant(fen: Fen, unit: Unit): string {
  const text = printAmount(fen, unit, { trimZeros: true, decimals: 6 });
  return text.startsWith("-") ? `(${text})` : text;
}

function pieceText(piece: Piece): string {
  return piece.type === "slot" ? slotText(piece) : piece.text;
}
