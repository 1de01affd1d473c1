/** Widths and heights: characters and points in a file, pixels on the screen. */

/** The unit of drawings in a file. */
export const EMU_PER_POINT = 12700;
const PIXELS_PER_CHARACTER = 7;
const COLUMN_PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;

export function pixelsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER + COLUMN_PADDING);
}

export function charactersOf(pixels: number): number {
  return (pixels - COLUMN_PADDING) / PIXELS_PER_CHARACTER;
}

export function pixelsOfPoints(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function pointsOf(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}
