import type { Piece } from "../narrative";
import { keyedPieces } from "../piece-key";

/** Words that a changed amount turns into others. */
const TURNS = /增加|减少|增长|下降|持平|一致|新增单位|没有|无/g;

/** What a paragraph says but for its amounts and what a person fills in: which figures it names, and which way they went. */
export function basisOf(pieces: readonly Piece[]): string {
  const keys = new Map(keyedPieces(pieces).map(({ key, piece }) => [piece as Piece, key]));
  return pieces
    .flatMap((piece) => {
      if (piece.type === "slot") return [];
      return piece.type === "text" ? (piece.text.match(TURNS) ?? []) : [keys.get(piece) ?? ""];
    })
    .join(" ");
}
