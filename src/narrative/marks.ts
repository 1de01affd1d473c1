import type { Piece } from "./narrative";

/** Private-use characters: no keyboard types them, no budget table prints them. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`, "g");

/** Stands for a piece while a template is rendered. */
export type Mark = string;

/**
 * The pieces that a template may print. A template engine knows only strings, so it gets a mark for each piece, and the
 * rendered text is taken apart at the marks. Everything that comes from a table or a person travels as a mark: the engine
 * never sees it, so neither template syntax nor marks in it mean anything.
 */
export class Marks {
  private readonly pieces: Piece[] = [];

  /** The mark that stands for the piece. */
  add(piece: Piece): Mark {
    this.pieces.push(piece);
    return `${OPEN}${this.pieces.length - 1}${CLOSE}`;
  }

  /** The rendered text as pieces. */
  resolve(rendered: string): Piece[] {
    const pieces: Piece[] = [];
    let end = 0;
    for (const mark of rendered.matchAll(MARK)) {
      const piece = this.pieces[Number(mark[1])];
      if (!piece) continue;
      append(pieces, { type: "text", text: rendered.slice(end, mark.index) });
      append(pieces, piece);
      end = mark.index + mark[0].length;
    }
    append(pieces, { type: "text", text: rendered.slice(end) });
    return pieces;
  }
}

/** Neighbouring texts become one. */
function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (piece.type !== "text") pieces.push(piece);
  else if (last?.type === "text")
    pieces[pieces.length - 1] = { type: "text", text: last.text + piece.text };
  else if (piece.text !== "") pieces.push(piece);
}
