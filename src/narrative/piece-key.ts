import type { FigurePiece, Piece } from "./narrative";

/** A piece that is not mere text, with a key by which it is found again in a later text. */
export interface KeyedPiece {
  readonly key: string;
  readonly piece: Exclude<Piece, { readonly type: "text" }>;
}

/**
 * The figures, percentages and slots among pieces, each with its key: what its amounts are called in the tables, or what is asked. Keys are
 * the same after rows were inserted or amounts changed; of equal ones the second gets a number.
 */
export function keyedPieces(pieces: readonly Piece[]): readonly KeyedPiece[] {
  const counts = new Map<string, number>();
  return pieces.flatMap((piece): KeyedPiece[] => {
    if (piece.type === "text") return [];
    const name = nameOf(piece);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [{ key: count === 1 ? name : `${name} #${count}`, piece }];
  });
}

function nameOf(piece: KeyedPiece["piece"]): string {
  switch (piece.type) {
    case "slot":
      return `slot ${piece.id}`;
    case "percent":
      return `percent ${termsOf(piece.difference)}`;
    case "figure":
      return `figure ${termsOf(piece)}`;
  }
}

function termsOf({ sources, answers = [] }: FigurePiece): string {
  return [
    ...sources.map(({ sign, label, workbook }) => `${signOf(sign)}${label}${workbook ? "*" : ""}`),
    ...answers.map(({ sign, slot }) => `${signOf(sign)}${slot.id}`),
  ].join(" ");
}

function signOf(sign: 1 | -1): string {
  return sign === 1 ? "+" : "-";
}
