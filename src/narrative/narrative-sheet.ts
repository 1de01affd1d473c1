import type { Book } from "../tables/book";
import { constant, printedCells, sourceTerm, type PrintedCell } from "./cell-formula";
import type { FigurePiece, Narrative, PercentPiece, Piece, Section } from "./narrative";
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
  const pieces = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.pieces));
  const context = {
    cells: printedCells(book),
    ...lookOf(pieces.filter((piece) => piece.type === "figure")),
  };
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

function sectionRows({ id, title, paragraphs }: Section, context: SheetContext): SheetRow[] {
  const look = id === "title" ? "title" : "text";
  return [
    ...(title === "" ? [] : [textRow("heading", title)]),
    ...paragraphs.flatMap(({ pieces }): SheetRow[] => {
      const formula = pieces.some(isComputed) && formulaOf(pieces, context);
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
    if (piece.type === "percent") return [percentage(piece, context)];
    const text = pieceText(piece);
    // the direction follows the amounts, too
    const difference = differenceOf(pieces[index + 1]);
    const direction = difference && DIRECTION.exec(text);
    if (!direction) return literals(text);
    const [more, less] = direction[1] === "增加" || direction[1] === "减少" ? AMOUNT : RATE;
    const sign = `IF(${expression(difference, context)}<0,"${less}","${more}")`;
    return [...literals(text.slice(0, direction.index)), sign, ...literals(direction[2] ?? "")];
  });
  const formula = `=${terms.join("&")}`;
  return formula.length > LONGEST_FORMULA ? null : formula;
}

/** The words of direction that styles put in front of a change, in amount and in percent. */
const AMOUNT = ["增加", "减少"] as const;
const RATE = ["增长", "下降"] as const;
const DIRECTION = /(增加|减少|增长|下降)(了?)$/;

/** Whether a piece of the text is worked out from cells. */
function isComputed({ type }: Piece): boolean {
  return type === "figure" || type === "percent";
}

/** The change that a piece prints, as an amount or in percent; null where it prints none. */
function differenceOf(piece: Piece | undefined): FigurePiece | null {
  if (piece?.type === "percent") return piece.difference;
  return piece?.type === "figure" && isDifference(piece) ? piece : null;
}

/** Blank instead of an error where a table comes to have nothing to compare with. */
function percentage({ difference, base }: PercentPiece, context: SheetContext): string {
  const [change, of] = [difference, base].map((one) => expression(one, context));
  return `IFERROR(ROUND(ABS(${change})/(${of})*100,2)&"%","")`;
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

function pieceText(piece: Piece): string {
  return piece.type === "slot" ? slotText(piece) : piece.text;
}
