import type { Piece } from "../narrative";
import { keyedPieces, type KeyedPiece } from "../piece-key";
import { pieceText } from "../plain-text";
import type { EditPart } from "./edit";

/** So many characters in front of a figure tell which of several equal ones it is. */
const CONTEXT = 8;
/** A short figure, such as 0, stands in many places: so much of what stood in front of it must be there still. */
const SHORT = 3;
const ENOUGH = 2;

interface Candidate {
  readonly target: Target;
  readonly start: number;
  readonly end: number;
  /** How much of what stood in front of it stands there still. */
  readonly score: number;
}

interface Target extends KeyedPiece {
  readonly text: string;
  readonly before: string;
}

/**
 * A person's words for a paragraph, with the figures and slots of the written one found again in them, so that they go on following the
 * tables. What is not found is mere text. The parts always print the words, to the letter.
 */
export function bindWords(words: string, pieces: readonly Piece[]): readonly EditPart[] {
  const found = targetsOf(pieces)
    .flatMap((target) => candidatesOf(target, words))
    .sort((a, b) => b.score - a.score || a.start - b.start);
  const taken: Candidate[] = [];
  const bound = new Set<Target>();
  for (const one of found) {
    if (bound.has(one.target)) continue;
    if (taken.some(({ start, end }) => one.start < end && start < one.end)) continue;
    bound.add(one.target);
    taken.push(one);
  }
  const parts: EditPart[] = [];
  let at = 0;
  for (const { target, start, end } of taken.sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push(words.slice(at, start));
    parts.push({ key: target.key, text: target.text });
    at = end;
  }
  if (at < words.length) parts.push(words.slice(at));
  return parts;
}

function targetsOf(pieces: readonly Piece[]): readonly Target[] {
  const keys = new Map(keyedPieces(pieces).map((keyed) => [keyed.piece as Piece, keyed]));
  let before = "";
  return pieces.flatMap((piece) => {
    const keyed = keys.get(piece);
    const text = pieceText(piece);
    const target = keyed && text !== "" ? [{ ...keyed, text, before }] : [];
    before = (before + text).slice(-CONTEXT);
    return target;
  });
}

function candidatesOf(target: Target, words: string): readonly Candidate[] {
  const { text, before, piece } = target;
  const candidates: Candidate[] = [];
  for (let start = words.indexOf(text); start >= 0; start = words.indexOf(text, start + 1)) {
    const end = start + text.length;
    if (piece.type !== "slot" && isWithinNumber(words, start, end)) continue;
    const score = commonEnd(words.slice(Math.max(0, start - CONTEXT), start), before);
    if (piece.type !== "slot" && text.length <= SHORT && score < ENOUGH) continue;
    candidates.push({ target, start, end, score });
  }
  return candidates;
}

function isWithinNumber(words: string, start: number, end: number): boolean {
  return /[\d.,]$/.test(words.slice(0, start)) || /^(?:\d|[.,]\d|%)/.test(words.slice(end));
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}
