import type { Piece } from "./narrative";

/** Words of the text that a person may have typed again in front of the answer. */
const REPEATED: readonly (readonly [answer: RegExp, before: RegExp])[] = [
  [/^\s*(?:主要)?原因(?:是|为|：)|^\s*主要是/, /(?:主要原因[是为]|主要是|(?<=，)原因是)$/],
  [/^\s*主要用于/, /主要用于$/],
];

/**
 * The pieces without what stands twice where an answer meets the text: «主要原因是主要原因是…», «…。，». What a person typed stays as
 * typed; the text around it gives way.
 */
export function joinAnswers(pieces: readonly Piece[]): Piece[] {
  return pieces
    .map((piece, index): Piece => {
      if (piece.type !== "text") return piece;
      const next = pieces[index + 1];
      const before = pieces[index - 1];
      let { text } = piece;
      if (next?.type === "slot" && next.text !== null)
        for (const [answer, words] of REPEATED)
          if (answer.test(next.text)) text = text.replace(words, "");
      if (before?.type === "slot" && /[。；，]\s*$/.test(before.text ?? ""))
        text = text.replace(/^[。；，]/, "");
      return { type: "text", text };
    })
    .filter((piece) => piece.type !== "text" || piece.text !== "");
}
