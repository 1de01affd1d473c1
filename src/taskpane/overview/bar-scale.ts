import type { Fen } from "../../money/amount";

/** Where a bar stands in its track, in percent of the track's width. */
export interface Span {
  readonly left: number;
  readonly width: number;
}

/** Places the bars of one picture on a common scale, zero included; what is below zero goes to the left of it. */
export function scaleOf(amounts: readonly Fen[]): (fen: Fen) => Span {
  const least = Math.min(0, ...amounts);
  const most = Math.max(0, ...amounts);
  const range = most - least || 1;
  const percent = (fen: Fen) => (fen / range) * 100;
  return (fen) => ({ left: percent(Math.min(fen, 0) - least), width: percent(Math.abs(fen)) });
}
