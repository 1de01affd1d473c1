import type { Fen, Unit } from "../money/amount";
import type { CellRef } from "../tables/grid";
import type { FigureSource, Narrative, Piece, Section, SlotPiece } from "./narrative";

/** A figure in a section's text: `text.slice(start, end)` is the figure without its unit. */
export interface FigureInText {
  readonly text: string;
  readonly value: Fen;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
  /** The cells it was computed from; those of last year's workbook say so. */
  readonly cells: readonly (CellRef & Pick<FigureSource, "workbook">)[];
}

export interface SectionText {
  /** The paragraphs, one a line, without the title. */
  readonly text: string;
  /** In the order of the text. Offsets count UTF-16 units of `text`. */
  readonly figures: readonly FigureInText[];
  /** What still needs a person, in Chinese, in the order of the text. */
  readonly open: readonly string[];
}

/** What a slot shows: the answer, or what is asked, in brackets that no finished document contains. */
export function slotText({ text, label }: SlotPiece): string {
  return text ?? `【待填：${label}】`;
}

/** A section's text with the places of its figures; values in 分. */
export function textWithFigures(section: Section): SectionText {
  let text = "";
  const figures: FigureInText[] = [];
  section.paragraphs.forEach(({ pieces }, index) => {
    if (index > 0) text += "\n";
    for (const piece of pieces) {
      const start = text.length;
      text += pieceText(piece);
      if (piece.type !== "figure") continue;
      const cells = piece.sources.map(({ cell, workbook }) => ({
        sheet: cell.sheet,
        row: cell.row,
        column: cell.column,
        ...(workbook && { workbook }),
      }));
      const { fen: value, unit } = piece;
      figures.push({ text: piece.text, value, unit, start, end: text.length, cells });
    }
  });
  return { text, figures, open: openSlotsOf([section]).map(({ label }) => label) };
}

/** The title, where there is one, and the paragraphs, one a line. */
export function sectionText(section: Section): string {
  const { text } = textWithFigures(section);
  return section.title === "" ? text : `${section.title}\n${text}`;
}

/** The whole text as it is pasted into a document; an empty line between sections. */
export function narrativeText(narrative: Narrative): string {
  return narrative.sections.map(sectionText).join("\n\n");
}

/** The slots that still need a person, each once, in the order of the text. */
export function openSlots(narrative: Narrative): readonly SlotPiece[] {
  return openSlotsOf(narrative.sections);
}

function openSlotsOf(sections: readonly Section[]): SlotPiece[] {
  const open = new Map<string, SlotPiece>();
  for (const { paragraphs } of sections)
    for (const { pieces } of paragraphs)
      for (const piece of pieces)
        if (piece.type === "slot" && piece.text === null && !open.has(piece.id))
          open.set(piece.id, piece);
  return [...open.values()];
}

/** What a piece prints. */
export function pieceText(piece: Piece): string {
  return piece.type === "slot" ? slotText(piece) : piece.text;
}
