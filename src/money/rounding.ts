import { FEN_PER_UNIT, type Fen, type Unit } from "./amount";

/**
 * The most by which a figure printed with so many places in this unit may differ from the amount behind it: 5,000 分 for
 * 万元 with two places. Whole 分, so 0 where the print shows every 分 (domain.md 3).
 */
export function halfStep(unit: Unit, decimals: number): Fen {
  return Math.floor(FEN_PER_UNIT[unit] / 10 ** decimals / 2);
}

/**
 * How far a printed relation may miss and still be right (尾差): the half steps of all figures in it, total and addends
 * alike; 0.005·(n+1) 万元 for n addends of two places (domain.md 3).
 */
export function tolerance(halfSteps: Iterable<Fen>): Fen {
  let sum: Fen = 0;
  for (const step of halfSteps) sum += step;
  return sum;
}
