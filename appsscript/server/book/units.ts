/**
 * Excel's measure of column widths, which specifications use: digits are 7 pixels wide, with 5 more pixels beside them.
 */
const PIXELS_PER_CHARACTER = 7;
const PIXELS_OF_PADDING = 5;
const PIXELS_PER_POINT = 96 / 72;

export function charactersToPixels(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER + PIXELS_OF_PADDING);
}

export function pixelsToCharacters(pixels: number): number {
  return Math.max(0, (pixels - PIXELS_OF_PADDING) / PIXELS_PER_CHARACTER);
}

export function pointsToPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
